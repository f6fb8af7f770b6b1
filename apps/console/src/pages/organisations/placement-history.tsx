import { Timeline } from 'antd';
import { Link } from 'react-router';
import { StretchText } from '../../parts/date-text.tsx';
import { useWords } from '../../words/index.ts';
import type { Shown } from './shapes.ts';

/** Where the organisation hung and what it was called, newest first. */
export const PlacementHistory = ({ history }: { history: Shown['history'] }) => {
  const { t } = useWords();
  return (
    <Timeline
      items={[...history].reverse().map((placed) => ({
        key: placed.fromOn,
        color: placed.untilOn === null ? 'var(--pine)' : 'var(--line-strong)',
        content: (
          <>
            <b>{placed.name}</b>{' '}
            <span className="faint">
              {t(`organisations.kinds.${placed.kind}`)} <span className="figure">{placed.code}</span>
            </span>
            {placed.parentId && (
              <>
                {' · '}
                <Link className="in-text" to={`/organisations/${placed.parentId}`}>
                  {t('organisations.historyUnder', { parent: placed.parentName })}
                </Link>
              </>
            )}
            <div className="faint">
              <StretchText from={placed.fromOn} until={placed.untilOn} />
            </div>
          </>
        ),
      }))}
    />
  );
};
