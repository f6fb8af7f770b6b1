import type { Here } from '../here.ts';
import { page } from '../page.ts';
import type { Words } from '../words/index.ts';

type Statement = Words['about'];

type Onward = { path: string; says: string };
type Data = Statement & { onward?: Onward };

const View = ({ data: statement, here }: { data: Data; here: Here }) => (
  <div className="wide narrow">
    <header className="page-head">
      <h1>{statement.title}</h1>
      <p>{statement.says}</p>
    </header>
    {statement.onward && (
      <p className="onward">
        <a href={here.link(statement.onward.path)}>{statement.onward.says}</a>
      </p>
    )}
    {statement.parts.map(({ heading, paragraphs }) => (
      <section className="prose" key={heading}>
        <h2>{heading}</h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    ))}
  </div>
);

const statementPage = (path: string, of: (words: Words) => Data) =>
  page({
    path,
    load: async (_ask, _asked, { words }: Here) => of(words),
    title: (statement) => statement.title,
    says: (statement) => statement.says,
    View,
  });

export const about = statementPage('/about', (words) => words.about);
export const accessibility = statementPage('/accessibility', (words) => words.accessibility);
export const privacy = statementPage('/privacy', (words) => words.privacy);
export const children = statementPage('/privacy/children', (words) => words.children);

/** Where one who is not yet 14 is sent; whoever mistyped the year finds the way back. */
export const guardian = statementPage('/sign-in/guardian', ({ guardian, signIn }) => ({
  ...guardian,
  onward: { path: '/sign-in', says: signIn.bornEarlier },
}));
