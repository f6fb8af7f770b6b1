import { QueryCache, QueryClient } from '@tanstack/react-query';
import { showMe } from '#modules/access/contract/index.ts';
import { Trouble } from './trouble.ts';

const mayPass = (trouble: unknown) => trouble instanceof Trouble && trouble.passing;

/** The answers the console keeps. A question that finds the session over asks who is signed in, which leads to sign-in. */
export const openQueryClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (trouble, { queryKey }) => {
        if (!(trouble instanceof Trouble) || trouble.status !== 401 || queryKey[0] === showMe.path) return;
        void client.invalidateQueries({ queryKey: [showMe.path] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (tries, trouble) => mayPass(trouble) && tries < 2,
        refetchOnWindowFocus: true,
      },
      // Without a connection a write fails at once and says so: nothing waits unseen.
      mutations: { networkMode: 'always' },
    },
  });
  return client;
};
