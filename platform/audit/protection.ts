import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';

/** Tables that the program may only add to. */
export const onlyGrowing: readonly string[] = [
  'platform.audit_entry',
  'platform.audit_seal',
  'platform.audit_search',
];

/** Whether the program's own connection could change what the audit keeps: by a right, as the owner, or as a superuser. */
export const couldChangeAudit = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ could: boolean }>`
    select bool_or(
      has_table_privilege(audit.oid, 'update') or has_table_privilege(audit.oid, 'delete')
      or has_table_privilege(audit.oid, 'truncate') or pg_has_role(audit.relowner, 'member')) as could
    from pg_class audit where audit.oid = any(${[...onlyGrowing]}::text[]::regclass[])`.execute(db);
  return rows[0]?.could ?? true;
};
