import type { Here } from '../here.ts';
import { Elsewhere, type FormState, type No, type Visit } from '../page.ts';
import { fill } from '../words/index.ts';
import { Form, Line } from './form.tsx';
import { asksQuestion, Question } from './question.tsx';

/** The code that this browser waits for; without one the visitor goes on to `otherwise`. */
export const loadCode = async ({ door }: Visit, no: No | undefined, otherwise: string) => {
  const waiting = await door.waiting();
  if (!waiting) throw new Elsewhere(otherwise);
  return { ...waiting, question: asksQuestion(no) ? await door.question(true) : undefined };
};

export type Waiting = Awaited<ReturnType<typeof loadCode>>;

/** Where the code went, as the head of a page says it. */
export const CodeSent = ({ data, here }: { data: Waiting; here: Here }) => (
  <p>{fill(here.words.signIn.codeSays, { phone: data.phone })}</p>
);

type Props = { data: Waiting; here: Here; form: FormState; submit: string; other: string };

/** One enters the code, has another one sent, or goes back to `other` to give another number. */
export const CodeForm = ({ data, here, form, submit, other }: Props) => {
  const { signIn: words } = here.words;
  const isAgain = form.said.do === 'again';
  return (
    <>
      {here.query.sent && !form.no && (
        <p role="status" className="done">
          {words.sentAgain}
        </p>
      )}
      {data.demonstrationCode && (
        <p className="demonstration">{fill(words.demonstrationCode, { code: data.demonstrationCode })}</p>
      )}
      <Form here={here} form={form} submit={submit}>
        <Line
          here={here}
          form={{ ...form, said: {} }}
          name="code"
          label={words.code}
          hint={words.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
        />
        <Question here={here} form={form} question={isAgain ? undefined : data.question} />
      </Form>
      <Form here={here} form={form} doing="again" submit={words.sendAgain} quiet>
        <Question here={here} form={form} question={isAgain ? data.question : undefined} />
      </Form>
      <p className="onward">
        <a href={here.link(other)}>{words.otherNumber}</a>
      </p>
    </>
  );
};
