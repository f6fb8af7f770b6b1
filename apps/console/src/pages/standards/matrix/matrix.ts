import type { showMatrix } from '#modules/standards/contract/verdicts.ts';
import { type Verdict, verdicts } from '#modules/standards/rules/vocabulary.ts';
import type { AnswerOf } from '#platform/http/route.ts';

export type Matrix = AnswerOf<typeof showMatrix>;
export type Unit = Matrix['units'][number];
export type Column = Matrix['columns'][number];
export type Requirement = Column['requirement'];

/** A verdict out of the number it travels as; nothing where a unit was not judged. */
export const verdictOf = (number: number | undefined): Verdict | null =>
  number === undefined ? null : (verdicts[number] ?? null);

/** Whether a requirement counts for whoever should meet everything: not optional, and its records are kept already. */
export const isBinding = ({ optional, comesWith }: Pick<Requirement, 'optional' | 'comesWith'>) =>
  !optional && comesWith === null;

/** One unit with its place in the columns and how it stands by the binding ones. */
export type Row = { unit: Unit; at: number; met: number; all: number };

/** The rows of a matrix, each counted once. */
export const rowsOf = ({ units, columns }: Matrix): Row[] => {
  const binding = columns.filter(({ requirement }) => isBinding(requirement));
  return units.map((unit, at) => {
    const numbers = binding
      .map(({ shown }) => shown.verdicts[at] ?? -1)
      .filter((number) => number >= 0 && number < 3);
    return { unit, at, met: numbers.filter((number) => number === 0).length, all: numbers.length };
  });
};

/** The binding requirements a unit misses: not met, or without evidence. */
export const missedBy = (columns: readonly Column[], at: number): Column[] =>
  columns.filter(
    ({ requirement, shown }) =>
      isBinding(requirement) && (shown.verdicts[at] === 1 || shown.verdicts[at] === 2),
  );

export type Wanted = {
  text: string;
  town: string | undefined;
  kind: string | undefined;
  verdict: string | undefined;
  /** Whether a name sounds like what was typed. */
  sounds: (name: string) => boolean;
};

const isNamed = ({ unit }: Row, { text, sounds }: Wanted): boolean =>
  `${unit.name} ${unit.initials} ${unit.code} ${unit.parentName ?? ''}`.toLowerCase().includes(text) ||
  sounds(unit.name);

const fits = (row: Row, columns: readonly Column[], wanted: Wanted): boolean => {
  const { town, kind, verdict } = wanted;
  const { unit } = row;
  if (town && unit.id !== town && unit.parentId !== town) return false;
  if (kind && unit.kind !== kind) return false;
  if (wanted.text && !isNamed(row, wanted)) return false;
  if (!verdict) return true;
  if (verdict === 'everything') return row.met === row.all;
  const number = verdicts.indexOf(verdict as Verdict);
  return columns.some(
    ({ shown, requirement }) => isBinding(requirement) && shown.verdicts[row.at] === number,
  );
};

/** The rows that fit what is looked for. */
export const filterRows = (rows: readonly Row[], columns: readonly Column[], wanted: Wanted): Row[] => {
  const text = wanted.text.trim().toLowerCase();
  return rows.filter((row) => fits(row, columns, { ...wanted, text }));
};

export type Sorting = { by: string; order: 'asc' | 'desc' };

/** Worse comes first in ascending order: not met, no evidence, not yet in force, met; within a verdict by value. */
const rank = [3, 0, 1, 2];

const keyFor = (columns: readonly Column[], by: string) => {
  if (by === 'met') return (row: Row) => (row.all === 0 ? 2 : row.met / row.all);
  const column = columns.find(({ requirement }) => requirement.code === by);
  if (!column) return undefined;
  return ({ at }: Row) => (rank[column.shown.verdicts[at] ?? -1] ?? 4) * 1e9 + (column.shown.values[at] ?? 0);
};

/** The rows in the order asked for; the order of the tree when none is. */
export const sortRows = (rows: readonly Row[], columns: readonly Column[], { by, order }: Sorting): Row[] => {
  const key = keyFor(columns, by);
  if (!key) return order === 'desc' ? rows.toReversed() : [...rows];
  const sign = order === 'asc' ? 1 : -1;
  return rows.toSorted((one, other) => sign * (key(one) - key(other)) || one.at - other.at);
};
