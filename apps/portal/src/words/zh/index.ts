import { closed } from './closed.ts';
import { mine } from './mine.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { statements } from './statements.ts';

export const zh = { ...closed, ...pages, ...statements, ...mine, ...notices };

/** What stands in Chinese stands in English too: the compiler refuses a file with more or fewer words. */
type Same<Said> = Said extends string
  ? string
  : Said extends readonly (infer One)[]
    ? readonly Same<One>[]
    : { [Key in keyof Said]: Same<Said[Key]> };
export type Words = Same<typeof zh>;
