import type { Here } from '../../here.ts';
import { type FormState, personalPage } from '../../page.ts';
import { CodeForm, CodeSent, loadCode, type Waiting } from '../../parts/code-form.tsx';

const View = ({ data, here, form }: { data: Waiting; here: Here; form: FormState }) => {
  const { signIn: words } = here.words;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <h1>{words.codeTitle}</h1>
        <CodeSent data={data} here={here} />
      </header>
      <CodeForm data={data} here={here} form={form} submit={words.enter} other="/sign-in" />
    </div>
  );
};

export const code = personalPage({
  path: '/sign-in/code',
  query: ['sent'],
  load: (visit, _asked, _here, no) => loadCode(visit, no, visit.isSignedIn ? '/my' : '/sign-in'),
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
