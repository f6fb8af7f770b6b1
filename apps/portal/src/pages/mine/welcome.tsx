import { listHomes, showMine, welcomeMe } from '#modules/residents/contract/mine.ts';
import { noticeVersions } from '#modules/residents/rules/notices.ts';
import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, personalPage, type Visit } from '../../page.ts';
import { BirthMonth, Form, Line, orNull, readBirthMonth } from '../../parts/form.tsx';
import { HomeChoice } from '../../parts/homes.tsx';
import { Agreement, refuseUnlessAgreed } from './agreement.tsx';

const load = async ({ ask }: Visit) => {
  const [mine, homes] = await Promise.all([ask(showMine), ask(listHomes)]);
  if (mine.agreed) throw new Elsewhere('/my');
  return { mine, homes };
};

type Props = { data: Awaited<ReturnType<typeof load>>; here: Here; form: FormState };

const View = ({ data: { mine, homes }, here, form }: Props) => {
  const { mine: words, form: fields } = here.words;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <h1>{words.welcome}</h1>
        <p>{words.welcomeSays}</p>
      </header>
      <Form here={here} form={form} submit={words.join}>
        <Line
          here={here}
          form={form}
          name="name"
          label={fields.name}
          hint={fields.nameSays}
          value={mine.name}
          autoComplete="name"
          maxLength={40}
        />
        <BirthMonth here={here} form={form} hint={fields.birthMonthSays} value={mine.birthMonth} />
        <HomeChoice here={here} form={form} homes={homes} value={mine.home?.id ?? null} />
        <Agreement here={here} form={form} notice="privacy" />
      </Form>
      <Form here={here} form={form} doing="leave" submit={words.notNow} quiet>
        <p className="faint">{words.notNowSays}</p>
      </Form>
    </div>
  );
};

export const welcome = personalPage({
  path: '/my/welcome',
  load,
  act: async ({ send, door }, said) => {
    if (said.do === 'leave') {
      await door.leave();
      return '/';
    }
    refuseUnlessAgreed(said);
    const answer = await send(welcomeMe, {
      body: {
        name: orNull(said.name),
        birthMonth: readBirthMonth(said),
        homeId: orNull(said.homeId),
        noticeVersion: noticeVersions.privacy,
      },
    });
    if (answer.welcome === 'resident') return '/my?done=welcome';
    await door.leave();
    return '/sign-in/guardian';
  },
  title: (_, { words }) => words.mine.welcome,
  View,
});
