import { addDays } from '#platform/dates/index.ts';
import type { Here } from '../../here.ts';
import { type Asked, Elsewhere, type FormState, personalPage, type Visit } from '../../page.ts';
import { Nothing } from '../../parts/nothing.tsx';
import { PhoneForm } from '../../parts/phone-form.tsx';
import { asksQuestion } from '../../parts/question.tsx';
import { fill } from '../../words/index.ts';

/** Whoever just left is not asked anything: a form that is sent later may be. */
const questionAt = (door: Visit['door'], { closed, left }: Asked, isAsked: boolean) =>
  (closed || left) && !isAsked ? undefined : door.question(isAsked);

const load = async ({ door, isSignedIn }: Visit, asked: Asked, isAsked: boolean) => {
  if (isSignedIn) throw new Elsewhere('/my');
  const [ways, question] = await Promise.all([door.ways(), questionAt(door, asked, isAsked)]);
  return { ...ways, question };
};

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here; form: FormState };

const ByPhone = ({ data, here, form }: Props) => {
  const { signIn: words } = here.words;
  return (
    <>
      {data.codes === 'demonstration' && <p className="demonstration">{words.demonstration}</p>}
      <PhoneForm here={here} form={form} label={words.phone} question={data.question} />
    </>
  );
};

const View = ({ data, here, form }: Props) => {
  const { signIn: words } = here.words;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <h1>{words.title}</h1>
        <p>{words.says}</p>
      </header>
      {here.query.closed && (
        <p role="status" className="done">
          {words.accountClosed}
        </p>
      )}
      {here.query.left && (
        <p role="status" className="done">
          {fill(words.notRegistered, { day: here.dates.shortDay(addDays(here.today, 1)) })}{' '}
          <a href={here.link('/')}>{words.toHome}</a>
        </p>
      )}
      {here.query.city && (
        <p role="alert" className="refused">
          {words.cityRefused}
        </p>
      )}
      {data.codes === 'closed' ? (
        <Nothing title={words.closed} says={words.closedSays} />
      ) : (
        <ByPhone data={data} here={here} form={form} />
      )}
      {data.cityPortal && (
        <p className="onward">
          <a href="/api/resident-auth/city">{fill(words.byCityPortal, { name: data.cityPortal })}</a>
        </p>
      )}
      <section className="prose">
        <h2>{words.without}</h2>
        <p>{words.withoutSays}</p>
        <p>
          <a href={here.link('/sign-in/guardian')}>{words.forChildren}</a>
        </p>
      </section>
    </div>
  );
};

export const signIn = personalPage({
  path: '/sign-in',
  query: ['closed', 'left', 'city'],
  load: (visit, asked, _here, no) => load(visit, asked, asksQuestion(no)),
  act: async ({ door }, said) => {
    await door.askForCode(said);
    return '/sign-in/code';
  },
  title: (_, { words }) => words.signIn.title,
  View,
});
