import type { showProgramme } from '#modules/activities/contract/programmes.ts';
import type { showSession } from '#modules/activities/contract/sessions.ts';
import type { AnswerOf } from '#platform/http/route.ts';

export type Programme = AnswerOf<typeof showProgramme>;

export type ShownSession = AnswerOf<typeof showSession>;
