import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import { isViolationOf } from '#platform/database/violations.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { StandardText } from './put-in-force.ts';

/** Keeps a proposed version, by nobody when it came with the program; a version is proposed once at a time. */
export const insertProposal = async (
  work: Work,
  { text, cases, written, standard }: StandardText,
  followsId: string,
): Promise<number> => {
  try {
    const { rows } = await sql<{ number: number }>`
      insert into standards.proposal
        (standard, version, title_zh, title_en, text, cases, body, follows_id, proposed_by, proposed_by_name, proposed_at)
      values (${standard.standard}, ${standard.version}, ${standard.title.zh}, ${standard.title.en}, ${text}, ${cases},
        ${JSON.stringify(written)}::text::jsonb, ${followsId}, ${work.actor.id}, ${work.actor.id === null ? '' : work.actor.name}, ${work.now})
      returning number`.execute(work.db);
    return rows[0]?.number ?? 0;
  } catch (trouble) {
    if (isViolationOf(trouble, 'proposal_version_once')) return refuse(refusals.alreadyProposed());
    throw trouble;
  }
};

/** Whether a version was ever proposed, also when that was withdrawn: what came with the program is proposed once. */
export const isProposed = async (db: Db, standard: string, version: string): Promise<boolean> =>
  (await db
    .selectFrom('standards.proposal')
    .select('number')
    .where('standard', '=', standard)
    .where('version', '=', version)
    .limit(1)
    .executeTakeFirst()) !== undefined;

const proposals = (db: Db) =>
  db
    .selectFrom('standards.proposal as proposal')
    .innerJoin('standards.standardVersion as follows', 'follows.id', 'proposal.followsId')
    .leftJoin('standards.standardVersion as became', 'became.id', 'proposal.versionId')
    .select([
      'proposal.number',
      'proposal.standard',
      'proposal.version',
      'proposal.titleZh',
      'proposal.titleEn',
      'proposal.followsId',
      'follows.version as followsVersion',
      'proposal.proposedBy',
      'proposal.proposedByName',
      'proposal.proposedAt',
      'proposal.approvedByName',
      'proposal.approvedAt',
      'proposal.versionId',
      'became.inForceFrom',
      'proposal.withdrawnByName',
      'proposal.withdrawnAt',
      'proposal.withdrawnReason',
    ]);

/** A proposal as lists show it. */
export type ListedProposal = Awaited<ReturnType<typeof findProposals>>[number];

/** Every proposal, the newest first. */
export const findProposals = (db: Db) => proposals(db).orderBy('proposal.number', 'desc').execute();

/** One proposal with its text. */
export const findProposal = async (db: Db, number: number) => {
  const found = await proposals(db)
    .select(['proposal.text', 'proposal.cases', 'proposal.body'])
    .where('proposal.number', '=', number)
    .executeTakeFirst();
  return found ?? refuse(refusals.proposalNotFound());
};

/** Locks a proposal until it is decided: of two who decide at once the second sees what the first did. */
export const lockProposal = async (work: Work, number: number) => {
  await work.db
    .selectFrom('standards.proposal')
    .select('number')
    .where('number', '=', number)
    .forUpdate()
    .execute();
  return findProposal(work.db, number);
};

export const markApproved = async (work: Work, number: number, versionId: string): Promise<void> => {
  await work.db
    .updateTable('standards.proposal')
    .set({ approvedBy: work.actor.id, approvedByName: work.actor.name, approvedAt: work.now, versionId })
    .where('number', '=', number)
    .execute();
};

export const markWithdrawn = async (work: Work, number: number, reason: string): Promise<void> => {
  const { id: withdrawnBy, name: withdrawnByName } = work.actor;
  await work.db
    .updateTable('standards.proposal')
    .set({ withdrawnBy, withdrawnByName, withdrawnAt: work.now, withdrawnReason: reason })
    .where('number', '=', number)
    .execute();
};
