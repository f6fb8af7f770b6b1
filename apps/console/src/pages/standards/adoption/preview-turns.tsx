import { Input } from 'antd';
import { useState } from 'react';
import type { previewProposal } from '#modules/standards/contract/adoption.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Column } from '../../../parts/column.ts';
import { DataTable } from '../../../parts/data-table.tsx';
import { Filters } from '../../../parts/filters.tsx';
import type { Listing } from '../../../parts/listing.ts';
import { useWords } from '../../../words/index.ts';
import { sayNumber, shortName, useBoth } from '../names.ts';
import { type Count, VerdictOrNot } from './preview-counts.tsx';

type Answer = AnswerOf<typeof previewProposal>;
type Side = Answer['turns'][number]['before'];
type Turn = Answer['turns'][number] & { whose: Answer['units'][number] };

const pageSize = 20;

/** Rows already at hand, turned page by page. */
const useRows = (rows: readonly Turn[]): Listing<Turn> => {
  const [turnedTo, setPage] = useState(1);
  const page = Math.min(turnedTo, Math.max(1, Math.ceil(rows.length / pageSize)));
  return {
    rows: rows.slice((page - 1) * pageSize, page * pageSize),
    total: rows.length,
    loading: false,
    first: false,
    trouble: null,
    page,
    pageSize,
    sortBy: undefined,
    order: undefined,
    values: {},
    turnTo: setPage,
    sortWith: () => {},
    filter: () => {},
  } as unknown as Listing<Turn>;
};

const SideCell = ({ side }: { side: Side }) => {
  const { t } = useWords();
  return (
    <>
      <VerdictOrNot verdict={side?.verdict ?? null} />{' '}
      {side && side.value !== null && (
        <span className="faint figure">
          {t('adoption.asks', { value: sayNumber(side.value), target: sayNumber(side.target) })}
        </span>
      )}
    </>
  );
};

const useColumns = (counts: readonly Count[]): Column<Turn>[] => {
  const { t } = useWords();
  const both = useBoth();
  const names = new Map(counts.map(({ requirement, name }) => [requirement, name]));
  return [
    {
      key: 'unit',
      title: t('standards.unit'),
      onPhone: 'heading',
      render: ({ whose }) => (
        <>
          {shortName(whose.name)}{' '}
          <span className="faint">{whose.level === 'village' && whose.parentName}</span>
        </>
      ),
    },
    {
      key: 'requirement',
      title: t('standards.requirement'),
      render: ({ requirement }) => both(names.get(requirement) ?? null),
    },
    { key: 'before', title: t('adoption.now'), render: ({ before }) => <SideCell side={before} /> },
    { key: 'after', title: t('adoption.wouldBe'), render: ({ after }) => <SideCell side={after} /> },
  ];
};

const isOf = ({ requirement, before, after }: Turn, count: Count | undefined) =>
  !count ||
  (requirement === count.requirement &&
    (before?.verdict ?? null) === count.before &&
    (after?.verdict ?? null) === count.after);

/** Every verdict that would turn, unit by unit; found by name, initials or code. */
export const PreviewTurns = ({ answer, chosen }: { answer: Answer; chosen: Count | undefined }) => {
  const { t } = useWords();
  const [sought, setSought] = useState('');
  const typed = sought.trim().toLowerCase();
  const turns = answer.turns.flatMap((turn): Turn[] => {
    const whose = answer.units[turn.unit];
    return whose ? [{ ...turn, whose }] : [];
  });
  const rows = turns.filter(
    (turn) =>
      isOf(turn, chosen) &&
      `${turn.whose.name} ${turn.whose.code} ${turn.whose.initials}`.toLowerCase().includes(typed),
  );
  const listing = useRows(rows);
  const columns = useColumns(answer.counts);
  return (
    <>
      <Filters
        search={
          <Input.Search
            allowClear
            style={{ maxWidth: 260 }}
            aria-label={t('standards.findUnit')}
            placeholder={t('standards.findUnit')}
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
        }
      />
      <DataTable
        label={t('adoption.preview')}
        listing={listing}
        columns={columns}
        rowKey={({ unit, requirement }) => `${unit} ${requirement}`}
      />
    </>
  );
};
