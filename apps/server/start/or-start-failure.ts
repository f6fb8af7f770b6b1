import { StartFailure } from '#platform/postgres/index.ts';
import { Refusal } from '#platform/refusals/index.ts';

/** Does what the start cannot go on without: what is refused is said as any other reason not to start. */
export const orStartFailure = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (trouble) {
    throw trouble instanceof Refusal ? new StartFailure(trouble.code, trouble.zh, trouble.en) : trouble;
  }
};
