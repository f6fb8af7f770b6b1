import { Tag } from 'antd';
import type { Session } from '#modules/activities/contract/shapes.ts';
import { useWords } from '../../words/index.ts';

const colourOf = { planned: 'default', held: 'success', cancelled: 'warning', struck: 'error' } as const;

/** Planned, held, cancelled or struck out; and whether it was typed from paper. */
export const StateMark = ({ session }: { session: Pick<Session, 'state' | 'struck' | 'source'> }) => {
  const { t } = useWords();
  const state = session.struck ? 'struck' : session.state;
  return (
    <>
      <Tag color={colourOf[state]}>{t(`activities.states.${state}`)}</Tag>
      {session.source === 'paper' && <Tag>{t('activities.fromPaper')}</Tag>}
    </>
  );
};

/** Whether the public was told in time and in full. */
export const AnnouncedMark = ({ session }: { session: Pick<Session, 'announcedOn' | 'announcedInFull'> }) => {
  const { t } = useWords();
  const { announcedOn, announcedInFull } = session;
  const says = announcedInFull
    ? t('activities.announcedInFull')
    : announcedOn
      ? t('activities.announcedPartly')
      : t('activities.notAnnounced');
  return (
    <span title={says} style={{ color: announcedInFull ? 'var(--bamboo)' : 'var(--ink-faint)' }}>
      <span aria-hidden="true">{announcedInFull ? '✓' : announcedOn ? '○' : '—'}</span>
      <span className="unseen">{says}</span>
    </span>
  );
};
