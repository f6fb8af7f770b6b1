import { addDays, daysBetween, type IsoDate, weekday } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import type { Word } from '#platform/words.ts';
import { refusals } from './refusals.ts';

/** The seven basic services of the notice (二、（一）). */
export const categoryWords = {
  reading: { zh: '读书看报', en: 'Books and newspapers' },
  radio: { zh: '收听广播', en: 'Radio' },
  television: { zh: '观看电视', en: 'Television' },
  film: { zh: '观赏电影', en: 'Film' },
  performance: { zh: '送文艺演出', en: 'Performances brought' },
  'facility-opening': { zh: '设施开放', en: 'Open facilities' },
  'culture-sport': { zh: '文体活动', en: 'Culture and sport' },
} as const satisfies Record<string, Word>;
export type Category = keyof typeof categoryWords;
export const categories = Object.keys(categoryWords) as [Category, ...Category[]];

/** What a programme is part of: the four benefit activities, 我们的节日, 文化五进, 春雨工程, 阳光工程. */
export const themeWords = {
  'reading-for-all': { zh: '全民阅读', en: 'Reading for all' },
  'arts-for-all': { zh: '全民艺术普及', en: 'Arts for all' },
  'to-the-village': { zh: '送流动文化服务进村', en: 'Services brought to the village' },
  'special-groups': { zh: '特殊群众文化保障', en: 'Special groups' },
  'our-festivals': { zh: '我们的节日', en: 'Our festivals' },
  'five-entries': { zh: '文化五进', en: 'Culture in five places' },
  'spring-rain': { zh: '春雨工程', en: 'Spring Rain' },
  sunshine: { zh: '阳光工程', en: 'Sunshine' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Word>;
export type Theme = keyof typeof themeWords;
export const themes = Object.keys(themeWords) as [Theme, ...Theme[]];

export const states = ['planned', 'held', 'cancelled'] as const;
export type State = (typeof states)[number];

/** The four elements of an announcement (notice 二、（一）); the time is always there, a session cannot be without. */
export const elements = ['item', 'time', 'place', 'organiser'] as const;
export type Element = (typeof elements)[number];

export const actions = ['announce', 'move', 'cancel', 'record', 'correct', 'strike'] as const;
export type Action = (typeof actions)[number];

const hourMs = 3_600_000;
const mostHours = 24;
const mostInSeries = 200;

type Told = { item: string; place: string; organiser: string };

/** The elements that an announcement of this session would lack. */
export const missingElements = ({ item, place, organiser }: Told): Element[] => [
  ...(item === '' ? (['item'] as const) : []),
  ...(place === '' ? (['place'] as const) : []),
  ...(organiser === '' ? (['organiser'] as const) : []),
];

/** Whether all four elements were announced before the day itself. */
export const isAnnouncedInFull = (
  session: Told & { announcedOn: IsoDate | null; onDate: IsoDate },
): boolean =>
  session.announcedOn !== null &&
  session.announcedOn < session.onDate &&
  missingElements(session).length === 0;

/** Why a stretch of time cannot be a session: it ends before it begins, or lasts longer than 24 hours. */
export const whyNotTimes = (startsAt: Date, endsAt: Date): Refusal | undefined => {
  if (endsAt <= startsAt) return refusals.endsBeforeStart();
  if (endsAt.getTime() - startsAt.getTime() > mostHours * hourMs)
    return refusals.tooLong({ hours: mostHours });
  return undefined;
};

type Dates = { fromOn: IsoDate; untilOn: IsoDate | null };

/** Why the dates of a programme cannot stand. */
export const whyNotDates = ({ fromOn, untilOn }: Dates): Refusal | undefined =>
  untilOn !== null && untilOn < fromOn ? refusals.endsBeforeStart() : undefined;

/** Why a day cannot have a session of this programme. */
export const whyNotOn = (onDate: IsoDate, { fromOn, untilOn }: Dates): Refusal | undefined =>
  onDate < fromOn || (untilOn !== null && onDate > untilOn)
    ? refusals.outsideProgramme({ onDate, fromOn, untilOn: untilOn ? ` – ${untilOn}` : '' })
    : undefined;

/** Why a session cannot be planned for a time: it has passed. */
export const whyNotAhead = (startsAt: Date, now: Date): Refusal | undefined =>
  startsAt <= now ? refusals.alreadyBegun() : undefined;

/** The days of a series: every chosen weekday (1 is Monday) from the first day to the last. */
export const seriesDays = (fromOn: IsoDate, untilOn: IsoDate, weekdays: readonly number[]): IsoDate[] =>
  Array.from({ length: Math.max(0, daysBetween(fromOn, untilOn) + 1) }, (_, index) =>
    addDays(fromOn, index),
  ).filter((day) => weekdays.includes(weekday(day)));

/** Why a series cannot be planned: no day at all, or more than 200 sessions at once. */
export const whyNotSeries = (days: readonly IsoDate[]): Refusal | undefined => {
  if (days.length === 0) return refusals.seriesEmpty();
  if (days.length > mostInSeries) return refusals.seriesTooLong({ count: days.length, limit: mostInSeries });
  return undefined;
};

export type Standing = { state: State; struckAt: Date | null };

/** Why a session cannot be treated as a plan: it was held, cancelled or struck out. */
export const whyNotPlanned = ({ state, struckAt }: Standing): Refusal | undefined => {
  if (struckAt) return refusals.struckOut();
  return state === 'planned' ? undefined : refusals.notPlanned();
};

/** Why what was held cannot be corrected: the session was not held, or was struck out. */
export const whyNotCorrectable = ({ state, struckAt }: Standing): Refusal | undefined => {
  if (struckAt) return refusals.struckOut();
  return state === 'held' ? undefined : refusals.notHeld();
};

/** Why a session cannot be struck out: it was already. */
export const whyNotStrikable = ({ struckAt }: Standing): Refusal | undefined =>
  struckAt ? refusals.struckOut() : undefined;

/** Why a session cannot be recorded as held: it is not over. What is ahead of us was not held. */
export const whyNotOver = (endsAt: Date, now: Date): Refusal | undefined =>
  endsAt > now ? refusals.notOverYet() : undefined;

/** Why a list of volunteers cannot stand: somebody is in it twice. */
export const whyNotVolunteers = (volunteers: readonly { personId: string }[]): Refusal | undefined =>
  new Set(volunteers.map(({ personId }) => personId)).size < volunteers.length
    ? refusals.volunteerTwice()
    : undefined;

/**
 * The day on which the public was told of a plan that changes: whoever was told the old time or place is told the new
 * one today, so the announcement counts from today.
 */
export const announcedAfterMove = (announcedOn: IsoDate | null, today: IsoDate): IsoDate | null =>
  announcedOn === null ? null : today;

type Whereabouts = { onDate: IsoDate; place: string; organiser: string };

/**
 * The day of the announcement once the session is recorded as held: it stays, unless the session was held on another
 * day than announced or an element missing from the announcement is filled in only now.
 */
export const announcedAfterRecording = (
  planned: Whereabouts & { announcedOn: IsoDate | null },
  held: Whereabouts,
  today: IsoDate,
): IsoDate | null => {
  const filledIn =
    (planned.place === '' && held.place !== '') || (planned.organiser === '' && held.organiser !== '');
  const otherwise = filledIn || held.onDate !== planned.onDate;
  return planned.announcedOn !== null && otherwise ? today : planned.announcedOn;
};

/** What can be done about a session at a moment, whoever asks. */
export const possibleActions = (session: Standing & { startsAt: Date }, now: Date): Action[] => {
  if (session.struckAt) return [];
  if (session.state === 'held') return ['correct', 'strike'];
  if (session.state === 'cancelled') return ['strike'];
  return session.startsAt > now
    ? ['announce', 'move', 'cancel', 'strike']
    : ['move', 'cancel', 'record', 'strike'];
};

/** The same day one year earlier; 29 February becomes 28 February. */
export const yearBefore = (day: IsoDate): IsoDate => {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return day.endsWith('-02-29') ? before.replace(/29$/, '28') : before;
};
