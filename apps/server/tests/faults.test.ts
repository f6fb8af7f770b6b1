import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '#platform/audit/verify.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase, openPool } from '#platform/database/index.ts';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import { databaseOf, postmasterOf } from '../testing/running-program.ts';
import { brokenRules } from './faults/prove.ts';
import { inDatabase, openTrial, runRound, startAgain, type Trial, type Victim } from './faults/rounds.ts';
import { signInOfficer } from './faults/small-installation.ts';

const rounds: Victim[] = ['program', 'database', 'program', 'database', 'program'];

describe('kill -9 at any moment', () => {
  const dataFolder = makeTemporaryFolder('faults');
  let trial: Trial;
  beforeAll(async () => {
    trial = await openTrial(dataFolder);
  }, 300_000);
  afterAll(async () => {
    await trial?.program.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  test.each(rounds)(
    'of the %s loses no acknowledged write, doubles none, and the next start works',
    async (victim) => {
      const { wrong, acknowledged } = await runRound(trial, victim);
      expect(wrong).toEqual([]);
      expect(acknowledged).toBeGreaterThan(10);
    },
    120_000,
  );

  test('leaves every rule of the database as it was', async () => {
    expect(await inDatabase(trial, brokenRules)).toEqual([]);
  });

  test('between an entry of the audit and its seal: the next start seals it, and the chain is whole', async () => {
    const db = openDatabase(openPool(databaseOf(dataFolder), 2));
    const chain = () => verifyChain(db, systemClock.now());
    try {
      await db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(hashtext('wenmai audit sealer'))`.execute(tx); // as long as somebody else seals, the program does not
        await signInOfficer(trial.program);
        await trial.program.kill();
        expect((await chain()).waiting).toBeGreaterThan(0);
      });
      await startAgain(trial);
      await expect.poll(async () => (await chain()).waiting, { timeout: 20_000 }).toBe(0);
      const { entries, breaks } = await chain();
      expect(breaks).toEqual([]);
      expect(entries).toBeGreaterThan(50);
    } finally {
      await db.destroy();
    }
  }, 60_000);

  test('is followed by an orderly end: nothing is left running', async () => {
    await trial.program.stop();
    expect(() => postmasterOf(dataFolder)).toThrow('ENOENT');
  });
});
