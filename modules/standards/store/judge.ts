import { CompiledQuery } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { targetOn } from '../rules/thresholds.ts';
import type { Task } from './judging-plan.ts';
import { judgingStatement, type Scope } from './judging-statement.ts';

/** Where, when and on what day something is judged. */
export type Judging = { db: Db; now: Date; today: IsoDate };

/** What judging changed: how many judgements, and the units whose verdict turned with the days on which that shows. */
export type Turned = { changed: number; units: string[]; fromOn: IsoDate | null; untilOn: IsoDate | null };

type Outcome = {
  changed: number;
  turned: string[] | null;
  turnedFrom: IsoDate | null;
  turnedUntil: IsoDate | null;
};

const statements = new Map<string, string>();

const statementFor = (tasks: readonly Task[], scope: Scope): string => {
  const key = [scope, ...tasks.map(({ version, requirement }) => `${version.id} ${requirement.code}`)].join(
    ' ',
  );
  const kept = statements.get(key);
  if (kept) return kept;
  const made = judgingStatement(
    tasks.map(({ requirement }) => requirement),
    scope,
  );
  statements.set(key, made);
  return made;
};

const parametersOf = ({ version, requirement, asked }: Task) => [
  asked.map(({ from }) => from),
  asked.map(({ until }) => until),
  asked.map(({ window }) => window.fromOn),
  asked.map(({ window }) => window.untilOn),
  asked.map(({ shown }) => shown.fromOn),
  asked.map(({ shown }) => shown.untilOn),
  asked.map(({ until }) => targetOn(requirement, until)),
  version.requirementIds.get(requirement.code),
  version.id,
];

const nothing: Turned = { changed: 0, units: [], fromOn: null, untilOn: null };

/** Judges these tasks in one statement: for all units of their levels, or for the listed ones. */
export const judge = async (
  { db, now, today }: Judging,
  tasks: readonly Task[],
  units?: readonly string[],
): Promise<Turned> => {
  if (tasks.length === 0 || units?.length === 0) return nothing;
  const scope = units ? (units.length === 1 ? 'one' : 'some') : 'all';
  const whom = { all: [], some: [units], one: [units?.[0]] }[scope];
  const { rows } = await db.executeQuery<Outcome>(
    CompiledQuery.raw(statementFor(tasks, scope), [today, now, ...whom, ...tasks.flatMap(parametersOf)]),
  );
  const { changed = 0, turned, turnedFrom = null, turnedUntil = null } = rows[0] ?? { turned: null };
  return { changed, units: turned ?? [], fromOn: turnedFrom, untilOn: turnedUntil };
};
