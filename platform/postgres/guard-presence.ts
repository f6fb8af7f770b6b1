import { setTimeout as sleep } from 'node:timers/promises';
import type { Presence } from './presence.ts';
import { startFailures } from './start-failure.ts';

type Guarded = {
  /** Enters the database; must call `onLost` when the server dies. */
  moveIn: (onLost: () => void) => Promise<Presence>;
  /** Brings the server back, where it was. */
  revive: () => Promise<unknown>;
  /** The server is gone for good. */
  onLost: (error: unknown) => void;
  log: string;
  say: (line: string) => void;
};

/** More deaths than this within the window (ms) are no accident. */
const deathsAllowed = 5;
const deathWindow = 60_000;

/** Stays in the database: when the server dies under the program, it is brought back and entered again. */
export const guardPresence = async ({ moveIn, revive, onLost, log, say }: Guarded): Promise<Presence> => {
  const deaths: number[] = [];
  let leaving: Promise<boolean> | undefined;
  let recovery: Promise<void> | undefined;

  const recover = async () => {
    say('数据库意外停止，正在重新启动…  The database stopped unexpectedly and is being restarted…');
    if (countRecent(deaths) > deathsAllowed) throw startFailures.databaseKeepsStopping(log);
    await sleep(100 * deaths.length);
    await revive();
    presence = await moveIn(handleDeath);
    say('数据库已恢复运行。  The database is running again.');
  };
  const handleDeath = () => {
    if (leaving) return;
    recovery = recover().catch((error) => {
      if (!leaving) onLost(error);
    });
  };
  const leave = async () => {
    await recovery;
    return presence.leave();
  };

  let presence = await moveIn(handleDeath);
  return {
    leave: () => {
      leaving ??= leave();
      return leaving;
    },
  };
};

const countRecent = (deaths: number[]): number => {
  deaths.push(Date.now());
  while (Number(deaths[0]) < Date.now() - deathWindow) deaths.shift();
  return deaths.length;
};
