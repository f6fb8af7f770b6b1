import type { Reading, Work } from '#platform/work/index.ts';
import type { AnswerInput, BodyOf, ParamsOf, QueryOf, Route } from './route.ts';

/** A file that came in with a request. */
export type Upload = { name: string; bytes: Buffer };

/** Bytes that go out as a file. */
export type FileAnswer = {
  name: string;
  mediaType: string;
  bytes: Buffer;
  inline?: boolean;
  /** How long the one who asked may keep it without asking again. */
  cacheSeconds?: number;
};

export type Sent<R> = { params: ParamsOf<R>; query: QueryOf<R>; body: BodyOf<R>; upload: Upload };

type Answer<R> = R extends { gives: 'file' } ? FileAnswer : AnswerInput<R>;

/** A route tied to what answers it. */
export type Handled = {
  readonly route: Route;
  readonly ask?: (reading: Reading, sent: Sent<Route>) => Promise<unknown>;
  readonly command?: (work: Work, sent: Sent<Route>) => Promise<unknown>;
};

/** Ties a question to its route: it reads, outside any transaction. */
export const asks = <R extends Route>(
  declared: R,
  ask: (reading: Reading, sent: Sent<R>) => Promise<Answer<R>>,
): Handled => ({ route: declared as unknown as Route, ask: ask as unknown as NonNullable<Handled['ask']> });

/** Ties a command to its route: it runs in one transaction with its audit, its facts and its kept answer. */
export const commands = <R extends Route>(
  declared: R,
  command: (work: Work, sent: Sent<R>) => Promise<Answer<R>>,
): Handled => ({
  route: declared as unknown as Route,
  command: command as unknown as NonNullable<Handled['command']>,
});
