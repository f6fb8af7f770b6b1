import type { Db, Tx } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Actor } from '#platform/permissions/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';

/**
 * One change or reading as the audit keeps it: which record of which organisation, before and after, or which of its
 * protected fields were read.
 */
export type Change = {
  subject: string;
  subjectId: string;
  organisationId?: string | null;
  before?: unknown;
  after?: unknown;
  read?: readonly string[];
};

/** What a question needs: where to look, who asks, what day it is, and the list of what the audit keeps of it. */
export type Reading = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: IsoDate;
  readonly changes: Change[];
  /** Why the person says they look, when they were asked to say it. */
  reason?: string;
};

/**
 * What a command needs: a transaction in place of the database, and the lists of what changed and what is told,
 * which are written in that same transaction when the command ends well.
 */
export type Work = Reading & {
  readonly db: Tx;
  readonly told: { name: string; told: unknown }[];
  /** What a repeat with the same idempotency key is answered, where the answer itself must not be kept: it holds a secret. */
  answerToRepeats?: unknown;
  /** The refusal with which the command ends although what it wrote stays. */
  refusedKeeping?: Refusal;
};

/** Refuses, while what was written up to here stays: a failure that is counted must not be undone with its command. */
export const refuseKeeping = (work: Work, refusal: Refusal): never => {
  work.refusedKeeping = refusal;
  throw refusal;
};

/** Notes a change for the audit; every command that writes says what it wrote. */
export const noteChange = (work: Work, change: Change): void => {
  work.changes.push(change);
};

/** A reading of personal data: whose, which fields, and why when a reason was asked for. */
export type PersonalReading = {
  subject: string;
  subjectId: string;
  organisationId?: string | null;
  read: readonly string[];
  reason?: string;
};

/**
 * Notes for the audit that personal data were read; questions and commands alike. The answer of a question goes out only
 * after the audit has it. Reading a list of people is noted once for each person shown in full.
 */
export const noteReading = (reading: Reading, { reason, ...read }: PersonalReading): void => {
  reading.changes.push(read);
  if (reason !== undefined) reading.reason = reason;
};
