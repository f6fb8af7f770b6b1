import type { Upload } from '#platform/http/handle.ts';
import { may } from '#platform/permissions/may.ts';
import { type Problem, type Refusal, refuseIf } from '#platform/refusals/index.ts';
import { readLines, readTable } from '#platform/spreadsheets/index.ts';
import type { Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotCentreAt, whyNotPosition } from '../rules/centre.ts';
import type { WeeklyStretch } from '../rules/hours.ts';
import { readFunctions, readHours } from '../rules/import.ts';
import type { SpaceFunction } from '../rules/words.ts';
import { CentreLine, headings } from './import-headings.ts';

/** A line that can be imported: at an organisation the actor may add to, its lists and hours understood. */
export type ImportLine = {
  line: number;
  said: CentreLine;
  organisationId: string;
  functions: SpaceFunction[];
  week: WeeklyStretch[] | undefined;
};

type Place = { id: string; level: string };

const findPlaces = async (work: Work, codes: readonly string[]): Promise<Map<string, Place>> => {
  if (codes.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('organisations.unit as unit')
    .select(['unit.id', 'unit.code', 'unit.level'])
    .where('unit.code', 'in', codes)
    .where((is) => is.or([is('unit.untilOn', 'is', null), is('unit.untilOn', '>=', work.today)]))
    .where(may(work.actor, permissions.add, 'unit.id'))
    .execute();
  return new Map(rows.map(({ code, id, level }) => [code ?? '', { id: id ?? '', level: level ?? '' }]));
};

type Found = { import?: ImportLine; no: (Refusal | undefined)[] };

const positionOf = ({ longitude, latitude }: CentreLine) => ({
  longitude: longitude ?? null,
  latitude: latitude ?? null,
});

/** What one line asks for, and everything that is not in order with it. */
const understand = (line: number, said: CentreLine, place: Place | undefined): Found => {
  if (!place) return { no: [refusals.codeUnknown({ code: said.code })] };
  const functions = readFunctions(said.functions ?? '');
  const week = said.hours === undefined ? undefined : readHours(said.hours);
  const no = [whyNotCentreAt(place.level), whyNotPosition(positionOf(said)), functions.no, week?.no];
  const { id: organisationId } = place;
  return { import: { line, said, organisationId, functions: functions.value ?? [], week: week?.value }, no };
};

const problemAt = (line: number, no: Refusal, column?: string): Problem => ({
  at: column ? `${line} ${column}` : `${line}`,
  code: no.code,
  zh: no.zh,
  en: no.en,
});

const repeated = (lines: readonly { line: number; value: CentreLine }[]): Problem[] =>
  lines.flatMap(({ line, value }) => {
    const first = lines.find((other) => other.value.code === value.code);
    return first && first.line < line
      ? [problemAt(line, refusals.codeTwice({ code: value.code, line: first.line }))]
      : [];
  });

/** Reads an import file; refused whole, with every problem of every line, when any line is not in order. */
export const readImport = async (work: Work, upload: Upload): Promise<ImportLine[]> => {
  const halfWidth = ['code', 'floorAreaM2', 'longitude', 'latitude', 'fromOn'] as const;
  const read = readLines(await readTable(upload), CentreLine, { headers: headings, halfWidth });
  const places = await findPlaces(
    work,
    read.good.map(({ value }) => value.code),
  );
  const found = read.good.map(({ line, value }) => ({
    line,
    ...understand(line, value, places.get(value.code)),
  }));
  const problems = [
    ...read.bad.map(({ line, column, ...said }) => ({
      at: column ? `${line} ${column}` : `${line}`,
      ...said,
    })),
    ...repeated(read.good),
    ...found.flatMap(({ line, no }) => no.flatMap((one) => (one ? [problemAt(line, one)] : []))),
  ].sort((one, other) => Number.parseInt(one.at, 10) - Number.parseInt(other.at, 10));
  refuseIf(problems.length > 0 ? refusals.importFailed({ count: problems.length }, problems) : undefined);
  return found.flatMap((one) => one.import ?? []);
};
