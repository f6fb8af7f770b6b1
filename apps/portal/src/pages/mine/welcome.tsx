import { welcomeMe } from '#modules/residents/contract/mine.ts';
import { whyNotBorn } from '#modules/residents/rules/ages.ts';
import { noticeVersions } from '#modules/residents/rules/notices.ts';
import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, personalPage, type Visit } from '../../page.ts';
import { Form } from '../../parts/form.tsx';
import { AboutMe, askAboutMe, readAboutMe } from './about-me.tsx';
import { Agreement, refuseUnlessAgreed } from './agreement.tsx';

const load = async (visit: Visit) => {
  const found = await askAboutMe(visit);
  if (found.mine.agreed) throw new Elsewhere('/my');
  return found;
};

type Props = { data: Awaited<ReturnType<typeof load>>; here: Here; form: FormState };

const View = ({ data: { mine, homes }, here, form }: Props) => {
  const { mine: words } = here.words;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <h1>{words.welcome}</h1>
        <p>{words.welcomeSays}</p>
      </header>
      <Form here={here} form={form} submit={words.join}>
        <AboutMe here={here} form={form} mine={mine} homes={homes} />
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
  act: async ({ send, faultsIn, door, today }, said) => {
    if (said.do === 'leave') {
      await door.leave();
      return '/sign-in?left=yes';
    }
    const body = { ...readAboutMe(said), noticeVersion: noticeVersions.privacy };
    refuseUnlessAgreed(said, {
      faults: faultsIn(welcomeMe, body),
      whyNot: whyNotBorn(body.birthMonth, today),
    });
    const answer = await send(welcomeMe, { body });
    if (answer.welcome === 'resident') return '/my?done=welcome';
    await door.leave();
    return '/sign-in/guardian';
  },
  title: (_, { words }) => words.mine.welcome,
  View,
});
