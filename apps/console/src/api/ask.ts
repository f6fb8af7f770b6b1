import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnswerOf, Route } from '#platform/http/route.ts';
import { call, type Sent } from './client.ts';
import type { Trouble } from './trouble.ts';

type Manner = {
  /** False while what the question needs is not yet known. */
  when?: boolean;
  /** How long an answer is good for, in milliseconds. */
  freshFor?: number;
  /** Ask again by itself, in milliseconds. */
  every?: number;
};

/** Asks a question of the server and keeps the answer; the former page stays visible while the next one loads. */
export const useAsk = <R extends Route>(declared: R, sent: Sent<R>, { when, freshFor, every }: Manner = {}) =>
  useQuery<AnswerOf<R>, Trouble>({
    queryKey: [declared.path, sent],
    queryFn: ({ signal }) => call(declared, sent, { signal }),
    enabled: when ?? true,
    placeholderData: keepPreviousData,
    ...(freshFor !== undefined && { staleTime: freshFor }),
    ...(every !== undefined && { refetchInterval: every }),
  });
