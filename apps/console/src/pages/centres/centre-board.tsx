import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { showNoticeBoard } from '#modules/activities/contract/sessions.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { useActivityWords } from '../activities/words.ts';
import styles from './centre-board.module.css';
import { useCentre } from './centre-page.tsx';

type Board = AnswerOf<typeof showNoticeBoard>;

/** What hangs on the notice board: item, time, place and organiser of the coming two weeks, and the standing items. */
export const CentreBoard = () => {
  const { t } = useWords();
  const centre = useCentre();
  const asking = useAsk(showNoticeBoard, { params: { centreId: centre.id }, query: {} });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={8} />;
  return (
    <>
      <p className={styles.above}>
        <span className="faint">{t('centres.board.says')}</span>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('centres.board.print')}
        </Button>
      </p>
      <Notice board={asking.data} />
    </>
  );
};

const Notice = ({ board }: { board: Board }) => {
  const { t } = useWords();
  const dates = useDates();
  return (
    <article className={styles.board}>
      <h2>{board.centreName}</h2>
      <p className={styles.when}>
        {t('centres.board.coming')} ·{' '}
        <span className="figure">{dates.stretch(board.fromOn, board.untilOn)}</span>
      </p>
      {board.sessions.length === 0 && <NothingHere says={t('centres.board.nothing')} />}
      {board.sessions.length > 0 && <Sessions board={board} />}
      {board.standing.length > 0 && (
        <>
          <h3>{t('centres.board.standing')}</h3>
          <ul className="plain-list">
            {board.standing.map(({ id, item, usualTime, place }) => (
              <li key={id} className={styles.standing}>
                <b>{item}</b> <span>{usualTime}</span> <span className="faint">{place}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.foot}>
        {board.organisationName} · {t('centres.board.contact')}
      </p>
    </article>
  );
};

const Sessions = ({ board }: { board: Board }) => {
  const { t } = useWords();
  const dates = useDates();
  const words = useActivityWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['item', 'when', 'place', 'organiser'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`activities.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.sessions.map((session) => (
          <tr key={session.id} className={session.cancelled ? styles.cancelled : ''}>
            <td>
              {session.item} {session.cancelled && `（${t('centres.board.cancelled')}）`}
              {session.missing.length > 0 && (
                <div className={styles.lacks}>
                  {t('activities.lacks', { elements: words.elements(session.missing) })}
                </div>
              )}
            </td>
            <td className="figure">
              {dates.day(session.onDate)} {dates.time(session.startsAt)}—{dates.time(session.endsAt)}
            </td>
            <td>{session.place}</td>
            <td>{session.organiser}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
