/** The top-level folders of the repository; dot files and dot folders stand beside them. */
export const topLevelFolders = [
  'apps',
  'bench',
  'bin',
  'checks',
  'data',
  'database',
  'docs',
  'e2e',
  'modules',
  'platform',
  'standards',
];

/** The three programs, and the look that the two web apps share. */
export const apps = ['console', 'look', 'portal', 'server'];

/** The thoughts of a module that are one file, and that may become a folder of the same name when they split. */
export const thoughts = [
  'contract',
  'personal-data',
  'permissions',
  'refusals',
  'rules',
  'views',
  'store',
  'published',
  'events',
  'reactions',
  'routes',
];

/** The one thought that is SQL, read by the migrations. */
export const sqlThoughts = ['published'];

/** Machine interfaces that may have a folder in the module they belong to. */
export const protocols = ['hls', 'icalendar', 'iiif', 'mqtt', 'oai-pmh', 'opds', 'sip2', 'sru', 'z3950'];

/** Folders that one module alone has: the ties to the sign-in library, the gateways that bring codes, the evidence queries of the standards. */
export const ownFolders: Record<string, readonly string[]> = {
  access: ['better-auth'],
  residents: ['better-auth', 'gateways'],
  standards: ['indicators'],
};

/** A file of more lines than this holds more than one thought. */
export const mostLines = 400;

/** What a program wrote or nobody reads top to bottom. */
export const mayBeLong = (file: string): boolean =>
  /^data\//.test(file) || ['database/schema.sql', 'database/types.ts'].includes(file);
