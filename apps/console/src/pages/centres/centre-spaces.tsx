import { Button, Form, Input, InputNumber, Select, Tag } from 'antd';
import { useState } from 'react';
import {
  addSpace,
  attachSpacePhoto,
  detachSpacePhoto,
  editSpace,
  strikeSpace,
} from '#modules/centres/contract/furnishing.ts';
import { type SpaceFunction, spaceFunctions } from '#modules/centres/rules/words.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { useDoing } from '../../parts/opened.ts';
import { PhotoWall } from '../../parts/photos/photo-wall.tsx';
import { StrikeDialog } from '../../parts/record-dialogs.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import styles from './furnishing.module.css';
import type { Centre } from './shapes.ts';

type Space = Centre['spaces'][number];
type Doing = { what: 'edit' | 'strike' | 'photos'; space: Space };

/** The rooms and grounds of a centre and the function each serves. */
export const CentreSpaces = ({ centre }: { centre: Centre }) => {
  const { t } = useWords();
  const [form, setForm] = useDoing('add-space');
  const [doing, setDoing] = useState<Doing>();
  const mayFurnish = centre.permittedActions.includes('furnish');
  const close = () => setDoing(undefined);
  const chosen = centre.spaces.find(({ id }) => id === doing?.space.id);
  return (
    <Sheet
      title={t('centres.spaces')}
      aside={mayFurnish && <Button onClick={() => setForm('add-space')}>{t('centres.addSpace')}</Button>}
    >
      {centre.spaces.length === 0 && <NothingHere />}
      <ul className={`plain-list ${styles.list}`}>
        {centre.spaces.map((space) => (
          <li key={space.id} className={styles.item}>
            <span className={styles.name}>
              {space.name} <Tag>{t(`centres.spaceFunctions.${space.function}`)}</Tag>
              {!space.inUse && <Tag color="warning">{t('centres.notInUse')}</Tag>}
            </span>
            <span className="faint">
              {[
                space.areaM2 !== null && t('centres.squareMetres', { n: space.areaM2 }),
                space.capacity !== null && t('people.people', { n: space.capacity }),
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              <StretchText from={space.fromOn} until={space.untilOn} />
            </span>
            <span className={styles.doings}>
              <LinkButton onClick={() => setDoing({ what: 'photos', space })}>
                {t('people.photoCount', { n: space.photos.length })}
              </LinkButton>
              {mayFurnish && (
                <>
                  <LinkButton onClick={() => setDoing({ what: 'edit', space })}>{t('parts.edit')}</LinkButton>
                  <LinkButton danger onClick={() => setDoing({ what: 'strike', space })}>
                    {t('parts.strike')}
                  </LinkButton>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {form && <SpaceForm centre={centre} onClose={() => setForm(undefined)} />}
      {doing?.what === 'edit' && <SpaceForm centre={centre} space={doing.space} onClose={close} />}
      {doing?.what === 'strike' && (
        <StrikeDialog
          route={strikeSpace}
          params={{ spaceId: doing.space.id }}
          what={doing.space.name}
          onClose={close}
        />
      )}
      {doing?.what === 'photos' && chosen && (
        <RecordDrawer open onClose={close} title={chosen.name}>
          <PhotoWall
            name={chosen.name}
            organisationId={centre.organisationId}
            photos={chosen.photos}
            mayChange={mayFurnish}
            attach={attachSpacePhoto}
            detach={detachSpacePhoto}
            params={{ spaceId: chosen.id }}
          />
        </RecordDrawer>
      )}
    </Sheet>
  );
};

type Values = {
  name: string;
  function: SpaceFunction;
  areaM2?: number | null;
  capacity?: number | null;
  fromOn: string;
  untilOn: string | null;
};

const SpaceForm = ({ centre, space, onClose }: { centre: Centre; space?: Space; onClose: () => void }) => {
  const { t } = useWords();
  const { name, areaM2, capacity, fromOn, untilOn } = space ?? { fromOn: today(), untilOn: null };
  const body = (values: Values) => ({
    ...values,
    areaM2: values.areaM2 ?? null,
    capacity: values.capacity ?? null,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={space ? t('centres.editSpace') : t('centres.addSpace')}
      route={space ? editSpace : addSpace}
      initial={{ name, function: space?.function, areaM2, capacity, fromOn, untilOn }}
      sends={(values: Values) =>
        ({ params: space ? { spaceId: space.id } : { centreId: centre.id }, body: body(values) }) as never
      }
    >
      <Form.Item name="name" label={t('centres.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="function" label={t('centres.function')} rules={[{ required: true }]}>
        <Select
          options={spaceFunctions.map((value) => ({ value, label: t(`centres.spaceFunctions.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="areaM2" label={t('centres.area')}>
        <InputNumber min={0} max={100_000} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="capacity" label={t('centres.capacity')}>
        <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <StretchFields />
    </FormDialog>
  );
};
