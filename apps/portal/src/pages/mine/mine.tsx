import { endOtherSessions, type Mine, showMine } from '#modules/residents/contract/mine.ts';
import { relationWords } from '#modules/residents/rules/ages.ts';
import { lostNumber, lostWords } from '#platform/crypto/numbers.ts';
import type { Here } from '../../here.ts';
import { Elsewhere, type FormState, personalPage } from '../../page.ts';
import { Form } from '../../parts/form.tsx';
import { fill, sayClosed } from '../../words/index.ts';

type Props = { data: Mine; here: Here; form: FormState };

const saysInstant = ({ dates }: Here, instant: string) =>
  `${dates.shortDay(dates.dayOf(instant))} ${dates.time(instant)}`;

const Details = ({ data, here }: Props) => {
  const { mine: words, form: fields } = here.words;
  return (
    <section aria-labelledby="details">
      <h2 id="details">{words.details}</h2>
      <dl className="facts">
        <dt>{fields.name}</dt>
        <dd>{data.name ?? words.notSaid}</dd>
        <dt>{words.phone}</dt>
        <dd className="figure">
          {data.phone === lostNumber ? lostWords[here.language] : (data.phone ?? words.noPhone)}
        </dd>
        <dt>{fields.birthMonth}</dt>
        <dd>{data.birthMonth ? here.dates.month(data.birthMonth) : words.notSaid}</dd>
        <dt>{fields.home}</dt>
        <dd>{data.home ? <span {...here.own}>{data.home.name}</span> : words.notSaid}</dd>
      </dl>
      <p>
        <a className="button" href={here.link('/my/details')}>
          {words.correct}
        </a>{' '}
        <a className="button" href={here.link('/my/phone')}>
          {words.changePhone}
        </a>
      </p>
    </section>
  );
};

const Consents = ({ data, here }: Props) => {
  const { mine: words } = here.words;
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">{words.consents}</h2>
      <ul className="plain">
        {data.consents.map(({ notice, version, givenAt, onPaper }) => (
          <li key={`${notice} ${version}`}>
            <a href={here.link(notice === 'children' ? '/privacy/children' : '/privacy')}>
              {here.words[notice].title}
            </a>{' '}
            {fill(onPaper ? words.agreedOnPaper : words.agreedOn, {
              version,
              day: saysInstant(here, givenAt),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Children = ({ data, here }: Props) => {
  const { mine: words } = here.words;
  return (
    <section aria-labelledby="children">
      <h2 id="children">{words.children}</h2>
      <p className="faint">{words.childrenSay}</p>
      <ul className="plain">
        {data.children.map(({ id, name, birthMonth, relation }) => (
          <li key={id}>
            <a href={here.link(`/my/children/${id}`)}>{name}</a>{' '}
            <span className="faint">
              {fill(words.childSays, {
                month: here.dates.month(birthMonth),
                relation: sayClosed(here.language, relationWords, relation),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href={here.link('/my/children')}>
          {words.addChild}
        </a>
      </p>
    </section>
  );
};

const browserOf = (said: string): string =>
  /MicroMessenger/.test(said)
    ? '微信 WeChat'
    : (/(Edg|Firefox|HuaweiBrowser|MiuiBrowser|Chrome|Safari)/.exec(said)?.[1] ?? '—').replace('Edg', 'Edge');

const Sessions = ({ data, here, form }: Props) => {
  const { mine: words } = here.words;
  const others = data.sessions.some(({ current }) => !current);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      <ul className="plain">
        {data.sessions.map(({ id, browser, since, until, current }) => (
          <li key={id}>
            {browserOf(browser)} {current && <span className="state">{words.thisOne}</span>}{' '}
            <span className="faint">
              {fill(words.sessionSays, { since: saysInstant(here, since), until: saysInstant(here, until) })}
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Form here={here} form={form} doing="leave" submit={words.leave} quiet />
        {others && (
          <Form here={here} form={form} doing="leave-elsewhere" submit={words.leaveElsewhere} quiet />
        )}
      </div>
    </section>
  );
};

const Rights = ({ here }: { here: Here }) => {
  const { mine: words } = here.words;
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{words.rights}</h2>
      <p>{words.exportSays}</p>
      <p>
        <a className="button" href="/api/my/export" download>
          {words.export}
        </a>
      </p>
      <p>{words.closeSays}</p>
      <p>
        <a className="button" href={here.link('/my/closing')}>
          {words.close}
        </a>
      </p>
    </section>
  );
};

const View = (props: Props) => {
  const { here, data } = props;
  const { mine: words } = here.words;
  const done = (words.done as Record<string, string>)[here.query.done ?? ''];
  return (
    <div className="wide narrow">
      <header className="page-head">
        <h1>{data.name ? fill(words.titleOf, { name: data.name }) : words.title}</h1>
        <p>{words.says}</p>
      </header>
      {done && (
        <p role="status" className="done">
          {done}
        </p>
      )}
      <Details {...props} />
      <Children {...props} />
      <Sessions {...props} />
      <Consents {...props} />
      <Rights here={here} />
    </div>
  );
};

export const mine = personalPage({
  path: '/my',
  query: ['done'],
  load: async ({ ask }) => {
    const data = await ask(showMine);
    if (!data.agreed) throw new Elsewhere('/my/welcome');
    return data;
  },
  act: async ({ send, door }, said) => {
    if (said.do === 'leave-elsewhere') {
      await send(endOtherSessions);
      return '/my?done=sessions';
    }
    await door.leave();
    return '/';
  },
  title: (_, { words }) => words.mine.title,
  View,
});
