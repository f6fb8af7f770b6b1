import { useState } from 'react';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Listing } from '../../parts/listing.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';
import styles from './style.module.css';

type Row = { id: string; name: string; hours: number; verdict: 'met' | 'not met' | 'no evidence' };

const rows: Row[] = [
  { id: '1', name: '上河村', hours: 46.5, verdict: 'met' },
  { id: '2', name: '下河社区', hours: 31, verdict: 'not met' },
  { id: '3', name: '石船镇', hours: 0, verdict: 'no evidence' },
];

const still = async () => {};

/** A listing that asks nobody, in the state wanted. */
const useStill = (state: Partial<Listing<Row>>): Listing<Row> => {
  const [sorted, setSorted] = useState<{ by?: string | undefined; order?: 'asc' | 'desc' | undefined }>({});
  return {
    rows,
    total: rows.length,
    more: false,
    loading: false,
    first: false,
    trouble: null,
    again: still as unknown as Listing<Row>['again'],
    page: 1,
    pageSize: 20,
    sortBy: sorted.by,
    order: sorted.order,
    values: {},
    query: {},
    filter: () => {},
    turnTo: () => {},
    sortWith: (by, order) => setSorted({ by, order }),
    ...state,
  };
};

/** A table as it is, as it waits, and when there is nothing; cards on a phone. */
export const Tables = () => {
  const { t } = useWords();
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('organisations.name'),
      sorts: true,
      onPhone: 'heading',
      render: ({ name }) => name,
    },
    {
      key: 'hours',
      title: t('style.hours'),
      sorts: true,
      align: 'right',
      render: ({ hours }) => <span className="figure">{hours}</span>,
    },
    {
      key: 'verdict',
      title: t('standards.verdict'),
      render: ({ verdict }) => <VerdictMark verdict={verdict} />,
    },
  ];
  const states = [
    { name: t('style.filled'), listing: useStill({}) },
    { name: t('style.waiting'), listing: useStill({ first: true, rows: [] }) },
    { name: t('style.empty'), listing: useStill({ rows: [], total: 0 }) },
  ];
  return (
    <>
      {states.map(({ name, listing }) => (
        <Sheet key={name} flush title={`${t('style.tables')} · ${name}`}>
          <DataTable label={name} listing={listing} columns={columns} rowKey={({ id }) => id} />
        </Sheet>
      ))}
      <Sheet title={t('style.facts')}>
        <div className={styles.scale}>
          <Facts
            facts={[
              { label: t('organisations.code'), value: <span className="figure">500112001</span> },
              { label: t('organisations.kind'), value: t('organisations.kinds.community') },
              { label: t('organisations.parent'), value: null },
            ]}
          />
        </div>
      </Sheet>
    </>
  );
};
