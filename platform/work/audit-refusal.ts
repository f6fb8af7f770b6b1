import type { Db } from '#platform/database/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import type { Occasion } from './in-work.ts';

/** Keeps a trace of a command that was refused for want of permission; nothing else of it remains. */
export const auditRefusal = async (db: Db, occasion: Occasion, refusal: Refusal, at: Date): Promise<void> => {
  await db
    .insertInto('platform.auditEntry')
    .values({
      at,
      actorId: occasion.actor.id,
      actorName: occasion.actor.name,
      action: occasion.action,
      changes: [],
      outcome: 'refused',
      refusalCode: refusal.code,
      requestId: occasion.requestId ?? null,
      address: occasion.address ?? null,
    })
    .execute();
};
