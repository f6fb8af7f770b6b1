import { buildWebApp, portableFiles } from './build-web-app.ts';

/** Builds the console when it changed since the last build, in about half a minute; answers the folder it lies in. */
export const buildConsole = async (say: (line: string) => void): Promise<string> =>
  buildWebApp(
    { folder: 'apps/console', alsoFrom: await portableFiles(), name: { zh: '工作台', en: 'console' } },
    say,
  );
