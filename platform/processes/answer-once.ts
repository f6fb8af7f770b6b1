/** What comes back from a process: what the work gave, or how it failed. */
export type Answered = { done: unknown } | { failed: unknown };

/** Says what a process of its own does with the one thing it is asked. It ends with whoever asked: never before, or an answer might be missed. */
export const answerOnce = <Input, Output>(work: (input: Input) => Output | Promise<Output>): void => {
  process.on('message', async (input) => process.send?.(await answerTo(work, input as Input)));
};

const answerTo = async <Input, Output>(
  work: (input: Input) => Output | Promise<Output>,
  input: Input,
): Promise<Answered> => {
  try {
    return { done: await work(input) };
  } catch (failed) {
    return { failed };
  }
};
