import type { listAccounts, listAudit } from '#modules/access/contract.ts';
import type { RowOf } from '../../parts/listing.ts';

export type AuditEntry = RowOf<typeof listAudit>;

export type Account = RowOf<typeof listAccounts>;
