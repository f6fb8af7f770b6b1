import type { Handled } from '#platform/http/handle.ts';
import { Refusal } from '#platform/refusals/index.ts';

/** What a command answers that would have worked: its transaction is given up at the last moment. */
export const undone = 'tests.undone';

/**
 * The same routes, except that every command that works is refused at its very end and leaves nothing behind: so
 * thousands of requests meet the same records.
 */
export const undoCommands = (routes: readonly Handled[]): Handled[] =>
  routes.map((handled) => {
    const { command } = handled;
    if (!command) return handled;
    return {
      ...handled,
      command: async (work, sent) => {
        const answer = await command(work, sent);
        handled.route.answers.parse(JSON.parse(JSON.stringify(answer)));
        throw new Refusal(undone, { kind: 'conflict', zh: '测试：已撤回', en: 'A test: undone' });
      },
    };
  });
