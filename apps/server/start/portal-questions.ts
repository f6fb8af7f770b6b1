import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import type { Handled, Sent } from '#platform/http/handle.ts';
import { invalidRequest } from '#platform/http/problem.ts';
import type { AnswerOf, Route, SentParams, SentQuery } from '#platform/http/route.ts';
import { nobody } from '#platform/permissions/index.ts';
import { inReading } from '#platform/work/in-work.ts';

type Part = 'params' | 'query';

const read = (question: Route, part: Part, sent: unknown) => {
  const shape = question[part];
  if (!shape) return undefined;
  const parsed = shape.safeParse(sent ?? {});
  if (!parsed.success) throw invalidRequest(new z.ZodError(parsed.error.issues));
  return parsed.data;
};

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/**
 * Asks the routes as somebody who has not signed in would, without a detour over HTTP. Whatever is not for anyone is a
 * fault of the page: what the portal shows, anybody could have asked.
 */
export const publicQuestions = (routes: readonly Handled[], { db, clock }: { db: Db; clock: Clock }) => {
  const forAnyone = routes.filter(({ route, ask }) => ask && route.allows === 'anyone');
  const handledBy = new Map(forAnyone.map((handled) => [nameOf(handled.route), handled]));
  return async <R extends Route>(
    question: R,
    sent: { params?: SentParams<R>; query?: SentQuery<R> } = {},
  ): Promise<AnswerOf<R>> => {
    const { route, ask } = handledBy.get(nameOf(question)) ?? {};
    if (!route || !ask) throw new Error(`${nameOf(question)} is not for anyone`);
    const parts = { params: read(route, 'params', sent.params), query: read(route, 'query', sent.query) };
    const whole = { ...parts, body: undefined, upload: undefined } as unknown as Sent<Route>;
    return (await ask(inReading(db, nobody, clock), whole)) as AnswerOf<R>;
  };
};
