import { Tag } from 'antd';
import type { listMySessions } from '#modules/access/contract/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { MomentText } from '../../parts/date-text.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useWords } from '../../words/index.ts';
import { deviceOf } from './device-of.ts';
import styles from './session-list.module.css';

type Session = AnswerOf<typeof listMySessions>['rows'][number];

/** Where somebody is signed in: device, way, address, last use; each but one's own can be ended. */
export const SessionList = ({
  sessions,
  end,
}: {
  sessions: readonly Session[];
  end: (session: Session) => void;
}) => {
  const { t } = useWords();
  if (sessions.length === 0) return <p className="faint">{t('ownAccount.sessions.none')}</p>;
  return (
    <ul className="plain-list">
      {sessions.map((session) => {
        const device = deviceOf(session.device) ?? t('ownAccount.sessions.unknownDevice');
        return (
          <li key={session.id} className={styles.session}>
            <div>
              <b title={session.device ?? ''}>{device}</b>{' '}
              {session.here && <Tag color="success">{t('ownAccount.sessions.here')}</Tag>}
              <div className="faint">
                {t(`ownAccount.sessions.ways.${session.way}`)} · {session.address ?? '—'}
              </div>
              <div className="faint">
                {t('ownAccount.sessions.used')} <MomentText at={session.lastUsedAt} /> ·{' '}
                {t('ownAccount.sessions.began')} <MomentText at={session.beganAt} />
              </div>
            </div>
            {!session.here && (
              <LinkButton
                danger
                onClick={() => end(session)}
                label={`${t('ownAccount.sessions.end')} ${device}`}
              >
                {t('ownAccount.sessions.end')}
              </LinkButton>
            )}
          </li>
        );
      })}
    </ul>
  );
};
