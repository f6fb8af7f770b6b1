import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** One master key of the ring. What works is derived from it, each purpose its own; itself it encrypts nothing. */
export type Key = { readonly id: string; readonly madeAt: string; derive(purpose: string): KeyObject };

/** All keys of the installation by id. New values are sealed under the current one, older ones still open. */
export type KeyRing = {
  readonly current: Key;
  readonly all: ReadonlyMap<string, Key>;
  /** Ids of keys that were given up; one that is in `all` again opens as before. */
  readonly lost: ReadonlySet<string>;
};

const masterBytes = 32;

const KeyId = z.string().regex(/^[0-9a-z]{4,16}$/);

/** The key file as it lies on disk. */
export const KeyFile = z
  .strictObject({
    format: z.literal(1),
    current: z.string(),
    keys: z
      .array(
        z.strictObject({
          id: KeyId,
          madeAt: z.iso.datetime(),
          key: z.base64url().refine((text) => Buffer.from(text, 'base64url').length === masterBytes),
        }),
      )
      .min(1),
    lost: z.array(KeyId).optional(),
  })
  .refine(({ current, keys }) => keys.some(({ id }) => id === current));
export type KeyFile = z.output<typeof KeyFile>;

// SM4 takes 16 bytes, HMAC-SM3 its 32.
const bytesOf = (purpose: string) => (purpose === 'encrypt' ? 16 : 32);

const keyFrom = ({ id, madeAt, key }: KeyFile['keys'][number]): Key => {
  const master = createSecretKey(key, 'base64url');
  const derived = new Map<string, KeyObject>();
  const derive = (purpose: string) => {
    const made =
      derived.get(purpose) ??
      createSecretKey(Buffer.from(hkdfSync('sm3', master, '', `wenmai ${purpose}`, bytesOf(purpose))));
    derived.set(purpose, made);
    return made;
  };
  return { id, madeAt, derive };
};

/** The ring that a key file describes. */
export const ringFrom = (file: KeyFile): KeyRing => {
  const all = new Map(file.keys.map((said) => [said.id, keyFrom(said)]));
  const current = all.get(file.current);
  if (!current) throw new Error('the key file names no current key');
  return { current, all, lost: new Set(file.lost) };
};

/** The file without a key that seals nothing any more, whether it is there or was given up. */
export const withoutKey = ({ lost, ...file }: KeyFile, id: string): KeyFile => ({
  ...file,
  keys: file.keys.filter((key) => key.id !== id),
  ...(lost && { lost: lost.filter((one) => one !== id) }),
});

/** The file with one more key, fresh and random, which becomes the current one; without a file, the first. */
export const withNewKey = (file: KeyFile | undefined, now: Date): KeyFile => {
  const id = randomBytes(4).toString('hex');
  const key = { id, madeAt: now.toISOString(), key: randomBytes(masterBytes).toString('base64url') };
  return { ...file, format: 1, current: id, keys: [...(file?.keys ?? []), key] };
};
