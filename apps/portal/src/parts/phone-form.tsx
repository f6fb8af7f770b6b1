import type { Here } from '../here.ts';
import type { FormState, Visit } from '../page.ts';
import { Form, Line } from './form.tsx';
import { Question } from './question.tsx';

type Props = {
  here: Here;
  form: FormState;
  label: string;
  question: Awaited<ReturnType<Visit['door']['question']>>;
};

/** One gives a number, and a code goes there. */
export const PhoneForm = ({ here, form, label, question }: Props) => {
  const { signIn: words } = here.words;
  return (
    <Form here={here} form={form} submit={words.sendCode}>
      <Line
        here={here}
        form={form}
        name="phone"
        label={label}
        hint={words.phoneSays}
        inputMode="tel"
        autoComplete="tel-national"
        maxLength={20}
      />
      <Question here={here} form={form} question={question} />
    </Form>
  );
};
