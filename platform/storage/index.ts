import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

export type Storage = {
  /**
   * Keeps bytes and gives the key to find them by; when it returns, they survive a power cut. Equal bytes of
   * one kind (`photo`, `document`) share one key and are kept once. Refused: more than `maxBytes`, a full
   * disk; then nothing stays.
   */
  put(content: Uint8Array | Readable, options: { kind: string; maxBytes?: number }): Promise<string>;
  /** The bytes under a key and their number; the stream must be read or destroyed. Refused: no such key. */
  read(key: string): Promise<{ stream: Readable; size: number }>;
  /**
   * Removes the bytes under a key, if there are any. Others may have put the same bytes: count uses first.
   */
  remove(key: string): Promise<void>;
};

/** The folder of this installation's files: WENMAI_FILES, else `files` in the data folder (WENMAI_DATA). */
export const storageFolder = (): string => {
  const { WENMAI_FILES, WENMAI_DATA } = process.env;
  if (WENMAI_FILES) return WENMAI_FILES;
  if (WENMAI_DATA) return join(WENMAI_DATA, 'files');
  throw new Error('Neither WENMAI_FILES nor WENMAI_DATA says where files are kept.');
};

const arriving = '.arriving';
const abandonedAfterMs = 24 * 3_600_000;

/**
 * Files in a folder on disk, found by a key of kind and SHA-256 of the content. Bytes are written under a
 * passing name, forced to disk and only then renamed, so that a crash at any moment leaves no half file under
 * a key. What a crash left under passing names is removed a day later, when the folder is opened.
 */
export const openStorage = async (folder: string): Promise<Storage> => {
  const root = resolve(folder);
  await mkdir(join(root, arriving), { recursive: true });
  await removeAbandoned(join(root, arriving));
  return {
    put: putInto(root),
    read: async (key) => read(pathOf(root, key)),
    remove: async (key) => rm(pathOf(root, key), { force: true }),
  };
};

const putInto =
  (root: string): Storage['put'] =>
  async (content, { kind, maxBytes = Number.POSITIVE_INFINITY }) => {
    if (!kindForm.test(kind)) throw new TypeError(`"${kind}" cannot be a kind of file`);
    const passing = join(root, arriving, randomUUID());
    try {
      const key = `${kind}/${await write(passing, content, maxBytes)}`;
      await moveDurably(passing, pathOf(root, key), root);
      return key;
    } catch (error) {
      await rm(passing, { force: true });
      throw hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT') ? refusals.diskFull() : error;
    }
  };

/** Writes all bytes to disk and gives their SHA-256. */
const write = async (path: string, content: Uint8Array | Readable, maxBytes: number): Promise<string> => {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      size += chunk.length;
      if (size > maxBytes) refuse(refusals.tooLarge({ limit: maxBytes }));
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
};

// A name is only safe when the folder that lists it, and every folder above, has reached the disk as well.
const moveDurably = async (from: string, to: string, root: string) => {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  for (let folder = dirname(to); folder.length >= root.length; folder = dirname(folder))
    await syncFolder(folder);
};

const syncFolder = async (path: string) => {
  if (process.platform === 'win32') return; // Windows opens no folders as files; NTFS keeps its own journal
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
};

const read = async (path: string) => {
  const file = await open(path, 'r').catch((error: unknown) =>
    hasCode(error, 'ENOENT') ? refuse(refusals.notFound()) : Promise.reject(error),
  );
  const { size } = await file.stat();
  return { stream: file.createReadStream(), size };
};

const kindForm = /^[a-z][a-z-]{0,30}$/;
const hashForm = /^([0-9a-f]{2})([0-9a-f]{2})[0-9a-f]{60}$/;

// Keys come back from requests: whatever is not exactly a key names no file, least of all one outside the
// root.
const pathOf = (root: string, key: string): string => {
  const [kind = '', hash = '', ...more] = key.split('/');
  const [, first, second] = hashForm.exec(hash) ?? [];
  if (!kindForm.test(kind) || !first || !second || more.length > 0) return refuse(refusals.notFound());
  return join(root, kind, first, second, hash);
};

const removeAbandoned = async (folder: string) => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const written = await stat(path).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
};

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
