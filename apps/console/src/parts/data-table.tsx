import { Pagination, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { usePhone } from '../look/look.tsx';
import { useWords } from '../words/index.ts';
import { CardList } from './card-list.tsx';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import { ErrorNote } from './error-note.tsx';
import type { Listing } from './listing.ts';
import { NothingHere } from './nothing-here.tsx';
import { Waiting } from './waiting.tsx';

type Props<Row> = {
  /** What the table lists, for those who listen. */
  label: string;
  listing: Listing<Row>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string | number;
  rowClass?: (row: Row) => string;
  empty?: ReactNode;
};

const orderWord = { asc: 'ascend', desc: 'descend' } as const;

const asAntColumns = <Row,>(
  columns: readonly Column<Row>[],
  listing: Listing<Row>,
): TableProps<Row>['columns'] =>
  columns.map(({ key, title, sorts, render, width, align, stays }) => ({
    key,
    title,
    sorter: sorts ?? false,
    sortOrder: sorts && listing.sortBy === key ? orderWord[listing.order ?? 'asc'] : null,
    render: (_, row) => render(row),
    ...(width && { width }),
    ...(align && { align }),
    ...(stays && { fixed: 'right' as const }),
  }));

const WideTable = <Row extends object>({ label, listing, columns, rowKey, rowClass }: Props<Row>) => (
  <Table<Row>
    aria-label={label}
    rowKey={rowKey}
    {...(rowClass && { rowClassName: rowClass })}
    columns={asAntColumns(columns, listing) ?? []}
    dataSource={listing.rows}
    loading={listing.loading}
    pagination={false}
    showSorterTooltip={false}
    scroll={{ x: 'max-content' }}
    onChange={(_, __, sorter) => {
      const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
      listing.sortWith(
        order ? String(columnKey) : undefined,
        order ? (order === 'ascend' ? 'asc' : 'desc') : undefined,
      );
    }}
  />
);

/** Nothing was found: by what was looked for, or because there is nothing yet. */
const NothingFound = <Row,>({ listing }: Pick<Props<Row>, 'listing'>) => {
  const { t } = useWords();
  const sought = Object.keys(listing.values).length > 0;
  return <NothingHere says={t(sought ? 'parts.nothing' : 'parts.nothingYet')} />;
};

/** A list of the server: a table on a desk, cards on a phone; empty, loading and failing are part of it. */
export const DataTable = <Row extends object>(props: Props<Row>) => {
  const { t } = useWords();
  const phone = usePhone();
  const { listing, columns, rowKey, empty, label } = props;
  if (listing.trouble && listing.rows.length === 0) {
    return <ErrorNote trouble={listing.trouble} again={() => listing.again()} />;
  }
  if (listing.first) return <Waiting rows={8} />;
  if (listing.rows.length === 0) return empty ?? <NothingFound listing={listing} />;
  return (
    <>
      {listing.trouble && <ErrorNote trouble={listing.trouble} again={() => listing.again()} />}
      {phone ? (
        <CardList label={label} rows={listing.rows} columns={columns} rowKey={rowKey} />
      ) : (
        <WideTable {...props} />
      )}
      <nav className={styles.pages} aria-label={t('parts.pages')}>
        <span className="faint figure">
          {t(listing.more ? 'parts.totalAndMore' : 'parts.total', { total: listing.total })}
        </span>
        <Pagination
          current={listing.page}
          pageSize={listing.pageSize}
          total={listing.total}
          showSizeChanger={false}
          hideOnSinglePage
          simple={phone ? { readOnly: true } : false}
          onChange={listing.turnTo}
        />
      </nav>
    </>
  );
};
