import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTextSize } from '../../../look/look.tsx';
import { useWords } from '../../../words/index.ts';
import { as } from './grid-roles.ts';
import type { Column, Row, Sorting } from './matrix.ts';
import styles from './matrix-grid.module.css';
import { MatrixHead } from './matrix-head.tsx';
import { useLabels } from './matrix-labels.ts';
import { MatrixRow } from './matrix-row.tsx';

/** Rows drawn beyond each edge of the window, and how many rows may pass before it is drawn anew. */
const spare = 8;
const step = 3;

type Place = { row: number; column: number };
type Props = {
  rows: readonly Row[];
  columns: readonly Column[];
  sorting: Sorting;
  sortBy: (by: string) => void;
  open: (row: Row, column: Column) => void;
};

/** Which rows are in sight, in steps, so that a scroll of a few rows draws nothing. */
const useWindow = (rowHeight: number) => {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const box = useRef<HTMLDivElement>(null);
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 800 } = box.current ?? {};
    setTop(Math.floor(scrollTop / rowHeight / step) * step);
    setHeight(clientHeight);
  }, [rowHeight]);
  useLayoutEffect(look, [look]);
  return {
    box,
    look,
    from: Math.max(0, top - spare),
    until: top + Math.ceil(height / rowHeight) + spare + step,
  };
};

const moves: Record<string, (place: Place, last: Place) => Place> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }) => ({ row: row + 12, column }),
  PageUp: ({ row, column }) => ({ row: row - 12, column }),
  Home: ({ row }) => ({ row, column: -1 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  'Ctrl Home': () => ({ row: 0, column: 0 }),
  'Ctrl End': (_, last) => last,
};

const within = ({ row, column }: Place, last: Place): Place => ({
  row: Math.min(Math.max(row, -1), last.row),
  column: Math.min(Math.max(column, -1), last.column),
});

/** Moves among the cells by keyboard, as a grid should; the cell in hand is drawn wherever one scrolls. */
const useHand = (last: Place, box: React.RefObject<HTMLDivElement | null>) => {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const moved = useRef(false);
  const hand = within(place, last);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.ctrlKey ? `Ctrl ${event.key}` : event.key];
    if (!move || event.altKey || event.metaKey) return;
    event.preventDefault();
    moved.current = true;
    setPlace(within(move(hand, last), last));
  };
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    box.current
      ?.querySelector<HTMLElement>(`[data-place="${hand.row} ${hand.column}"]`)
      ?.focus({ preventScroll: false });
  }, [hand.row, hand.column, box]);
  return { hand, setPlace, onKeyDown };
};

/** Whoever points at a cell sees what it says; none carries its sentence twice before. */
const pointOut = ({ target }: React.SyntheticEvent) => {
  const cell = (target as HTMLElement).closest<HTMLElement>('[role="gridcell"]');
  if (cell && !cell.title) cell.title = cell.ariaLabel ?? '';
};

/** Units down, requirements across: heads stay in sight, only the rows in sight are drawn. */
export const MatrixGrid = ({ rows, columns, sorting, sortBy, open }: Props) => {
  const { t } = useWords();
  const { size } = useTextSize();
  const rowHeight = size === 'large' ? 48 : 38;
  const { box, look, from, until } = useWindow(rowHeight);
  const { hand, setPlace, onKeyDown } = useHand({ row: rows.length - 1, column: columns.length - 1 }, box);
  const labelOf = useLabels(columns);
  const drawn = rows.slice(from, until).map((row, at) => ({ row, number: from + at }));
  const held = rows[hand.row];
  if (held && (hand.row < from || hand.row >= until)) drawn.push({ row: held, number: hand.row });
  const choose = (event: React.SyntheticEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    const [row = -1, column = -1] = (cell?.dataset.place ?? '').split(' ').map(Number);
    if (!cell || row < 0) return;
    setPlace({ row, column });
    const [chosen, asked] = [rows[row], columns[column]];
    if (chosen && asked) open(chosen, asked);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
    <div
      ref={box}
      role="grid"
      aria-label={t('standards.matrixLabel')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      className={styles.grid}
      onScroll={look}
      onKeyDown={(event) => (event.key === 'Enter' ? choose(event) : onKeyDown(event))}
      onClick={choose}
      onMouseOver={pointOut}
      onFocus={pointOut}
    >
      <MatrixHead columns={columns} sorting={sorting} sortBy={sortBy} hand={hand} />
      <div {...as('rowgroup')} className={styles.body} style={{ height: rows.length * rowHeight }}>
        {drawn.map(({ row, number }) => (
          <MatrixRow
            key={row.unit.id}
            row={row}
            number={number}
            height={rowHeight}
            columns={columns}
            labelOf={labelOf}
            hand={hand.row === number ? hand.column : undefined}
          />
        ))}
      </div>
    </div>
  );
};
