import { sql } from 'kysely';
import type { Handled } from '#platform/http/handle.ts';
import { newId } from '#platform/ids.ts';

/**
 * The same routes, except that every command that works is undone and leaves one mark in the place of what it did, in the
 * same transaction: so each route meets the same records, and how often it took effect can be counted.
 */
export const markCommands = (routes: readonly Handled[]): Handled[] =>
  routes.map((handled) => {
    const { command } = handled;
    if (!command) return handled;
    return {
      ...handled,
      command: async (work, sent) => {
        await sql`savepoint beginning`.execute(work.db);
        const answer = await command(work, sent);
        await sql`rollback to savepoint beginning`.execute(work.db);
        work.told.length = 0;
        await sql`insert into platform.setting (name, value) values (${`mark-${newId()}`}, 'true')`.execute(
          work.db,
        );
        return answer;
      },
    };
  });
