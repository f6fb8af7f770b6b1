import { argon2, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

type Cost = { memory: number; passes: number; parallelism: number };

/** 19 MiB, two passes, one lane: what ASVS 5.0 (appendix C) asks of Argon2id where sign-ins have to be quick. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };

const tagLength = 32;

const tagOf = (password: string, nonce: Buffer, { memory, passes, parallelism }: Cost) =>
  promisify(argon2)('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    memory,
    passes,
    parallelism,
    tagLength,
  });

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** What is kept of a password: Argon2id with its cost and a salt of its own, in the usual form of one line (PHC). */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16);
  const { memory, passes, parallelism } = cost;
  const tag = await tagOf(password, nonce, cost);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
};

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;

/** Passwords set before Argon2id: scrypt with a salt, both in hexadecimal. They are kept anew when they are next changed. */
const isOlder = async (hash: string, password: string): Promise<boolean> => {
  const [salt = '', key = ''] = hash.split(':');
  const kept = Buffer.from(key, 'hex');
  if (kept.length !== 64) return false;
  const made = await promisify<string, string, number, object, Buffer>(scrypt)(
    password.normalize('NFKC'),
    salt,
    kept.length,
    { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 ** 2 },
  );
  return timingSafeEqual(made, kept);
};

/** Whether a password is the one that was kept, told in the same time for a right and a wrong one. */
export const verifyPassword = async (kept: string, password: string): Promise<boolean> => {
  const found = form.exec(kept);
  if (!found) return isOlder(kept, password);
  const [memory = 0, passes = 0, parallelism = 0] = found.slice(1, 4).map(Number);
  const [nonce, tag] = found.slice(4).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer];
  const made = await tagOf(password, nonce, { memory, passes, parallelism });
  return made.length === tag.length && timingSafeEqual(made, tag);
};
