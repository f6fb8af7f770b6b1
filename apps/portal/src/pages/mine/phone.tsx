import { showMine } from '#modules/residents/contract/mine.ts';
import { freshMinutes, isFresh } from '#modules/residents/rules/sessions.ts';
import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, type No, personalPage, type Visit } from '../../page.ts';
import { Form } from '../../parts/form.tsx';
import { PhoneForm } from '../../parts/phone-form.tsx';
import { asksQuestion } from '../../parts/question.tsx';
import { Trail } from '../../parts/trail.tsx';
import { fill } from '../../words/index.ts';

const load = async ({ ask, door }: Visit, here: Here, no: No | undefined) => {
  const { agreed, sessions } = await ask(showMine);
  if (!agreed) throw new Elsewhere('/my/welcome');
  const begun = sessions.find(({ current }) => current)?.since;
  const fresh = begun !== undefined && isFresh(new Date(begun), new Date(here.now));
  return { fresh, question: fresh ? await door.question(asksQuestion(no)) : undefined };
};

type Props = { data: Awaited<ReturnType<typeof load>>; here: Here; form: FormState };

/** Whoever signed in long ago may be somebody else by now: they come back by a code to the present number. */
const SignInAfresh = ({ here, form }: Omit<Props, 'data'>) => {
  const { mine: words } = here.words;
  return (
    <>
      <p className="asked">{fill(words.phoneAfresh, { minutes: `${freshMinutes}` })}</p>
      <Form here={here} form={form} doing="leave" submit={words.leave} />
    </>
  );
};

const View = ({ data, here, form }: Props) => {
  const { mine: words } = here.words;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <Trail here={here} steps={[{ name: words.title, href: here.link('/my') }]} />
        <h1>{words.changePhone}</h1>
        <p>{words.changePhoneSays}</p>
      </header>
      {data.fresh ? (
        <PhoneForm here={here} form={form} label={words.newPhone} question={data.question} />
      ) : (
        <SignInAfresh here={here} form={form} />
      )}
    </div>
  );
};

export const phone = personalPage({
  path: '/my/phone',
  load: (visit, _asked, here, no) => load(visit, here, no),
  act: async ({ door }, said) => {
    if (said.do === 'leave') {
      await door.leave();
      return '/sign-in';
    }
    await door.askForCode(said);
    return '/my/phone/code';
  },
  title: (_, { words }) => words.mine.changePhone,
  View,
});
