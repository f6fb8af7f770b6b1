import { answerOnce } from '../../answer-once.ts';

answerOnce((number: number) => number * 2);
