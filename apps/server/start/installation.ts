import type { Clock } from '#platform/clock.ts';
import type { Db, Pool } from '#platform/database/index.ts';

/** The installation while it starts: where it is kept, and how progress is said. */
export type Installation = { db: Db; pool: Pool; clock: Clock; say: (line: string) => void };
