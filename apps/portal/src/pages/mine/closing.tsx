import { closeMe, showMine } from '#modules/residents/contract/mine.ts';
import { refusals } from '#modules/residents/refusals.ts';
import { atField } from '#modules/residents/rules/fields.ts';
import type { Here } from '../../here.ts';
import { type FormState, personalPage } from '../../page.ts';
import { Form, Tick } from '../../parts/form.tsx';
import { Trail } from '../../parts/trail.tsx';

const View = ({ here, form }: { here: Here; form: FormState }) => {
  const { mine: words } = here.words;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <Trail here={here} steps={[{ name: words.title, href: here.link('/my') }]} />
        <h1>{words.close}</h1>
        <p>{words.closingSays}</p>
      </header>
      <ul className="prose bullets">
        {words.closingPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Form here={here} form={form} submit={words.closeNow}>
        <Tick here={here} form={form} name="sure">
          {words.sure}
        </Tick>
      </Form>
    </div>
  );
};

export const closing = personalPage({
  path: '/my/closing',
  load: async ({ ask }) => void (await ask(showMine)),
  act: async ({ send, door }, said) => {
    if (said.sure !== 'yes') throw atField('sure', refusals.notSure);
    await send(closeMe);
    await door.leave();
    return '/sign-in?closed=yes';
  },
  title: (_, { words }) => words.mine.close,
  View,
});
