import { setTimeout as sleep } from 'node:timers/promises';
import type { Presence } from './presence.ts';
import { startFailures } from './start-failure.ts';

export type Entered = { port: number; presence: Presence };

type Guarded = {
  /** Enters the database, bringing the server up if need be; must call `onLost` when it dies. */
  enter: (onLost: () => void, keepPort?: number) => Promise<Entered>;
  /** The server is gone for good. */
  onLost: (error: unknown) => void;
  log: string;
  say: (line: string) => void;
};

/** More deaths than this within the window (ms) are no accident. */
const deathsAllowed = 5;
const deathWindow = 60_000;

/** Stays in the database: when the server dies under the program, it is brought back and entered again. */
export const guardPresence = async ({ enter, onLost, log, say }: Guarded): Promise<Entered> => {
  const deaths: number[] = [];
  let leaving: Promise<boolean> | undefined;
  let recovery: Promise<void> | undefined;

  const recover = async () => {
    say('数据库意外停止，正在重新启动…  The database stopped unexpectedly and is being restarted…');
    if (countRecent(deaths) > deathsAllowed) throw startFailures.databaseKeepsStopping(log);
    await sleep(100 * deaths.length);
    entered = await enter(handleDeath, entered.port);
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
    return entered.presence.leave();
  };

  let entered = await enter(handleDeath);
  const presence = {
    leave: () => {
      leaving ??= leave();
      return leaving;
    },
  };
  return { port: entered.port, presence };
};

const countRecent = (deaths: number[]): number => {
  deaths.push(Date.now());
  while (Number(deaths[0]) < Date.now() - deathWindow) deaths.shift();
  return deaths.length;
};
