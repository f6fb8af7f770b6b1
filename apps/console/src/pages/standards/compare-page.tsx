import { Checkbox, Select } from 'antd';
import { Link } from 'react-router';
import { showMatrix, showUnit } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { BothLanguagesSwitch } from '../../parts/both-languages.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useTree } from '../../parts/fields/organisation-field.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { ViewTools } from '../../parts/view-tools.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { WorkbookButton, type WorkbookCell } from '../../parts/workbook-button.tsx';
import { useWords } from '../../words/index.ts';
import styles from './compare-page.module.css';
import { CompareTable } from './compare-table.tsx';
import { type Compared, compare, type Side, type Town } from './comparison.ts';
import { useBoth } from './names.ts';
import { UnitDay } from './unit-day.tsx';
import { useView } from './view.ts';

/** Two towns side by side, requirement by requirement, the differences first; the address is the comparison. */
export const ComparePage = () => {
  const { t } = useWords();
  const { params, on } = useView();
  const { data = [], isPending } = useTree();
  const towns = data.filter(({ level }) => level === 'town');
  const one = params.get('one') ?? towns[0]?.id;
  const other = params.get('other') ?? towns.find(({ id }) => id !== one)?.id;
  return (
    <>
      <PageHeader
        title={t('standards.compare.title')}
        above={[{ title: t('standards.districtTitle'), path: '/district' }]}
        says={t('standards.compare.says')}
        actions={
          <>
            <UnitDay on={on} />
            <BothLanguagesSwitch />
            <ViewTools />
          </>
        }
      />
      <div className={styles.towns}>
        <TownField name="one" value={one} label={t('standards.compare.one')} />
        <span aria-hidden="true" className={styles.against}>
          ⇄
        </span>
        <TownField name="other" value={other} label={t('standards.compare.other')} />
      </div>
      {isPending && <Waiting rows={10} />}
      {!isPending && !(one && other) && <NothingHere says={t('standards.compare.needsTwo')} />}
      {one && other && <Sides one={one} other={other} on={on} />}
    </>
  );
};

const TownField = ({ name, value, label }: { name: string; value: string | undefined; label: string }) => {
  const { change } = useView();
  const { data = [] } = useTree();
  return (
    <Select
      aria-label={label}
      className={styles.town ?? ''}
      value={value ?? null}
      showSearch={{ optionFilterProp: 'found' }}
      options={data
        .filter(({ level }) => level === 'town')
        .map((town) => ({ value: town.id, label: town.name, found: `${town.name} ${town.initials}` }))}
      onChange={(id: string) => change({ [name]: id })}
    />
  );
};

const useTown = (id: string, on: string) => {
  const unit = useAsk(showUnit, { params: { organisationId: id }, query: { on } });
  const villages = useAsk(showMatrix, { query: { level: 'village', on, beneath: id } });
  const town: Town | undefined =
    unit.data && villages.data ? { unit: unit.data, villages: villages.data } : undefined;
  const again = () => Promise.all([unit.refetch(), villages.refetch()]);
  return { town, trouble: unit.error ?? villages.error, again };
};

const Sides = ({ one, other, on }: { one: string; other: string; on: string }) => {
  const sides = [useTown(one, on), useTown(other, on)] as const;
  const [first, second] = sides;
  const trouble = first.trouble ?? second.trouble;
  if (trouble)
    return <ErrorNote trouble={trouble} again={() => Promise.all([first.again(), second.again()])} />;
  if (!first.town || !second.town) return <Waiting rows={12} />;
  return <Comparison one={first.town} other={second.town} />;
};

const Comparison = ({ one, other }: { one: Town; other: Town }) => {
  const { t } = useWords();
  const { params, change } = useView();
  const all = compare(one, other);
  const differing = all.filter(({ differs }) => differs);
  const only = params.get('only') === 'differences';
  const names = [one.unit.unit.name, other.unit.unit.name] as const;
  return (
    <Sheet
      flush
      title={t('standards.compare.table', { one: names[0], other: names[1] })}
      aside={
        <>
          <span className="faint">
            {t('standards.compare.differing', { n: differing.length, all: all.length })}
          </span>
          <Checkbox
            checked={only}
            onChange={({ target }) => change({ only: target.checked ? 'differences' : undefined })}
          >
            {t('standards.compare.only')}
          </Checkbox>
          <ExportComparison names={names} rows={all} />
        </>
      }
    >
      <CompareTable one={one} other={other} rows={only ? differing : all} />
      <p className={`faint ${styles.note}`}>
        {t('standards.compare.note')}{' '}
        <Link className="in-text" to={`/towns/${one.unit.unit.id}`}>
          {names[0]}
        </Link>
        {' · '}
        <Link className="in-text" to={`/towns/${other.unit.unit.id}`}>
          {names[1]}
        </Link>
      </p>
    </Sheet>
  );
};

const ExportComparison = ({
  names,
  rows,
}: {
  names: readonly [string, string];
  rows: readonly Compared[];
}) => {
  const { t } = useWords();
  const both = useBoth();
  const cellsOf = ({ own, met, asked }: Side): WorkbookCell[] => [
    own ? t(`standards.verdicts.${own.verdict}`) : '',
    own?.value ?? null,
    met,
    asked,
  ];
  const headsOf = (name: string) =>
    [
      t('standards.verdict'),
      t('standards.value'),
      t('standards.compare.villagesMeeting'),
      t('standards.compare.villagesAsked'),
    ].map((head) => `${name} ${head}`);
  return (
    <WorkbookButton
      name={t('standards.compare.table', { one: names[0], other: names[1] })}
      heads={[t('standards.requirement'), ...headsOf(names[0]), ...headsOf(names[1])]}
      rows={() =>
        rows.map(({ requirement, one, other }) => [
          both(requirement.name),
          ...cellsOf(one),
          ...cellsOf(other),
        ])
      }
    />
  );
};
