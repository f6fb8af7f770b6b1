import type { listAudit, showChain } from '#modules/audit/contract.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { RowOf } from '../../parts/listing.ts';

export type AuditEntry = RowOf<typeof listAudit>;

export type AuditChain = AnswerOf<typeof showChain>;
