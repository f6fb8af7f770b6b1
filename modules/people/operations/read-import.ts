import type { z } from 'zod';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Upload } from '#platform/http/handle.ts';
import { may } from '#platform/permissions/may.ts';
import { type Problem, refuseIf } from '#platform/refusals/index.ts';
import { readLines, readTable } from '#platform/spreadsheets/index.ts';
import type { Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { Stretch } from '../rules/dates.ts';
import { problemIn } from '../rules/imports.ts';
import type { Place } from '../rules/people.ts';
import { exampleMark } from './import-headings.ts';

export type ImportPlace = Place & { id: string };
type Coded = { organisationCode: string };
type SaidDates = { fromOn?: IsoDate; untilOn?: IsoDate };

/** A line at an organisation the actor keeps, with the dates as they will be recorded. */
export type PlacedLine<Value> = Value & {
  line: number;
  place: ImportPlace;
  stretch: Stretch;
  said: { fromOn: IsoDate | null; untilOn: IsoDate | null };
};

const findPlaces = async (work: Work, codes: readonly string[]): Promise<Map<string, ImportPlace>> => {
  if (codes.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('organisations.unit as unit')
    .select(['unit.id', 'unit.code', 'unit.level', 'unit.untilOn'])
    .where('unit.code', 'in', [...new Set(codes)])
    .where((is) => is.or([is('unit.untilOn', 'is', null), is('unit.untilOn', '>=', work.today)]))
    .where(may(work.actor, permissions.edit, 'unit.id'))
    .execute();
  return new Map(rows.map(({ code, ...place }) => [code ?? '', place as ImportPlace]));
};

const placedAt = <Value extends Coded & SaidDates>(
  value: Value & { line: number },
  place: ImportPlace,
  today: IsoDate,
) => {
  const said = { fromOn: value.fromOn ?? null, untilOn: value.untilOn ?? null };
  return { ...value, place, said, stretch: { fromOn: said.fromOn ?? today, untilOn: said.untilOn } };
};

/**
 * Reads an import file into lines at organisations the actor keeps; everything else is a problem of its line. Example
 * lines of our template are passed over.
 */
export const readImport = async <Schema extends z.ZodObject>(
  work: Work,
  upload: Upload,
  schema: Schema,
  headers: Record<keyof z.input<Schema> & string, readonly string[]>,
) => {
  const table = await readTable(upload);
  const rows = table.rows.filter(({ cells }) => !Object.values(cells).includes(exampleMark));
  refuseIf(rows.length === 0 ? refusals.nothingToImport() : undefined);
  const halfWidth = Object.keys(headers) as (keyof z.input<Schema> & string)[];
  const read = readLines({ ...table, rows }, schema, { headers, halfWidth });
  type Value = z.output<Schema> & Coded & SaidDates;
  const good = read.good.map(({ line, value }) => ({ ...(value as Value), line }));
  const problems: Problem[] = read.bad.map(({ line, column, ...said }) => ({
    at: column ? `${line} ${column}` : `${line}`,
    ...said,
  }));
  const places = await findPlaces(
    work,
    good.map(({ organisationCode }) => organisationCode),
  );
  const lines: PlacedLine<Value>[] = [];
  for (const value of good) {
    const place = places.get(value.organisationCode);
    if (place) lines.push(placedAt<Value>(value, place, work.today));
    else problems.push(problemIn(value.line, refusals.codeUnknown({ code: value.organisationCode })));
  }
  return { lines, problems };
};

/** Ends an import that has problems, all of them told in the order of their lines; nothing was changed by then. */
export const refuseProblems = (problems: readonly Problem[]): void => {
  const inOrder = [...problems].sort((a, b) => Number.parseInt(a.at, 10) - Number.parseInt(b.at, 10));
  refuseIf(inOrder.length > 0 ? refusals.importFailed({ count: inOrder.length }, inOrder) : undefined);
};
