import type { showBuildProject } from '#modules/centres/contract/build.ts';
import type { showCentre } from '#modules/centres/contract/centre.ts';
import type { showHours } from '#modules/centres/contract/hours.ts';
import type { AnswerOf } from '#platform/http/route.ts';

export type Centre = AnswerOf<typeof showCentre>;

export type PromisedWeek = AnswerOf<typeof showHours>[number];

export type BuildProject = AnswerOf<typeof showBuildProject>;
