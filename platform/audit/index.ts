import type { Db } from '#platform/database/index.ts';
import type { Actor } from '#platform/permissions/index.ts';
import type { Change } from '#platform/work/index.ts';

/** How it ended: done, refused by a rule or for want of permission, or failed (a wrong password, a fault). */
export type Outcome = 'done' | 'refused' | 'failed';

/** What the audit keeps of something that is not a command that succeeded. */
export type Trace = {
  /** `module.verb`, as permissions are named: `access.sign-in`. The console has words for it. */
  action: string;
  /** Who; for somebody not signed in `{ id: null, name }` with the name that was given, or ''. */
  actor: Pick<Actor, 'id' | 'name'> & Partial<Pick<Actor, 'grants' | 'apiKey'>>;
  outcome: Outcome;
  /** The code of the refusal when it was refused or failed. */
  refusalCode?: string | undefined;
  /** Why the person says they did it, in their own words; told with readings and exports. */
  reason?: string | undefined;
  /** What it was about: changed, read or attempted. */
  changes?: readonly Change[] | undefined;
  /** Where it belongs; by default where the first change does, or where the actor holds a role. */
  organisationId?: string | null | undefined;
  requestId?: string | undefined;
  address?: string | undefined;
};

/** Where something belongs for the audit: where its first change does, or else where the actor holds a role. */
export const placeOf = (changes: readonly Change[], { grants = [] }: Trace['actor']): string | null =>
  changes.find(({ organisationId }) => organisationId)?.organisationId ??
  grants.find(({ role }) => role !== '*')?.organisationId ??
  null;

/** A whole character is kept or none, and no more of what a stranger typed than a name is long. */
const shortened = (said: string, most: number) => [...said.toWellFormed()].slice(0, most).join('');

/**
 * Keeps a trace outside a command: signing in and out, a refusal, a reading of personal data, an export. A command that
 * succeeds writes its own, in its transaction. Fails when it cannot be written: what must leave a trace waits for this
 * before it answers.
 */
export const keepTrace = async (db: Db, trace: Trace, at: Date): Promise<void> => {
  const { actor, changes = [] } = trace;
  await db
    .insertInto('platform.auditEntry')
    .values({
      at,
      actorId: actor.id,
      actorName: shortened(actor.name, 200),
      action: trace.action,
      organisationId: trace.organisationId ?? placeOf(changes, actor),
      changes: [...changes],
      outcome: trace.outcome,
      refusalCode: trace.refusalCode ?? null,
      reason: trace.reason ?? null,
      requestId: trace.requestId ?? null,
      address: trace.address ?? null,
      apiKeyId: actor.apiKey?.id ?? null,
      apiKeyName: actor.apiKey?.name ?? null,
    })
    .execute();
};
