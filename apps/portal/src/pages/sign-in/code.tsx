import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, personalPage, type Visit } from '../../page.ts';
import { Form, Line } from '../../parts/form.tsx';
import { Question } from '../../parts/question.tsx';
import { fill } from '../../words/index.ts';

const load = async ({ door, isSignedIn }: Visit, isRefused: boolean) => {
  const waiting = await door.waiting();
  if (!waiting) throw new Elsewhere(isSignedIn ? '/my' : '/sign-in');
  return { ...waiting, question: isRefused ? await door.question(true) : undefined };
};

type Props = { data: Awaited<ReturnType<typeof load>>; here: Here; form: FormState };

const View = ({ data, here, form }: Props) => {
  const { signIn: words } = here.words;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <h1>{words.codeTitle}</h1>
        <p>{fill(words.codeSays, { phone: data.phone })}</p>
      </header>
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
        <Question here={here} form={form} question={data.question} />
      </Form>
      <p className="onward">
        <a href={here.link('/sign-in')}>{words.again}</a>
      </p>
    </div>
  );
};

export const code = personalPage({
  path: '/sign-in/code',
  load: (visit, _asked, _here, no) => load(visit, no?.code === 'residents.answer-wrong'),
  act: async ({ door }, said) => {
    await door.enter(said);
    return '/my';
  },
  title: (_, { words }) => words.signIn.codeTitle,
  View,
});
