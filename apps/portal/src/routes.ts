import type { Page } from './page.ts';
import { activities } from './pages/activities.tsx';
import { board } from './pages/board.tsx';
import { centre } from './pages/centre.tsx';
import { centres } from './pages/centres.tsx';
import { duties, organisation } from './pages/duties.tsx';
import { home } from './pages/home.tsx';
import { programme } from './pages/programme.tsx';
import { session } from './pages/session.tsx';
import { about, accessibility } from './pages/statements.tsx';

/** Every page of the portal. */
export const pages: readonly Page<unknown>[] = [
  home,
  activities,
  session,
  programme,
  centres,
  centre,
  board,
  duties,
  organisation,
  about,
  accessibility,
];

export type Found = { page: Page<unknown>; params: Record<string, string> };

const match = (pattern: string, path: string): Record<string, string> | undefined => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const said = given[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = said;
    else if (part !== said) return undefined;
  }
  return params;
};

/** The page at a path (without its language), with the parts of the path it names. */
export const findPage = (path: string): Found | undefined => {
  for (const page of pages) {
    const params = match(page.path, path);
    if (params) return { page, params };
  }
  return undefined;
};
