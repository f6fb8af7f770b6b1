import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Check, Ground } from '../check.ts';
import { openTree, type Tree } from '../tree.ts';

/** A repository of a few files, gone when the test ends. */
export const aTree = (files: Record<string, string>): Tree => {
  const root = mkdtempSync(join(tmpdir(), 'wenmai-miniature-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return openTree(root);
};

const noDatabase: Ground['migrated'] = () => Promise.reject(new Error('this check asks for no database'));

/** What a check finds in a miniature repository, one line each as it would be printed. */
export const findingsIn = async (check: Check, files: Record<string, string>): Promise<string[]> => {
  const findings = await check.find({ tree: aTree(files), migrated: noDatabase });
  return findings.map(({ at, says }) => `${at}: ${says}`);
};
