import type { showPublicDistrict } from '#modules/organisations/contract.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { saysDates } from './words/dates.ts';
import { fill, type Language, type Words, wordsOf } from './words/index.ts';

export type Edition = 'usual' | 'elder';

/** Whom this installation serves: every page names it and offers its towns. */
export type District = AnswerOf<typeof showPublicDistrict>;

/** What every link keeps: the language, the edition, the town. */
export type Kept = { language: Language; edition: Edition; town: string | undefined };

/** Everything a page knows of where and when it is shown, besides its own data. */
export type Here = Kept & {
  district: District;
  /** The path without the language. */
  path: string;
  /** What the page's own query said. */
  query: Record<string, string>;
  today: IsoDate;
  /** This instant in ISO 8601, as the sessions' times are. */
  now: string;
  /** The time of day in the district, 'HH:MM'. */
  time: string;
  words: Words;
  dates: ReturnType<typeof saysDates>;
  /** For what a unit wrote itself, which is Chinese in every edition. */
  own: { lang?: 'zh-CN' };
  /** The address of a page in this language, edition and town; `{ town: undefined }` leaves the town out. */
  link: (to: string, query?: Record<string, string | undefined>) => string;
  /** The same page in another language or edition. */
  instead: (other: Partial<Kept>) => string;
};

const addressOf = (to: string, kept: Kept, query: Record<string, string | undefined>): string => {
  const path = kept.language === 'en' ? `/en${to === '/' ? '' : to}` : to;
  const all = { ...query, edition: kept.edition === 'elder' ? 'elder' : undefined };
  const said = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said as [string, string][])}`;
};

type Setting = Kept &
  Pick<Here, 'district' | 'path' | 'query' | 'today' | 'time' | 'now'> & { timeZone: string };

/** Where and when a page is shown. */
export const hereOf = ({ timeZone, ...setting }: Setting): Here => {
  const { language, edition, town, path, query, today } = setting;
  const kept = { language, edition, town };
  return {
    ...setting,
    words: wordsOf(language),
    own: language === 'zh' ? {} : { lang: 'zh-CN' },
    dates: saysDates(language, today, timeZone),
    link: (to, asked = {}) => addressOf(to, kept, { town, ...asked }),
    instead: (other) => {
      const now = { ...kept, ...other };
      return addressOf(path, now, { ...query, town: now.town });
    },
  };
};

/** The town chosen, when there is one of this code. */
export const townOf = ({ district, town }: Here) => district.towns.find(({ code }) => code === town);

/** The name of the site: of the district it serves, or of the program while there is none. */
export const siteName = ({ district, words }: Here): string =>
  district.root ? fill(words.frame.site, { district: district.root.name }) : words.frame.platform;
