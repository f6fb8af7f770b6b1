import { findOrganisation } from '#modules/organisations/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/verdicts.ts';
import { permissions } from '../permissions.ts';
import type { Verdict } from '../rules/vocabulary.ts';
import { requirementOn } from './requirements-on.ts';

const most = 200;

/** What one judgement said before, the newest first. */
export const showHistory = async (reading: Reading, query: QueryOf<typeof contract.showHistory>) => {
  await findOrganisation(reading, permissions.read, query.organisationId);
  const { requirementId } = await requirementOn(reading, query.requirement, reading.today);
  const former = await reading.db
    .selectFrom('standards.formerJudgement')
    .select(['verdict', 'value', 'target', 'evidenceCount', 'judgedAt', 'replacedAt'])
    .where('organisationId', '=', query.organisationId)
    .where('requirementId', '=', requirementId)
    .where('periodFrom', '=', query.periodFrom)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const rows = former.map((row) => ({
    ...row,
    verdict: row.verdict as Verdict,
    judgedAt: row.judgedAt.toISOString(),
    replacedAt: row.replacedAt.toISOString(),
  }));
  return { total: rows.length, rows };
};
