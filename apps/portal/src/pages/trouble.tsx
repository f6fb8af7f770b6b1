import type { Here } from '../here.ts';
import { fill } from '../words/index.ts';

export type Trouble = 'notFound' | 'fault' | 'busy';

/** What went wrong, in words, and three ways on. */
export const TroubleView = ({
  here,
  trouble,
  reference,
}: {
  here: Here;
  trouble: Trouble;
  reference?: string;
}) => {
  const { trouble: words } = here.words;
  return (
    <div className="wide narrow trouble">
      <header className="page-head">
        <h1>{words[trouble]}</h1>
        <p>{words[`${trouble}Says`]}</p>
        {reference && <p className="faint">{fill(words.reference, { reference })}</p>}
      </header>
      <ul className="ways">
        <li>
          <a href={here.link('/')}>{words.toHome}</a>
        </li>
        <li>
          <a href={here.link('/centres')}>{words.toCentres}</a>
        </li>
        <li>
          <a href={here.link('/activities')}>{words.toActivities}</a>
        </li>
      </ul>
    </div>
  );
};
