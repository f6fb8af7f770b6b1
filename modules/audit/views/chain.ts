import { sql } from 'kysely';
import { type Anchor, lastAnchorSetting } from '#platform/audit/anchors.ts';
import { couldChangeAudit } from '#platform/audit/protection.ts';
import { lastVerification } from '#platform/audit/verification.ts';
import { settingOf } from '#platform/settings/index.ts';
import type { Reading } from '#platform/work/index.ts';

/** How far the chain has come, when it was anchored, and what its last verification found. */
export const showChain = async ({ db }: Reading) => {
  const { rows } = await sql<{ sealed: number; sealedUntil: Date | null; waiting: number }>`
    with head as (
      select number, entry_id, sealed_at from platform.audit_seal order by number desc limit 1)
    select coalesce((select number from head), 0)::int as sealed, (select sealed_at from head) as sealed_until,
      (select count(*)::int from platform.audit_entry
        where id > coalesce((select entry_id from head), 0)) as waiting`.execute(db);
  const { sealed = 0, sealedUntil = null, waiting = 0 } = rows[0] ?? {};
  const { last, asked } = await lastVerification(db);
  return {
    sealed,
    sealedUntil: sealedUntil?.toISOString() ?? null,
    waiting,
    anchor: (await settingOf<Anchor>(db, lastAnchorSetting)) ?? null,
    verification: last ?? null,
    verifying: asked,
    lessProtected: await couldChangeAudit(db),
  };
};
