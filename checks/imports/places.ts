import { type ModuleName, order } from '#modules/order.ts';

/** The platform files that web apps and portable module files may use too: no SQL, no Node, nothing but zod. */
const portablePlatform = [
  'platform/words.ts',
  'platform/crypto/numbers.ts',
  'platform/dates/index.ts',
  'platform/http/route.ts',
  'platform/http/shapes.ts',
  'platform/personal-data/index.ts',
  'platform/permissions/index.ts',
  'platform/refusals/index.ts',
];

const isPortablePlatformFile = (file: string) =>
  portablePlatform.includes(file) || /^platform\/[^/]+\/refusals\.ts$/.test(file);

/**
 * The folder within which imports are relative and beyond which they start with `#`: one module, one part of the
 * platform, one app, or a top-level folder.
 */
export const homeOf = (file: string): string => {
  const parts = file.split('/');
  const depth = ['modules', 'platform', 'apps'].includes(parts[0] ?? '') && parts.length > 2 ? 2 : 1;
  return parts.length === 1 ? '' : parts.slice(0, depth).join('/');
};

export const moduleOf = (file: string): ModuleName | undefined =>
  order.find((name) => file.startsWith(`modules/${name}/`));

/** What only those who work on the program run: tests, journeys, benchmarks, checks, the generator, settings of tools. */
export const isForDevelopment = (file: string): boolean =>
  /(^|\/)(tests|testing)\//.test(file) ||
  /^(e2e|bench|checks)\//.test(file) ||
  file === 'database/generate.ts' ||
  /^[^/]+\.m?[jt]s$/.test(file);

/** `contract`, `permissions`, `personal-data`, `refusals` and `rules`, as a file or as a folder. */
const isPortableModuleFile = (file: string) =>
  /^modules\/[^/]+\/(contract|permissions|personal-data|refusals|rules)(\.ts$|\/)/.test(file);

export const isPortable = (file: string): boolean =>
  isPortableModuleFile(file) || isPortablePlatformFile(file);

/** What a module shows to modules after it: its `index.ts` and its portable files. */
export const isDoor = (file: string): boolean =>
  /^modules\/[^/]+\/index\.ts$/.test(file) || isPortableModuleFile(file);
