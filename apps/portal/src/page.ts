import type { ReactNode } from 'react';
import type { AnswerOf, Route, SentParams, SentQuery } from '#platform/http/route.ts';
import type { Here } from './here.ts';

/** Asks one of the questions that anybody may ask; the server answers it without a detour over the network. */
export type Ask = <R extends Route>(
  question: R,
  sent?: { params?: SentParams<R>; query?: SentQuery<R> },
) => Promise<AnswerOf<R>>;

/** What a page's address said: the parts of its path, and those of its query that the page knows. */
export type Asked = Record<string, string | undefined>;

/** One page: where it is, what it asks, and how it looks. */
export type Page<Data> = {
  /** `/centres/:centreId`, without the language. */
  path: string;
  /** The parts of the query that change the page; all others are passed over. */
  query?: readonly string[];
  load: (ask: Ask, asked: Asked, here: Here) => Promise<Data>;
  title: (data: Data, here: Here) => string;
  /** One sentence for search engines and shared links. */
  says?: (data: Data, here: Here) => string;
  View: (props: { data: Data; here: Here }) => ReactNode;
};

/** Declares a page; what `load` answers is what `title` and `View` get. */
export const page = <Data>(declared: Page<Data>): Page<unknown> => declared as unknown as Page<unknown>;
