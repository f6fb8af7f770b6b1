import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a repository that are, or would be, committed; paths are relative to its root, with forward slashes. */
export type Tree = {
  readonly root: string;
  readonly files: readonly string[];
  has(file: string): boolean;
  text(file: string): string;
};

const neverCommitted = ['node_modules', '.git', 'var', 'dist'];

const filesBeneath = (root: string, folder = ''): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (neverCommitted.includes(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBeneath(root, path) : [path];
  });

const filesByGit = (root: string): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));

/** Whether a folder is a git checkout; an unpacked archive is not one and is walked instead. */
export const isCheckout = (root: string): boolean => existsSync(join(root, '.git'));

export const openTree = (root: string): Tree => {
  const files = [...new Set(isCheckout(root) ? filesByGit(root) : filesBeneath(root))].sort();
  const known = new Set(files);
  return {
    root,
    files,
    has: (file) => known.has(file),
    text: (file) => readFileSync(join(root, file), 'utf8'),
  };
};
