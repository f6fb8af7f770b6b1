import { keepMyDetails } from '#modules/residents/contract/mine.ts';
import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, personalPage, type Visit } from '../../page.ts';
import { Form } from '../../parts/form.tsx';
import { Trail } from '../../parts/trail.tsx';
import { AboutMe, askAboutMe, readAboutMe } from './about-me.tsx';

const load = async (visit: Visit) => {
  const found = await askAboutMe(visit);
  if (!found.mine.agreed) throw new Elsewhere('/my/welcome');
  return found;
};

type Props = { data: Awaited<ReturnType<typeof load>>; here: Here; form: FormState };

const View = ({ data: { mine, homes }, here, form }: Props) => {
  const { mine: words, form: fields } = here.words;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <Trail here={here} steps={[{ name: words.title, href: here.link('/my') }]} />
        <h1>{words.correct}</h1>
        <p>{words.correctSays}</p>
      </header>
      <Form here={here} form={form} submit={fields.save}>
        <AboutMe here={here} form={form} mine={mine} homes={homes} />
      </Form>
    </div>
  );
};

export const details = personalPage({
  path: '/my/details',
  load,
  act: async ({ send }, said) => {
    await send(keepMyDetails, { body: readAboutMe(said) });
    return '/my?done=details';
  },
  title: (_, { words }) => words.mine.correct,
  View,
});
