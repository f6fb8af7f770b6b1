/** Progress for the person at the machine, in both languages; on standard error, so that a command's output stays clean. */
export const say = (zh, en) => console.error(`${zh}  ${en}`);

/** A reason why the command cannot be carried out, with what to do about it. */
export class Halt extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`);
  }
}
