import { addAccount } from '#modules/access/index.ts';
import { hashPassword, verifyPassword } from '#platform/crypto/passwords.ts';
import { asTheProgram, type BenchDatabase, withDatabase } from './database.ts';
import { figure, inTurns, ratio } from './measure.ts';
import type { Options, Say } from './options.ts';
import { serve } from './served/serve.ts';
import { residentMemory } from './started.ts';

const usernames = Array.from({ length: 20 }, (_, number) => `person-${number}`);
const password = 'Right-horse-9';

/** More at once only wait: the sums run on as many threads as the program has for them. */
const together = 8;

const anAddress = (number: number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

let signIns = 0;

/** One sign-in as the sign-in page does it, each from an address of its own as the proxy in front would say. */
const signInAt = (port: number) => async () => {
  const number = signIns++;
  const username = usernames[number % usernames.length];
  const answer = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': anAddress(number) },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`signing in was answered ${answer.status}: ${await answer.text()}`);
  await answer.text();
};

/** How often something is done in a second, several at the same time. */
const perSecond = async (seconds: number, does: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let count = 0;
  const turn = async () => {
    for (; performance.now() < until; count++) await does();
  };
  await Promise.all(Array.from({ length: together }, turn));
  return (count * 1000) / (performance.now() - begun);
};

const addAccounts = (database: BenchDatabase) =>
  asTheProgram(database, async (work) => {
    for (const username of usernames) await addAccount(work, { username, name: username, password }, {});
  });

/** Signing in over HTTP with lock-out, session and audit, beside the bare sum (Argon2id) that each sign-in has to do. */
export const signInsASecond = (options: Options, say: Say): Promise<void> =>
  withDatabase('bench_sign_ins', async (database) => {
    await addAccounts(database);
    process.env.WENMAI_TRUST_PROXY = 'true';
    const program = await serve('program', database.url);
    const hash = await hashPassword(password);
    const before = residentMemory(program.pid);
    try {
      const { signIn, argon2 } = await inTurns(options.rounds, {
        signIn: () => perSecond(options.seconds, signInAt(program.port)),
        argon2: () => perSecond(options.seconds, () => verifyPassword(hash, password)),
      });
      say(figure('sign-ins', signIn, '/s'));
      say(figure('bare verifications of a password', argon2, '/s'));
      say(ratio('sign-ins against bare verifications', signIn, argon2));
      say(figure('memory of the program before them', [before], 'MiB'));
      say(figure('memory of the program after them', [residentMemory(program.pid)], 'MiB'));
    } finally {
      await program.stop();
    }
  });
