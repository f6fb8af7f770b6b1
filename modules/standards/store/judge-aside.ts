import { CompiledQuery } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { AskedPeriod } from '../rules/periods.ts';
import type { Requirement } from '../rules/standard.ts';
import type { Verdict } from '../rules/vocabulary.ts';
import { evidenceQuery } from './evidence-queries.ts';
import { asideStatement } from './judging-statement.ts';

/** A verdict that was reached and kept nowhere. */
export type JudgedAside = {
  organisationId: string;
  periodFrom: IsoDate;
  verdict: Verdict;
  value: number | null;
  target: number | null;
};

export type Aside = {
  requirement: Requirement;
  asked: readonly AskedPeriod[];
  targets: readonly (number | null)[];
  today: IsoDate;
  units?: readonly string[];
  /** The verdicts of binding requirements to look at in place of those kept. */
  verdicts?: readonly { organisationId: string; verdict: Verdict }[];
};

const asJson = (verdicts: NonNullable<Aside['verdicts']>) =>
  JSON.stringify(
    verdicts.map(({ organisationId, verdict }) => ({ organisation_id: organisationId, verdict })),
  );

/** Whether the evidence of a requirement is other verdicts. */
export const looksAtVerdicts = ({ evidence }: Requirement): boolean =>
  evidence !== undefined && evidenceQuery(evidence).readsVerdicts;

/** Judges a requirement by the same statement as ever, and keeps nothing: no row is written and none is locked. */
export const judgeAside = async (db: Db, aside: Aside): Promise<JudgedAside[]> => {
  const { requirement, asked, targets, today, units } = aside;
  const given = aside.verdicts && looksAtVerdicts(requirement) ? [asJson(aside.verdicts)] : [];
  const parameters = [
    today,
    null,
    ...(units ? [units] : []),
    asked.map(({ from }) => from),
    asked.map(({ until }) => until),
    asked.map(({ window }) => window.fromOn),
    asked.map(({ window }) => window.untilOn),
    asked.map(({ shown }) => shown.fromOn),
    asked.map(({ shown }) => shown.untilOn),
    targets,
    null,
    null,
    ...given,
  ];
  const statement = asideStatement(requirement, units ? 'some' : 'all', given.length > 0);
  const { rows } = await db.executeQuery<JudgedAside>(CompiledQuery.raw(statement, parameters));
  return rows;
};
