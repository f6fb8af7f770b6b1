import type { Page, PersonalPage } from './page.ts';
import { activities } from './pages/activities.tsx';
import { board } from './pages/board.tsx';
import { centre } from './pages/centre.tsx';
import { centres } from './pages/centres.tsx';
import { duties, organisation } from './pages/duties.tsx';
import { home } from './pages/home.tsx';
import { childAdded, childKept } from './pages/mine/child.tsx';
import { closing } from './pages/mine/closing.tsx';
import { details } from './pages/mine/details.tsx';
import { mine } from './pages/mine/mine.tsx';
import { phone } from './pages/mine/phone.tsx';
import { phoneCode } from './pages/mine/phone-code.tsx';
import { welcome } from './pages/mine/welcome.tsx';
import { programme } from './pages/programme.tsx';
import { session } from './pages/session.tsx';
import { code } from './pages/sign-in/code.tsx';
import { signIn } from './pages/sign-in/sign-in.tsx';
import { about, accessibility, children, guardian, privacy } from './pages/statements.tsx';

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
  privacy,
  children,
  guardian,
];

/** Every page that is made for one visitor. */
export const personalPages: readonly PersonalPage<unknown>[] = [
  signIn,
  code,
  mine,
  welcome,
  details,
  phone,
  phoneCode,
  childAdded,
  childKept,
  closing,
];

type At<P> = { page: P; params: Record<string, string> };
export type Found = At<Page<unknown>>;
export type FoundPersonal = At<PersonalPage<unknown>>;

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

const findAmong = <P extends { path: string }>(all: readonly P[], path: string): At<P> | undefined => {
  for (const page of all) {
    const params = match(page.path, path);
    if (params) return { page, params };
  }
  return undefined;
};

/** The page at a path (without its language), with the parts of the path it names. */
export const findPage = (path: string): Found | undefined => findAmong(pages, path);

/** The same among the pages that are made for one visitor. */
export const findPersonalPage = (path: string): FoundPersonal | undefined => findAmong(personalPages, path);
