import { answerOnce } from '../../answer-once.ts';

answerOnce(() => {
  const all: unknown[] = [];
  for (;;) all.push([{}]);
});
