import { type Kind, levelOf } from '#modules/organisations/rules.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

/** What is taught; the notice (二、（三）) names theory, arts, library work, promotion of reading and heritage. */
export const subjects = [
  'theory',
  'arts',
  'library-work',
  'reading-promotion',
  'heritage',
  'digital',
  'safety',
  'volunteering',
  'other',
] as const;
export type Subject = (typeof subjects)[number];

/** Whom it is taught to (分层级): people of the district, of the towns, or of the villages. */
export const tiers = ['district', 'town', 'village'] as const;
export type Tier = (typeof tiers)[number];

/**
 * What a list of hours compares with unless told otherwise: one week of training, five days of eight hours. It only
 * sorts a list; what is enough is judged by the standard.
 */
export const usualTargetHours = 40;

const hourMs = 3_600_000;
const mostHours = 24;

/** Why an organisation cannot hold a course: villages and social forces do not train, they are trained. */
export const whyNotOrganiser = (kind: Kind): Refusal | undefined =>
  ['village', 'social-force'].includes(levelOf(kind)) ? refusals.wrongOrganiser() : undefined;

type Dates = { fromOn: IsoDate; untilOn: IsoDate | null };

/** Why the dates of a course cannot stand. */
export const whyNotDates = ({ fromOn, untilOn }: Dates): Refusal | undefined =>
  untilOn !== null && untilOn < fromOn ? refusals.endsBeforeStart() : undefined;

/** Why a day cannot have a session of this course. */
export const whyNotOn = (onDate: IsoDate, { fromOn, untilOn }: Dates): Refusal | undefined =>
  onDate < fromOn || (untilOn !== null && onDate > untilOn)
    ? refusals.outsideCourse({ onDate, fromOn, untilOn: untilOn ? ` – ${untilOn}` : '' })
    : undefined;

type Times = { startsAt: Date; endsAt: Date };

/** How long a course session lasts, in hours. */
export const hoursOf = ({ startsAt, endsAt }: Times): number =>
  (endsAt.getTime() - startsAt.getTime()) / hourMs;

/** Why a stretch of time cannot be a course session: it ends before it begins, or lasts longer than 24 hours. */
export const whyNotTimes = (times: Times): Refusal | undefined => {
  if (hoursOf(times) <= 0) return refusals.endsBeforeStart();
  return hoursOf(times) > mostHours ? refusals.tooLong({ hours: mostHours }) : undefined;
};

/** Why attendance cannot be recorded at a course session: it was struck out, or has not begun. */
export const whyNotAttended = (
  session: Times & { struckAt: Date | null },
  now: Date,
): Refusal | undefined => {
  if (session.struckAt) return refusals.struckOut();
  return session.startsAt > now ? refusals.notHeldYet() : undefined;
};

/** Why somebody cannot have attended so many hours: the course session was shorter. */
export const whyNotHours = (hours: number, session: Times): Refusal | undefined => {
  const most = hoursOf(session);
  return hours > most
    ? refusals.hoursBeyondSession({ hours, most: Math.round(most * 100) / 100 })
    : undefined;
};

/** Why a course session cannot be at this time once people are recorded at it. */
export const whyNotRetimed = (
  attended: readonly { hours: number }[],
  times: Times,
  now: Date,
): Refusal | undefined => {
  if (attended.length > 0 && times.startsAt > now)
    return refusals.attendanceAhead({ count: attended.length });
  const beyond = attended.filter(({ hours }) => hours > hoursOf(times)).length;
  return beyond > 0 ? refusals.shorterThanAttended({ count: beyond }) : undefined;
};

/** Somebody and the hours they attended. */
export type Attended = { personId: string; hours: number };

/** Why a list of people cannot stand: somebody is in it twice. */
export const whyNotTwice = (attended: readonly Attended[]): Refusal | undefined => {
  const doubled = attended.length - new Set(attended.map(({ personId }) => personId)).size;
  return doubled > 0 ? refusals.personTwice({ count: doubled }) : undefined;
};

/** What is new in a list of people, what stands already in the same hours, and what contradicts what stands. */
export const sortOut = <Line extends Attended>(said: readonly Line[], standing: readonly Attended[]) => {
  const known = new Map(standing.map(({ personId, hours }) => [personId, hours]));
  const stands = (line: Line) => known.has(line.personId);
  return {
    fresh: said.filter((line) => !stands(line)),
    unchanged: said.filter((line) => known.get(line.personId) === line.hours),
    contrary: said.filter((line) => stands(line) && known.get(line.personId) !== line.hours),
  };
};

/** Somebody known at an organisation, as far as a sheet can tell them from others. */
export type KnownPerson = { id: string; name: string; birthYear: number | null };

/**
 * Whom a line of a sheet means among the people known at its organisation: the one of that name, the year of birth
 * telling namesakes apart. A year of birth that contradicts the record means somebody else.
 */
export const personMeant = (
  said: { name: string; birthYear?: number },
  known: readonly KnownPerson[],
): KnownPerson | Refusal => {
  const named = known.filter(({ name }) => name === said.name);
  const born = named.filter(({ birthYear }) => birthYear === said.birthYear);
  const possible = named.filter(({ birthYear }) => birthYear === null || birthYear === said.birthYear);
  const meant = said.birthYear === undefined ? named : born.length > 0 ? born : possible;
  if (meant.length > 1) return refusals.nameAmbiguous({ name: said.name });
  return meant[0] ?? refusals.nameUnknown({ name: said.name });
};
