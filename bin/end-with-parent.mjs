/** Asks this process to end in order when its parent has ended, however abruptly. */
export const endWithParent = (parent) => {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
};

// Preloaded into the program by its launcher, and then also into the program's own workers, whose parent is another.
const launcher = Number(process.env.WENMAI_LAUNCHER);
if (launcher && process.ppid === launcher) endWithParent(launcher);
