import type { Db, Tx } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Actor } from '#platform/permissions/index.ts';

/** What a question needs: where to look, who asks, and what day it is. */
export type Reading = { readonly db: Db; readonly actor: Actor; readonly now: Date; readonly today: IsoDate };

/** One change as the audit keeps it: which record of which organisation, before and after. */
export type Change = {
  subject: string;
  subjectId: string;
  organisationId?: string | null;
  before?: unknown;
  after?: unknown;
};

/**
 * What a command needs: a transaction in place of the database, and the lists of what changed and what is told,
 * which are written in that same transaction when the command ends well.
 */
export type Work = Reading & {
  readonly db: Tx;
  readonly changes: Change[];
  readonly told: { name: string; told: unknown }[];
};

/** Notes a change for the audit; every command that writes says what it wrote. */
export const noteChange = (work: Work, change: Change): void => {
  work.changes.push(change);
};
