import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { v4 as newKey } from 'uuid';
import type { AnswerOf, Route } from '#platform/http/route.ts';
import { call, type Sent } from './client.ts';
import type { Trouble } from './trouble.ts';

const triesWhenPassing = 2;
/** Verdicts follow a change within seconds; what is on the screen asks again after these. */
const verdictsFollowMs = [1500, 4000, 9000];

/** Keeps one idempotency key for one intent: the same words sent again carry the same key until they succeeded. */
const useKey = () => {
  const intent = useRef<{ words: string; key: string } | undefined>(undefined);
  return {
    keyFor: (words: string) => {
      if (intent.current?.words !== words) intent.current = { words, key: newKey() };
      return intent.current.key;
    },
    settle: () => {
      intent.current = undefined;
    },
  };
};

/** Everything on the screen is asked again after a change, verdicts once more when judgement has followed. */
const useAskAgain = () => {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries();
    for (const wait of verdictsFollowMs) {
      setTimeout(() => {
        void client.invalidateQueries({ predicate: ({ queryKey }) => isAboutVerdicts(String(queryKey[0])) });
      }, wait);
    }
  };
};

const isAboutVerdicts = (path: string) => path.startsWith('/verdicts');

type Sending<R> = { sent: Sent<R>; upload?: File | undefined };

/** Sends a command: tries again by itself while the network is away, with the same key each time. */
export const useCommand = <R extends Route>(
  declared: R,
  onDone?: (answer: AnswerOf<R>) => void,
  onTrouble?: (trouble: Trouble) => void,
) => {
  const { keyFor, settle } = useKey();
  const askAgain = useAskAgain();
  const underWay = useRef(new Set<string>());
  const wordsOf = ({ sent, upload }: Sending<R>) =>
    JSON.stringify([declared.path, sent, upload && [upload.name, upload.size, upload.lastModified]]);
  const sending = useMutation<AnswerOf<R>, Trouble, Sending<R>>({
    mutationFn: ({ sent, upload }) => {
      const key = keyFor(wordsOf({ sent, upload }));
      return call(declared, sent, upload ? { key, upload } : { key });
    },
    retry: (tries, trouble) => trouble.passing && tries < triesWhenPassing,
    retryDelay: (tries) => 700 * 2 ** tries,
    onSuccess: (answer) => {
      settle();
      askAgain();
      onDone?.(answer);
    },
    onError: (trouble) => onTrouble?.(trouble),
    onSettled: (_answer, _trouble, settled) => {
      underWay.current.delete(wordsOf(settled));
    },
  });
  /** A second click for the same while the first is under way is the same wish. */
  const send = (sent: Sent<R>, upload?: File) => {
    const words = wordsOf({ sent, upload });
    if (underWay.current.has(words)) return;
    underWay.current.add(words);
    sending.mutate({ sent, upload });
  };
  return {
    send,
    sendAndWait: (sent: Sent<R>, upload?: File) => sending.mutateAsync({ sent, upload }),
    pending: sending.isPending,
    trouble: sending.error,
    forget: sending.reset,
  };
};
