import type { IsoDate } from '#platform/dates/index.ts';
import type { Problem, Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { overlap, type Stretch } from './dates.ts';

/** A person as a line of a spreadsheet names them, and as the system knows them. */
export type NamedPerson = { name: string; birthYear: number | null };

/**
 * Who a line means among the people of its organisation: the one of that name and year of birth; when the line gives no
 * year, the only one of that name; somebody new when there is none; nobody can tell when there are several.
 */
export const personMeant = <Known extends NamedPerson>(
  said: NamedPerson,
  known: readonly Known[],
): Known | 'new' | 'ambiguous' => {
  const meant = known.filter(
    ({ name, birthYear }) => name === said.name && (said.birthYear === null || birthYear === said.birthYear),
  );
  if (meant.length > 1) return 'ambiguous';
  return meant[0] ?? 'new';
};

/** A record as a line asks for it: `key` says whose record of what, `detail` what else it says. */
export type AskedRecord = {
  line: number;
  key: string;
  detail: string;
  /** As the line says it; null when the cell was empty. */
  said: { fromOn: IsoDate | null; untilOn: IsoDate | null };
  /** As it will be recorded. */
  stretch: Stretch;
};
export type KeptRecord = { key: string; detail: string; stretch: Stretch };

/** What a file asks for, sorted into what is new, what is known already, and what contradicts what is known. */
export type Sorted<Asked> = { fresh: Asked[]; unchanged: number; problems: Problem[] };

export const problemIn = (line: number, no: Refusal): Problem => ({
  at: `${line}`,
  code: no.code,
  zh: no.zh,
  en: no.en,
});

const saysTheSame = (asked: AskedRecord, kept: KeptRecord): boolean =>
  asked.detail === kept.detail &&
  (asked.said.fromOn === null || asked.said.fromOn === kept.stretch.fromOn) &&
  (asked.said.untilOn === null || asked.said.untilOn === kept.stretch.untilOn);

/**
 * Compares the lines of a file with the records kept and with one another: importing the same file twice changes
 * nothing, the same record in two lines or beside a different one that overlaps is a problem.
 */
export const sortOut = <Asked extends AskedRecord>(
  lines: readonly Asked[],
  kept: readonly KeptRecord[],
  ifContrary: (asked: Asked) => Refusal,
): Sorted<Asked> => {
  const keptByKey = Map.groupBy(kept, ({ key }) => key);
  const linesByKey = Map.groupBy(lines, ({ key }) => key);
  const sorted: Sorted<Asked> = { fresh: [], unchanged: 0, problems: [] };
  for (const asked of lines) {
    const before = keptByKey.get(asked.key)?.find(({ stretch }) => overlap(stretch, asked.stretch));
    const twin = linesByKey
      .get(asked.key)
      ?.find(({ line, stretch }) => line < asked.line && overlap(stretch, asked.stretch));
    if (twin) sorted.problems.push(problemIn(asked.line, refusals.lineTwice({ line: twin.line })));
    else if (!before) sorted.fresh.push(asked);
    else if (saysTheSame(asked, before)) sorted.unchanged += 1;
    else sorted.problems.push(problemIn(asked.line, ifContrary(asked)));
  }
  return sorted;
};
