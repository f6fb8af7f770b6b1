import { hostname, userInfo } from 'node:os';
import { keepTrace, type Trace } from '#platform/audit/index.ts';
import { type Actor, theProgram } from '#platform/permissions/index.ts';
import { Refusal } from '#platform/refusals/index.ts';
import type { Change } from '#platform/work/index.ts';
import type { CommandLine } from './with-database.ts';

/** A user without a name in the list of the system, as containers have them, is told by number. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
};

/**
 * Whoever works at the machine, as far as the machine says it: `root@host`, and `li→root@host` after a change of user by
 * sudo. A command may what the program may.
 */
export const operator = (): Actor => {
  const names = [process.env.SUDO_USER, userName()].filter(Boolean);
  return { ...theProgram, name: `${names.join('→')}@${hostname()}` };
};

type Recording = Pick<CommandLine, 'db' | 'clock'>;
type Told = Omit<Trace, 'actor'>;

/** Keeps in the audit what somebody did by command: who, what, with what result; the action says that it was a command. */
export const keepDeed = ({ db, clock }: Recording, told: Told): Promise<void> =>
  keepTrace(db, { actor: operator(), ...told }, clock.now());

/** Does what keeps its own entry when it succeeds; that it was refused or failed is kept here. */
export const keepingFailure = async <Result>(
  line: Recording,
  action: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (trouble) {
    const refused = trouble instanceof Refusal ? trouble.code : undefined;
    // What stopped the command may stop the entry too: the first of both is what the operator has to read.
    await keepDeed(line, { action, outcome: refused ? 'refused' : 'failed', refusalCode: refused }).catch(
      () => {},
    );
    throw trouble;
  }
};

/** Does what was asked and keeps it in the audit with what it was about, however it ends. */
export const inAudit = (
  line: Recording,
  action: string,
  work: (note: (change: Change) => void) => Promise<void>,
): Promise<void> =>
  keepingFailure(line, action, async () => {
    const changes: Change[] = [];
    await work((change) => changes.push(change));
    await keepDeed(line, { action, outcome: 'done', changes });
  });
