import { keepMyDetails, listHomes, showMine } from '#modules/residents/contract/mine.ts';
import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, personalPage, type Visit } from '../../page.ts';
import { BirthMonth, Form, Line, orNull, readBirthMonth } from '../../parts/form.tsx';
import { HomeChoice } from '../../parts/homes.tsx';
import { Trail } from '../../parts/trail.tsx';

const load = async ({ ask }: Visit) => {
  const [mine, homes] = await Promise.all([ask(showMine), ask(listHomes)]);
  if (!mine.agreed) throw new Elsewhere('/my/welcome');
  return { mine, homes };
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
      </Form>
    </div>
  );
};

export const details = personalPage({
  path: '/my/details',
  load,
  act: async ({ send }, said) => {
    await send(keepMyDetails, {
      body: { name: orNull(said.name), birthMonth: readBirthMonth(said), homeId: orNull(said.homeId) },
    });
    return '/my?done=details';
  },
  title: (_, { words }) => words.mine.correct,
  View,
});
