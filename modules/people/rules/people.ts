import type { Level } from '#modules/organisations/rules.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { type Stretch, whyNotAt, whyNotStretch } from './dates.ts';
import type { Genre, Post, TeamKind } from './words.ts';

/** An organisation as far as these rules look at it. */
export type Place = { level: Level; untilOn: IsoDate | null };

/** Nobody is employed before this age (Labour Law, article 15). */
export const leastWorkingAge = 16;

const yearOf = (day: IsoDate) => Number(day.slice(0, 4));

/** Why a year of birth is impossible: it has not come yet. */
export const whyNotBirthYear = (birthYear: number | null, today: IsoDate): Refusal | undefined =>
  birthYear !== null && birthYear > yearOf(today) ? refusals.birthYearAhead({ year: birthYear }) : undefined;

/** Why somebody born in a year cannot begin on a day; an unknown year of birth is taken as it is. */
const whyNotAged = (birthYear: number | null, { fromOn }: Stretch, age: number): Refusal | undefined =>
  birthYear !== null && yearOf(fromOn) - birthYear < age
    ? refusals.tooYoung({ age, year: birthYear })
    : undefined;

const levelOfPost: Partial<Record<Post, Level>> = { 'cultural-officer': 'village', 'town-staff': 'town' };

/** Why a post does not exist at a level: a cultural officer serves a village or community, town staff a town. */
export const whyNotPost = (post: Post, level: Level): Refusal | undefined => {
  const needed = levelOfPost[post];
  return needed !== undefined && needed !== level ? refusals.postNotHere() : undefined;
};

/** Why somebody cannot hold a post at an organisation in these dates. */
export const whyNotPosting = (
  birthYear: number | null,
  place: Place,
  said: Stretch & { post: Post },
  today: IsoDate,
): Refusal | undefined =>
  whyNotStretch(said, today) ??
  whyNotAt(place, said) ??
  whyNotPost(said.post, place.level) ??
  whyNotAged(birthYear, said, leastWorkingAge);

/** Why somebody cannot volunteer at an organisation in these dates; children may, with their elders. */
export const whyNotVolunteering = (
  birthYear: number | null,
  place: Place,
  said: Stretch,
  today: IsoDate,
): Refusal | undefined =>
  whyNotStretch(said, today) ?? whyNotAt(place, said) ?? whyNotAged(birthYear, said, 1);

/** Why a team cannot be so: an art team has a genre, a volunteer team has none. */
export const whyNotTeam = (
  place: Place,
  said: Stretch & { kind: TeamKind; genre: Genre | null },
  today: IsoDate,
): Refusal | undefined => {
  if (said.kind === 'art' && said.genre === null) return refusals.genreMissing();
  if (said.kind === 'volunteer' && said.genre !== null) return refusals.genreNotForVolunteers();
  return whyNotStretch(said, today) ?? whyNotAt(place, said);
};

/** Why somebody cannot belong to a team in these dates: they lie within those of the team. */
export const whyNotMember = (
  birthYear: number | null,
  team: Stretch,
  said: Stretch,
  today: IsoDate,
): Refusal | undefined => {
  const before = said.fromOn < team.fromOn;
  const after = team.untilOn !== null && (said.untilOn ?? said.fromOn) > team.untilOn;
  if (before || after) return refusals.outsideTeam({ fromOn: team.fromOn, untilOn: team.untilOn ?? '…' });
  return whyNotStretch(said, today) ?? whyNotAged(birthYear, said, 1);
};

/** Why an organisation cannot have a brand in these dates. */
export const whyNotBrand = (place: Place, said: Stretch, today: IsoDate): Refusal | undefined =>
  whyNotStretch(said, today) ?? whyNotAt(place, said);

/** The most photos that one brand shows. */
export const mostBrandPhotos = 12;
