import type { showEvidence } from '#modules/standards/contract/evidence.ts';
import type { showRequirement } from '#modules/standards/contract/verdicts.ts';
import type { AnswerOf } from '#platform/http/route.ts';

export type Piece = Evidence['rows'][number];

export type RequirementAnswer = AnswerOf<typeof showRequirement>;

export type Evidence = AnswerOf<typeof showEvidence>;

export type EvidenceOf = { organisationId: string; requirement: string; periodFrom: string };

export type Level = 'village' | 'town';
