import type { showOrganisation } from '#modules/organisations/contract.ts';
import type { AnswerOf } from '#platform/http/route.ts';

export type Shown = AnswerOf<typeof showOrganisation>;
