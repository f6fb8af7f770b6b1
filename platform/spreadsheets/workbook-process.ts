import { answerOnce } from '#platform/processes/answer-once.ts';
import { composeWorkbook } from './compose-workbook.ts';

answerOnce(composeWorkbook);
