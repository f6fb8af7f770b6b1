import type { Kept } from './here.ts';
import { type Found, type FoundPersonal, findPage, findPersonalPage } from './routes.ts';

/** Where a request leads: the language, the edition and the town it keeps, the page if there is one, its own query. */
export type Address = Kept & {
  path: string;
  found: Found | undefined;
  /** The page that is made for one visitor, if it is one of those. */
  personal: FoundPersonal | undefined;
  query: Record<string, string>;
};

/** Longer words in an address are nobody's. */
const longest = 80;

/** No page has a longer path. */
const longestPath = 300;

/** One stroke at the beginning and none at the end: two of them would make a link to another site. */
const withOneStroke = (path: string) => {
  let [from, to] = [0, path.length];
  while (path[from] === '/' || path[from] === '\\') from += 1;
  while (to > from && path[to - 1] === '/') to -= 1;
  return `/${path.slice(from, to)}`;
};

const readQuery = (search: URLSearchParams, names: readonly string[]) => {
  const query: Record<string, string> = {};
  for (const name of names) {
    const said = search.get(name);
    if (said && said.length <= longest && !said.includes('\0')) query[name] = said;
  }
  return query;
};

/** Reads an address as far as the portal knows it; everything else in it changes nothing. */
export const readAddress = (url: string): Address => {
  const [pathname = '/', search = ''] = url.split('?', 2);
  const searchParams = new URLSearchParams(search);
  const [, english, rest = ''] = /^(\/en(?=\/|$))?(.*)$/s.exec(pathname) ?? [];
  const path = withOneStroke(rest);
  const tooLong = path.length > longestPath;
  const personal = tooLong ? undefined : findPersonalPage(path);
  const found = tooLong || personal ? undefined : findPage(path);
  const town = searchParams.get('town') ?? undefined;
  return {
    language: english ? 'en' : 'zh',
    edition: searchParams.get('edition') === 'elder' ? 'elder' : 'usual',
    town: town && /^[0-9A-Za-z-]{2,32}$/.test(town) ? town : undefined,
    path,
    found,
    personal,
    query: readQuery(searchParams, (personal ?? found)?.page.query ?? []),
  };
};

/** Addresses that show the same page have the same key. */
export const keyOf = ({ language, edition, town, path, query }: Address): string =>
  JSON.stringify([language, edition, town ?? '', path, Object.entries(query).sort()]);
