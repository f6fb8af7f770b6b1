import { readFileSync } from 'node:fs';

/** Asks this process to end in order when the process that started it has ended, however abruptly. */
export const endWithParent = () => endWhenChanged(() => process.ppid);

/** The same for a process started by npm, which may have put a shell between itself and us. */
export const endWithNpm = () => {
  const shell = process.ppid;
  const throughShell = !isNpm(shell) && isNpm(parentOf(shell));
  endWhenChanged(() => (throughShell ? `${process.ppid} ${parentOf(shell)}` : process.ppid));
};

// Whoever loses its parent is given another one, at once.
const endWhenChanged = (read) => {
  const before = read();
  const watch = setInterval(() => {
    if (read() === before) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
};

const isNpm = (pid) => read(pid, 'comm').startsWith('npm');

// After the name in brackets, which may hold anything, follow the state and the parent.
const parentOf = (pid) => Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[1]);

/** What Linux tells about a process; elsewhere, and for one that has ended, nothing. */
const read = (pid, what) => {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
};

// Preloaded into the program by its launcher, and then also into the program's own workers, whose parent is another.
if (process.ppid === Number(process.env.WENMAI_LAUNCHER)) endWithParent();
