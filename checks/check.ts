import type { Sql } from 'postgres';
import type { Tree } from './tree.ts';

/** One thing that is wrong: where (a file with its line, or a name in the database) and what, in one sentence. */
export type Finding = { at: string; says: string };

/** What checks look at: the files of a repository and, for those that ask, a freshly migrated database. */
export type Ground = {
  tree: Tree;
  migrated: () => Promise<Sql>;
  /** Says what could not be looked at. */
  note?: (line: string) => void;
};

/** One question put to the whole repository; no findings means that all is well. */
export type Check = { name: string; find: (ground: Ground) => Finding[] | Promise<Finding[]> };
