import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  addNewSpace,
  editNewSpace,
  listNewSpaces,
  strikeNewSpace,
} from '#modules/centres/contract/furnishing.ts';
import { permissions } from '#modules/centres/permissions.ts';
import { newSpaceTypes } from '#modules/centres/rules/words.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { StretchText } from '../../parts/date-text.tsx';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { ChoiceFilter, DayFilter, Filters, OrganisationFilter, SearchFilter } from '../../parts/filters.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { type RowOf, useListing } from '../../parts/listing.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { StrikeDialog } from '../../parts/record-dialogs.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { CentresTabs } from './centres-tabs.tsx';

type NewSpace = RowOf<typeof listNewSpaces>;
type Doing = { what: 'edit' | 'strike'; space: NewSpace };

const useColumns = (choose: (doing: Doing) => void): Column<NewSpace>[] => {
  const { t } = useWords();
  const may = useMay();
  return [
    { key: 'name', title: t('centres.name'), sorts: true, onPhone: 'heading', render: ({ name }) => name },
    {
      key: 'type',
      title: t('centres.newSpace.type'),
      sorts: true,
      render: ({ type }) => t(`centres.newSpace.types.${type}`),
    },
    {
      key: 'organisation',
      title: t('centres.organisation'),
      render: ({ organisationName }) => organisationName,
    },
    { key: 'address', title: t('centres.address'), render: ({ address }) => address || '—' },
    {
      key: 'area',
      title: t('centres.floorArea'),
      align: 'right',
      render: ({ areaM2 }) => (areaM2 === null ? '—' : t('centres.squareMetres', { n: areaM2 })),
    },
    {
      key: 'fromOn',
      title: t('centres.validity'),
      sorts: true,
      render: ({ fromOn, untilOn }) => <StretchText from={fromOn} until={untilOn} />,
    },
    ...(may(permissions.furnish)
      ? [
          {
            key: 'actions',
            title: t('parts.actions'),
            onPhone: 'foot' as const,
            render: (space: NewSpace) => (
              <span style={{ display: 'flex', gap: 12 }}>
                <LinkButton onClick={() => choose({ what: 'edit', space })}>{t('parts.edit')}</LinkButton>
                <LinkButton danger onClick={() => choose({ what: 'strike', space })}>
                  {t('parts.strike')}
                </LinkButton>
              </span>
            ),
          },
        ]
      : []),
  ];
};

/** City studies, culture posts and the other new-type spaces. */
export const NewSpacesPage = () => {
  const { t } = useWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [doing, setDoing] = useState<Doing>();
  const columns = useColumns(setDoing);
  const close = () => setDoing(undefined);
  const listing = useListing(listNewSpaces, {
    filters: ['search', 'beneath', 'type', 'on'],
    sort: { by: 'name', order: 'asc' },
  });
  return (
    <>
      <PageHeader
        title={t('centres.title')}
        says={t('centres.says')}
        actions={
          may(permissions.furnish) && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('centres.newSpace.add')}
            </Button>
          )
        }
      />
      <CentresTabs />
      <Sheet flush>
        <Filters search={<SearchFilter listing={listing} name="search" label={t('centres.name')} />}>
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <ChoiceFilter
            listing={listing}
            name="type"
            label={t('centres.newSpace.type')}
            choices={newSpaceTypes.map((value) => ({ value, label: t(`centres.newSpace.types.${value}`) }))}
          />
          <DayFilter listing={listing} name="on" label={t('parts.onDay')} />
        </Filters>
        <DataTable
          label={t('centres.newSpace.title')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      {adding && <NewSpaceForm onClose={() => setAdding(false)} />}
      {doing?.what === 'edit' && <NewSpaceForm space={doing.space} onClose={close} />}
      {doing?.what === 'strike' && (
        <StrikeDialog
          route={strikeNewSpace}
          params={{ newSpaceId: doing.space.id }}
          what={doing.space.name}
          onClose={close}
        />
      )}
    </>
  );
};

type Values = {
  organisationId?: string;
  type: NewSpace['type'];
  name: string;
  address?: string;
  areaM2?: number | null;
  fromOn: string;
  untilOn: string | null;
};

const NewSpaceForm = ({ space, onClose }: { space?: NewSpace; onClose: () => void }) => {
  const { t } = useWords();
  const sends = ({ organisationId, ...values }: Values) => {
    const { longitude = null, latitude = null } = space ?? {};
    const body = {
      ...values,
      address: values.address ?? '',
      areaM2: values.areaM2 ?? null,
      longitude,
      latitude,
    };
    return space ? { params: { newSpaceId: space.id }, body } : { body: { ...body, organisationId } };
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={space ? t('centres.newSpace.edit') : t('centres.newSpace.add')}
      route={space ? editNewSpace : addNewSpace}
      initial={{
        type: space?.type,
        name: space?.name,
        address: space?.address,
        areaM2: space?.areaM2,
        fromOn: space?.fromOn ?? today(),
        untilOn: space?.untilOn ?? null,
      }}
      sends={(values: Values) => sends(values) as never}
    >
      {!space && (
        <Form.Item name="organisationId" label={t('centres.organisation')} rules={[{ required: true }]}>
          <OrganisationField />
        </Form.Item>
      )}
      <Form.Item name="type" label={t('centres.newSpace.type')} rules={[{ required: true }]}>
        <Select
          options={newSpaceTypes.map((value) => ({ value, label: t(`centres.newSpace.types.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="name" label={t('centres.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="address" label={t('centres.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="areaM2" label={t('centres.area')}>
        <InputNumber min={0} max={100_000} style={{ width: '100%' }} />
      </Form.Item>
      <StretchFields />
    </FormDialog>
  );
};
