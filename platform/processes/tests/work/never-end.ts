import { answerOnce } from '../../answer-once.ts';

answerOnce(() => {
  for (;;);
});
