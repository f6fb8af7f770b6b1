import type { listTodaysSessions } from '#modules/activities/contract/sessions.ts';
import type { showToday } from '#modules/centres/contract/opening.ts';
import type { AnswerOf } from '#platform/http/route.ts';

export type TodaysSession = AnswerOf<typeof listTodaysSessions>[number];

export type TodayAnswer = AnswerOf<typeof showToday>;
