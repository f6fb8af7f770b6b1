import { showMine } from '#modules/residents/contract/mine.ts';
import type { Here } from '../../here.ts';
import { type FormState, personalPage } from '../../page.ts';
import { CodeForm, CodeSent, loadCode, type Waiting } from '../../parts/code-form.tsx';
import { Trail } from '../../parts/trail.tsx';

const View = ({ data, here, form }: { data: Waiting; here: Here; form: FormState }) => {
  const { mine: words } = here.words;
  const steps = [
    { name: words.title, href: here.link('/my') },
    { name: words.changePhone, href: here.link('/my/phone') },
  ];
  return (
    <div className="wide narrow">
      <header className="page-head">
        <Trail here={here} steps={steps} />
        <h1>{words.confirmPhone}</h1>
        <CodeSent data={data} here={here} />
      </header>
      <CodeForm data={data} here={here} form={form} submit={words.changePhoneNow} other="/my/phone" />
    </div>
  );
};

export const phoneCode = personalPage({
  path: '/my/phone/code',
  query: ['sent'],
  load: async (visit, _asked, _here, no) => {
    await visit.ask(showMine);
    return loadCode(visit, no, '/my/phone');
  },
  act: async ({ door }, said) => {
    if (said.do === 'again') {
      await door.askAgain(said);
      return '/my/phone/code?sent=again';
    }
    await door.changePhone(said);
    return '/my?done=phone';
  },
  title: (_, { words }) => words.mine.confirmPhone,
  View,
});
