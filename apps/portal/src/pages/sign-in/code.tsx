import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, personalPage, type Visit } from '../../page.ts';
import { Form, Line } from '../../parts/form.tsx';
import { asksQuestion, Question } from '../../parts/question.tsx';
import { fill } from '../../words/index.ts';

const load = async ({ door, isSignedIn }: Visit, isAsked: boolean) => {
  const waiting = await door.waiting();
  if (!waiting) throw new Elsewhere(isSignedIn ? '/my' : '/sign-in');
  return { ...waiting, question: isAsked ? await door.question(true) : undefined };
};

type Props = { data: Awaited<ReturnType<typeof load>>; here: Here; form: FormState };

const View = ({ data, here, form }: Props) => {
  const { signIn: words } = here.words;
  const isAgain = form.said.do === 'again';
  return (
    <div className="wide narrow">
      <header className="page-head">
        <h1>{words.codeTitle}</h1>
        <p>{fill(words.codeSays, { phone: data.phone })}</p>
      </header>
      {here.query.sent && !form.no && (
        <p role="status" className="done">
          {words.sentAgain}
        </p>
      )}
      {data.demonstrationCode && (
        <p className="demonstration">{fill(words.demonstrationCode, { code: data.demonstrationCode })}</p>
      )}
      <Form here={here} form={form} submit={words.enter}>
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
        <a href={here.link('/sign-in')}>{words.otherNumber}</a>
      </p>
    </div>
  );
};

export const code = personalPage({
  path: '/sign-in/code',
  query: ['sent'],
  load: (visit, _asked, _here, no) => load(visit, asksQuestion(no)),
  act: async ({ door }, said) => {
    if (said.do === 'again') {
      await door.askAgain(said);
      return '/sign-in/code?sent=again';
    }
    await door.enter(said);
    return '/my';
  },
  title: (_, { words }) => words.signIn.codeTitle,
  View,
});
