import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '#platform/audit/verify.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase, openPool } from '#platform/database/index.ts';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import { databaseOf, postmasterOf } from '../testing/running-program.ts';
import { brokenRules } from './faults/prove.ts';
import { inDatabase, openTrial, runRound, type Trial, type Victim } from './faults/rounds.ts';

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

  test('leaves the chain of the audit whole', async () => {
    const db = openDatabase(openPool(databaseOf(dataFolder), 1));
    const { entries, breaks } = await verifyChain(db, systemClock.now()).finally(() => db.destroy());
    expect(breaks).toEqual([]);
    expect(entries).toBeGreaterThan(50);
  });

  test('is followed by an orderly end: nothing is left running', async () => {
    await trial.program.stop();
    expect(() => postmasterOf(dataFolder)).toThrow('ENOENT');
  });
});
