import { cookieNamed } from '#platform/http/walls/cookies.ts';

/** What the cookies of residents begin with, so that they are never taken for those of staff. */
export const cookiePrefix = 'wenmai-resident';

/** Where the library of residents has its addresses. */
export const authPath = '/api/resident-auth';

/** How the library calls the city's portal. */
export const cityId = 'city';

/** The token of a resident's session in a line of cookies. */
export const sessionTokenIn = (cookie: string | undefined): string | undefined =>
  cookieNamed(cookie, `${cookiePrefix}.session_token`)?.split('.')[0] || undefined;
