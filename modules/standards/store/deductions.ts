import { isViolationOf } from '#platform/database/violations.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { newId } from '#platform/ids.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';

export type NewDeduction = {
  organisationId: string;
  evidence: string;
  source: string;
  sourceId: string;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
  reason: string;
};

/** Keeps a deduction; a piece of evidence can be deducted once at a time. */
export const insertDeduction = async (work: Work, deduction: NewDeduction): Promise<string> => {
  const id = newId();
  try {
    await work.db
      .insertInto('standards.deduction')
      .values({
        id,
        ...deduction,
        deductedBy: work.actor.id,
        deductedByName: work.actor.name,
        deductedAt: work.now,
      })
      .execute();
    return id;
  } catch (trouble) {
    if (isViolationOf(trouble, 'deduction_once')) return refuse(refusals.alreadyDeducted());
    throw trouble;
  }
};

/** A deduction that the actor may withdraw. */
export const findDeduction = async (work: Work, id: string) => {
  const found = await work.db
    .selectFrom('standards.deduction')
    .select(['id', 'organisationId', 'evidence', 'sourceId', 'fromOn', 'untilOn', 'withdrawnAt'])
    .where('id', '=', id)
    .where(may(work.actor, permissions.deduct, 'standards.deduction.organisation_id'))
    .forUpdate()
    .executeTakeFirst();
  return found ?? refuse(refusals.deductionNotFound());
};

export const markWithdrawn = async (work: Work, id: string, reason: string): Promise<void> => {
  await work.db
    .updateTable('standards.deduction')
    .set({ withdrawnAt: work.now, withdrawnBy: work.actor.id, withdrawnReason: reason })
    .where('id', '=', id)
    .execute();
};
