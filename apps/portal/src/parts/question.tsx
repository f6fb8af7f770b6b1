import { refusals } from '#modules/residents/refusals.ts';
import type { Here } from '../here.ts';
import type { FormState, No } from '../page.ts';
import { Line } from './form.tsx';

/** Whether the form came back because a question for people stands before it. */
export const asksQuestion = (no: No | undefined): boolean =>
  no?.code === refusals.answerNeeded.code || no?.code === refusals.answerWrong.code;

/** A question for people, in words. */
export const Question = ({
  here,
  form,
  question,
}: {
  here: Here;
  form: FormState;
  question: { zh: string; en: string; ticket: string } | undefined;
}) =>
  question ? (
    <>
      <input type="hidden" name="question" value={question.ticket} />
      <Line
        here={here}
        form={{ ...form, said: {} }}
        name="answer"
        label={question[here.language]}
        hint={here.words.signIn.questionSays}
        maxLength={40}
        autoComplete="off"
      />
    </>
  ) : null;
