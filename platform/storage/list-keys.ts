import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const namesIn = async (folder: string, form: RegExp): Promise<string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => form.test(name)).sort();
};

/** Whether the bytes under a key are there and were last put before an instant; equal bytes put again count anew. */
export const isUntouchedSince = async (folder: string, key: string, instant: Date): Promise<boolean> => {
  const [kind = '', hash = ''] = key.split('/');
  const kept = await stat(join(folder, kind, hash.slice(0, 2), hash.slice(2, 4), hash)).catch(
    () => undefined,
  );
  return kept !== undefined && kept.mtimeMs < instant.getTime();
};

/** Every key in a storage folder, one small folder at a time. */
export async function* listKeys(folder: string): AsyncGenerator<string> {
  for (const kind of await namesIn(folder, /^[a-z][a-z-]{0,30}$/))
    for (const first of await namesIn(join(folder, kind), /^[0-9a-f]{2}$/))
      for (const second of await namesIn(join(folder, kind, first), /^[0-9a-f]{2}$/))
        for (const hash of await namesIn(join(folder, kind, first, second), /^[0-9a-f]{64}$/))
          yield `${kind}/${hash}`;
}

/** The keys whose bytes were last put before an instant. */
export async function* listUntouchedSince(folder: string, instant: Date): AsyncGenerator<string> {
  for await (const key of listKeys(folder)) if (await isUntouchedSince(folder, key, instant)) yield key;
}
