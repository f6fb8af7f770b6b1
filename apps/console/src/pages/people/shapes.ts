import type { showBrand } from '#modules/people/contract/brands.ts';
import type { showPerson } from '#modules/people/contract/people.ts';
import type { showTeam } from '#modules/people/contract/teams.ts';
import type { AnswerOf } from '#platform/http/route.ts';

export type Person = AnswerOf<typeof showPerson>;

export type Team = AnswerOf<typeof showTeam>;

export type Brand = AnswerOf<typeof showBrand>;
