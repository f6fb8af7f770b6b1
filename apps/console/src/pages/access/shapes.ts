import type { listAccounts, listApiKeys, listProposedGrants } from '#modules/access/contract/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { RowOf } from '../../parts/listing.ts';

export type Account = RowOf<typeof listAccounts>;

export type ProposedGrant = AnswerOf<typeof listProposedGrants>[number];

export type ApiKey = AnswerOf<typeof listApiKeys>['rows'][number];
