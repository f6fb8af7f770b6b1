import { addChild, closeChild, keepChild, type Mine, showMine } from '#modules/residents/contract/mine.ts';
import { refusals } from '#modules/residents/refusals.ts';
import { type Relation, relations, relationWords, whyNotChild } from '#modules/residents/rules/ages.ts';
import { noticeVersions } from '#modules/residents/rules/notices.ts';
import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, personalPage, type Said } from '../../page.ts';
import { BirthMonth, Choice, Form, Line, readBirthMonth } from '../../parts/form.tsx';
import { Trail } from '../../parts/trail.tsx';
import { sayClosed } from '../../words/index.ts';
import { Agreement, refuseUnlessAgreed } from './agreement.tsx';

type Child = Mine['children'][number];
type Shown = { here: Here; form: FormState; child?: Child | undefined };

const Fields = ({ here, form, child }: Shown) => {
  const { form: words } = here.words;
  return (
    <>
      <Line
        here={here}
        form={form}
        name="name"
        label={words.childName}
        value={child?.name ?? null}
        maxLength={40}
      />
      <BirthMonth
        here={here}
        form={form}
        hint={words.childBirthMonthSays}
        value={child?.birthMonth ?? null}
      />
      <Choice here={here} form={form} name="relation" label={words.relation} value={child?.relation ?? null}>
        {relations.map((relation) => (
          <option key={relation} value={relation}>
            {sayClosed(here.language, relationWords, relation)}
          </option>
        ))}
      </Choice>
    </>
  );
};

const Head = ({ here, title, says }: { here: Here; title: string; says: string }) => (
  <header className="page-head">
    <Trail here={here} steps={[{ name: here.words.mine.title, href: here.link('/my') }]} />
    <h1>{title}</h1>
    <p>{says}</p>
  </header>
);

const saidOf = (said: Said) => ({
  name: said.name ?? '',
  birthMonth: readBirthMonth(said),
  relation: said.relation as Relation,
});

export const childAdded = personalPage({
  path: '/my/children',
  load: async ({ ask }) => {
    const mine = await ask(showMine);
    if (!mine.agreed) throw new Elsewhere('/my/welcome');
  },
  act: async ({ send, faultsIn, today }, said) => {
    const body = { ...saidOf(said), noticeVersion: noticeVersions.children };
    refuseUnlessAgreed(said, {
      faults: faultsIn(addChild, body),
      whyNot: whyNotChild(body.birthMonth, today),
    });
    await send(addChild, { body });
    return '/my?done=child';
  },
  title: (_, { words }) => words.mine.addChild,
  View: ({ here, form }) => (
    <div className="wide narrow">
      <Head here={here} title={here.words.mine.addChild} says={here.words.mine.addChildSays} />
      <Form here={here} form={form} submit={here.words.mine.addChild}>
        <Fields here={here} form={form} />
        <Agreement here={here} form={form} notice="children" />
      </Form>
    </div>
  ),
});

const KeptView = ({ data: child, here, form }: { data: Child; here: Here; form: FormState }) => {
  const { mine: words, form: fields } = here.words;
  return (
    <div className="wide narrow">
      <Head here={here} title={child.name} says={words.keepChildSays} />
      <Form here={here} form={form} submit={fields.save}>
        <Fields here={here} form={form} child={child} />
      </Form>
      <section aria-labelledby="close-child">
        <h2 id="close-child">{words.closeChild}</h2>
        <p>{words.closeChildSays}</p>
        <Form here={here} form={form} doing="close" submit={words.closeChild} quiet />
      </section>
    </div>
  );
};

export const childKept = personalPage({
  path: '/my/children/:childId',
  load: async ({ ask }, { childId }) => {
    const { children } = await ask(showMine);
    const child = children.find(({ id }) => id === childId);
    if (!child) throw refusals.childNotFound();
    return child;
  },
  act: async ({ send }, said, { childId = '' }) => {
    if (said.do === 'close') await send(closeChild, { params: { childId } });
    else await send(keepChild, { params: { childId }, body: saidOf(said) });
    return said.do === 'close' ? '/my?done=child-closed' : '/my?done=details';
  },
  title: ({ name }) => name,
  View: KeptView,
});
