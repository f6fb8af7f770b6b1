import type { Here } from '../here.ts';
import type { FormState } from '../page.ts';
import { Line } from './form.tsx';

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
