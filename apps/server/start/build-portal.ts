import { buildWebApp } from './build-web-app.ts';

/** Builds the portal when it changed since the last build, in about a second; answers the folder it lies in. */
export const buildPortal = (say: (line: string) => void): Promise<string> =>
  buildWebApp({ folder: 'apps/portal', alsoFrom: [], name: { zh: '门户', en: 'portal' } }, say);
