import { rmSync } from 'node:fs';
import { brokenRules } from '#apps/server/tests/faults/prove.ts';
import {
  inDatabase,
  openTrial,
  type Round,
  runRound,
  type Victim,
} from '#apps/server/tests/faults/rounds.ts';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import type { Options, Say } from './options.ts';

/** Of ten kills, so many are of the program; the others are of PostgreSQL. */
const programsOfTen = 6;

const victimOf = (round: number): Victim => (round % 10 < programsOfTen ? 'program' : 'database');

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const summaryOf = (victim: Victim, rounds: readonly Round[]) => {
  const back = rounds.map(({ secondsToReturn }) => secondsToReturn);
  return `  ${victim}: ${rounds.length} kills, back after ${median(back).toFixed(1)} s (at most ${Math.max(0, ...back).toFixed(1)} s)`;
};

/** Ten times `rounds` kills -9 at random moments under a mixed write load: what was lost, doubled or broken, and how soon it is back. */
export const faults = async ({ rounds }: Options, say: Say): Promise<void> => {
  const dataFolder = makeTemporaryFolder('faults');
  const trial = await openTrial(dataFolder);
  const done: { victim: Victim; round: Round }[] = [];
  try {
    for (let at = 0; at < rounds * 10; at += 1) {
      const victim = victimOf(at);
      const round = await runRound(trial, victim);
      done.push({ victim, round });
      for (const wrong of round.wrong) say(`  ✗ round ${at + 1}, ${victim}: ${wrong}`);
    }
    const broken = await inDatabase(trial, brokenRules);
    for (const rule of broken) say(`  ✗ ${rule}`);
    const acknowledged = done.reduce((all, { round }) => all + round.acknowledged, 0);
    const unanswered = done.reduce((all, { round }) => all + round.unanswered, 0);
    const wrong = done.reduce((all, { round }) => all + round.wrong.length, broken.length);
    say(
      `  ${done.length} kills, ${acknowledged} writes acknowledged, ${unanswered} without an answer and repeated: ${wrong} wrong`,
    );
    for (const victim of ['program', 'database'] as const)
      say(
        summaryOf(
          victim,
          done.filter((each) => each.victim === victim).map(({ round }) => round),
        ),
      );
    if (wrong > 0) process.exitCode = 1;
  } finally {
    await trial.program.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
};
