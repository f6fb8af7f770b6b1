import { answerOnce } from '../../answer-once.ts';

answerOnce(() => {
  throw new TypeError('no');
});
