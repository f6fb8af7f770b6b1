import { argon2, createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip, createGzip } from 'node:zlib';

/** What opens an encrypted backup; nothing for one that is not. */
export type Key = Buffer | undefined;

const [ivBytes, tagBytes] = [12, 16];

/** How a passphrase becomes a key: Argon2id (64 MiB, three passes); scrypt in the backups of former days. */
export type KeyBy = 'argon2id' | 'scrypt';

/** The key of a passphrase: slow to guess, the same again with the same salt. */
export const keyOf = (passphrase: string, salt: string, by: KeyBy): Promise<Buffer> =>
  by === 'scrypt'
    ? promisify<string, string, number, Buffer>(scrypt)(passphrase, salt, 32)
    : promisify(argon2)('argon2id', {
        message: passphrase,
        nonce: Buffer.from(salt, 'hex'),
        memory: 65_536,
        passes: 3,
        parallelism: 1,
        tagLength: 32,
      });

/** Lets everything pass and says its size and SHA-256 at the end. */
const measured = () => {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) };
};

/** AES-256-GCM: a fresh beginning value, the bytes, and the tag that a changed byte no longer fits. */
const encrypted = (key: Buffer) => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return async function* (source: AsyncIterable<Buffer>) {
    yield iv;
    for await (const chunk of source) yield cipher.update(chunk);
    yield cipher.final();
    yield cipher.getAuthTag();
  };
};

/** Writes a file of the backup, compressed, encrypted if there is a key, forced to disk; answers what it became. */
export const writeSealed = async (
  path: string,
  content: Readable,
  key: Key,
): Promise<{ bytes: number; sha256: string }> => {
  await mkdir(dirname(path), { recursive: true });
  const { through, result } = measured();
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  const compressed = createGzip({ level: 3 });
  if (key) await pipeline(content, compressed, encrypted(key), through, file);
  else await pipeline(content, compressed, through, file);
  return result();
};

const readTail = async (path: string, from: number, length: number) => {
  const file = await open(path, 'r');
  try {
    return (await file.read(Buffer.alloc(length), 0, length, from)).buffer;
  } finally {
    await file.close();
  }
};

const decrypted = async (path: string, key: Buffer) => {
  const { size } = await stat(path);
  const decipher = createDecipheriv('aes-256-gcm', key, await readTail(path, 0, ivBytes));
  decipher.setAuthTag(await readTail(path, size - tagBytes, tagBytes));
  return createReadStream(path, { start: ivBytes, end: size - tagBytes - 1 }).pipe(decipher);
};

/** The content of a file of the backup; the stream fails when the key does not fit. */
export const readSealed = async (path: string, key: Key): Promise<Readable> => {
  const stored: Readable = key ? await decrypted(path, key) : createReadStream(path);
  const content = createGunzip();
  stored.on('error', (trouble) => content.destroy(trouble));
  return stored.pipe(content);
};

/** Size and SHA-256 of a file as it lies there. */
export const digestOfFile = async (path: string): Promise<{ bytes: number; sha256: string }> => {
  const { through, result } = measured();
  through.resume();
  await pipeline(createReadStream(path), through);
  return result();
};
