import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { type Kind, kinds, levelOf, levels, whyNotBeneath } from '#modules/organisations/rules.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { OrganisationField, type Unit, useTree } from '../../parts/fields/organisation-field.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import styles from './change.module.css';
import type { Act } from './change.ts';
import type { Shown } from './shapes.ts';

const required = [{ required: true }];

const kindOfLevel = {
  municipality: 'municipality',
  district: 'district',
  town: 'town',
  village: 'village',
  institution: 'library',
  'social-force': 'social-force',
} as const;

/** The kinds that a unit may take on without changing its level. */
const kindsLike = (kind: Kind) =>
  levelOf(kind) === 'institution' ? [kind] : kinds.filter((other) => levelOf(other) === levelOf(kind));

type Props = { act: Act; shown: Shown };

/** What has to be said for a change: of whom, from which day, under which name. */
export const ChangeFields = ({ act, shown }: Props) => {
  const { t } = useWords();
  const above = levels.filter((level) => !whyNotBeneath(shown.kind, { kind: kindOfLevel[level] }));
  return (
    <>
      {act === 'move' && (
        <Form.Item name="parentId" label={t('organisations.newParent')} rules={required}>
          <OrganisationField levels={above} />
        </Form.Item>
      )}
      {act === 'merge' && <MergedUnits shown={shown} />}
      {act !== 'move' && <Called act={act} shown={shown} />}
      {act === 'split' && <Parts shown={shown} />}
      <Form.Item
        name="fromOn"
        label={t('organisations.fromOn')}
        rules={required}
        extra={t('organisations.change.fromOnSays')}
        className={styles.short ?? ''}
      >
        <DayField clear={false} most={today()} />
      </Form.Item>
    </>
  );
};

/** The name, code and kind of the unit that carries on. */
const Called = ({ act, shown }: Props) => {
  const { t } = useWords();
  const like = kindsLike(shown.kind);
  return (
    <div className={styles.called}>
      <Form.Item name="name" label={t('organisations.change.nameAfter')} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="code" label={t('organisations.change.codeAfter')} rules={required}>
        <Input maxLength={32} />
      </Form.Item>
      {act !== 'rename' && (
        <Form.Item name="kind" label={t('organisations.change.kindAfter')} rules={required}>
          <Select options={like.map((kind) => ({ value: kind, label: t(`organisations.kinds.${kind}`) }))} />
        </Form.Item>
      )}
    </div>
  );
};

type UnitsProps = {
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
  units: readonly Unit[];
};

/** Several units, each with the one above it; found by name, code or initials. */
const UnitsField = ({ id, value = [], onChange, units }: UnitsProps) => {
  const { data = [] } = useTree();
  const names = new Map(data.map((unit) => [unit.id, unit.name]));
  return (
    <Select
      {...(id && { id })}
      mode="multiple"
      value={value}
      showSearch={{ optionFilterProp: 'found' }}
      options={units.map((unit) => ({
        value: unit.id,
        label: `${unit.name} · ${names.get(unit.parentId ?? '') ?? ''}`,
        found: `${unit.name} ${unit.code} ${unit.initials}`.toLowerCase(),
      }))}
      onChange={(ids: string[]) => onChange?.(ids)}
    />
  );
};

const MergedUnits = ({ shown }: { shown: Shown }) => {
  const { t } = useWords();
  const { data = [] } = useTree();
  const like = kindsLike(shown.kind);
  return (
    <Form.Item
      name="organisationIds"
      label={t('organisations.change.merged')}
      rules={required}
      extra={t('organisations.change.mergedSays', { name: shown.name })}
    >
      <UnitsField units={data.filter(({ id, kind }) => id !== shown.id && like.includes(kind))} />
    </Form.Item>
  );
};

const Parts = ({ shown }: { shown: Shown }) => {
  const { t } = useWords();
  const { data = [] } = useTree();
  const children = data.filter(({ parentId }) => parentId === shown.id);
  return (
    <Form.List name="parts">
      {(fields, { add, remove }) => (
        <div className={styles.parts}>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className={styles.part}>
              <legend>{t('organisations.change.part', { n: name + 1 })}</legend>
              <div className={styles.called}>
                <Form.Item name={[name, 'name']} label={t('organisations.name')} rules={required}>
                  <Input maxLength={80} />
                </Form.Item>
                <Form.Item name={[name, 'code']} label={t('organisations.code')} rules={required}>
                  <Input maxLength={32} />
                </Form.Item>
                <Form.Item name={[name, 'kind']} label={t('organisations.kind')} rules={required}>
                  <Select
                    options={kindsLike(shown.kind).map((kind) => ({
                      value: kind,
                      label: t(`organisations.kinds.${kind}`),
                    }))}
                  />
                </Form.Item>
              </div>
              {children.length > 0 && (
                <Form.Item name={[name, 'organisationIds']} label={t('organisations.change.takes')}>
                  <UnitsField units={children} />
                </Form.Item>
              )}
              {fields.length > 1 && (
                <Button icon={<DeleteOutlined />} onClick={() => remove(name)}>
                  {t('organisations.change.removePart')}
                </Button>
              )}
            </fieldset>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ kind: shown.kind })}>
            {t('organisations.change.addPart')}
          </Button>
        </div>
      )}
    </Form.List>
  );
};
