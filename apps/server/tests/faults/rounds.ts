import { setTimeout as sleep } from 'node:timers/promises';
import { databaseOf, postmasterOf, type RunningProgram, runProgram } from '../../testing/running-program.ts';
import { lookingInto, waitingFacts, wrongAudit, wrongRecords } from './prove.ts';
import { type Installation, setUpInstallation, signInOfficer } from './small-installation.ts';
import { type Load, openLoad, type Write, writings } from './write-load.ts';

/** What is killed in a round. */
export type Victim = 'program' | 'database';

export type Trial = { program: RunningProgram; installation: Installation; load: Load };

/** A new installation in a data folder, set up and ready to be written to. */
export const openTrial = async (dataFolder: string): Promise<Trial> => {
  const program = await runProgram({ dataFolder, args: ['--empty'] });
  const installation = await setUpInstallation(program);
  return { program, installation, load: openLoad(await writings(installation)) };
};

const atSomeMoment = () => sleep(300 + Math.random() * 1200);

/** Starts the program again after its end, at the same address. */
export const startAgain = async (trial: Trial): Promise<void> => {
  const { dataFolder, address } = trial.program;
  trial.program = await runProgram({ dataFolder, port: Number(new URL(address).port), args: ['--empty'] });
};

const untilItAnswers = async (trial: Trial) => {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    const client = await signInOfficer(trial.program).catch(() => undefined);
    if (client && (await client.get('/me')).status === 200) return client;
    if (Date.now() > giveUpAt) throw new Error(`it does not answer again:\n${trial.program.printed()}`);
    await sleep(200);
  }
};

const strike: Record<Victim, (trial: Trial) => Promise<void>> = {
  program: async (trial) => {
    await trial.program.kill();
    await startAgain(trial);
  },
  database: async (trial) => {
    process.kill(postmasterOf(trial.program.dataFolder), 'SIGKILL');
  },
};

/** Repeats what was left without an answer, and some of what was answered; the last must get the same answer again. */
const repeatSome = async (trial: Trial, since: number): Promise<string[]> => {
  const client = await untilItAnswers(trial);
  const ofRound = trial.load.writes.slice(since);
  const wrong: string[] = [];
  const again = async (write: Write) => {
    const id = await trial.load.repeat(client, write);
    if (write.id !== undefined && write.id !== id)
      wrong.push(`${write.mark} was answered ${write.id}, then ${id}`);
    write.id = id;
  };
  for (const write of ofRound.filter(({ id }) => id === undefined)) await again(write);
  for (const write of ofRound.slice(-20)) await again(write);
  return wrong;
};

export type Round = { wrong: string[]; acknowledged: number; unanswered: number; secondsToReturn: number };

/** Writes, kills at some moment, waits for the return, and tells everything that is not as it was acknowledged. */
export const runRound = async (trial: Trial, victim: Victim): Promise<Round> => {
  const since = trial.load.writes.length;
  const working = trial.load.begin(await untilItAnswers(trial));
  await atSomeMoment();
  const struckAt = performance.now();
  await strike[victim](trial);
  await untilItAnswers(trial);
  const secondsToReturn = (performance.now() - struckAt) / 1000;
  await working.end();

  const ofRound = trial.load.writes.slice(since);
  const acknowledged = ofRound.filter(({ id }) => id !== undefined).length;
  const lost = await inDatabase(trial, (sql) => wrongRecords(sql, trial.load.writes));
  const answeredOtherwise = await repeatSome(trial, since);
  const after = await inDatabase(trial, async (sql) => [
    ...(await wrongRecords(sql, trial.load.writes)),
    ...(await wrongAudit(sql, ofRound)),
    ...(await waitingFacts(sql)),
  ]);
  const wrong = [...lost, ...answeredOtherwise, ...after, ...trial.load.surprises];
  return { wrong, acknowledged, unanswered: ofRound.length - acknowledged, secondsToReturn };
};

export const inDatabase: <Result>(
  trial: Trial,
  look: Parameters<typeof lookingInto<Result>>[1],
) => Promise<Result> = (trial, look) => lookingInto(databaseOf(trial.program.dataFolder), look);
