import { App, Button } from 'antd';
import { Link } from 'react-router';
import { closeCentre, openCentre, showToday } from '#modules/centres/contract/opening.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote, useSaid } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import styles from './today.module.css';

type Day = AnswerOf<typeof showToday>;

/** One large button: opens the room when it is shut, closes it when it is open. */
export const OpeningTap = ({ centreId }: { centreId: string }) => {
  const asking = useAsk(showToday, { params: { centreId } }, { every: 60_000 });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={3} />;
  return <Tap centreId={centreId} day={asking.data} />;
};

const Tap = ({ centreId, day }: { centreId: string; day: Day }) => {
  const { t } = useWords();
  const { opening, closing } = useTaps();
  const said = { params: { centreId } };
  return (
    <Sheet>
      <div className={styles.tap}>
        <div>
          <p className={day.open ? styles.isOpen : styles.isShut} role="status">
            {day.open ? t('today.since', { time: day.open.opens }) : t('today.shut')}
          </p>
          <p className="faint">
            <Promised day={day} />
          </p>
          <p className="faint">
            <OpenedSoFar day={day} /> <Link to={`/centres/${centreId}?tab=openings`}>{t('today.log')}</Link>
          </p>
        </div>
        {day.permittedActions.includes('open') && (
          <Button
            type="primary"
            className={styles.tapped ?? ''}
            loading={opening.pending}
            onClick={() => opening.send(said)}
          >
            {t('today.open')}
          </Button>
        )}
        {day.permittedActions.includes('close') && (
          <Button
            className={styles.tapped ?? ''}
            loading={closing.pending}
            onClick={() => closing.send(said)}
          >
            {t('today.close')}
          </Button>
        )}
      </div>
    </Sheet>
  );
};

const useTaps = () => {
  const { t } = useWords();
  const { message } = App.useApp();
  const said = useSaid();
  const opening = useCommand(
    openCentre,
    () => void message.success(t('today.opened')),
    (trouble) => void message.error(said(trouble), 6),
  );
  const closing = useCommand(
    closeCentre,
    () => void message.success(t('today.closed')),
    (trouble) => void message.error(said(trouble), 6),
  );
  return { opening, closing };
};

const stretches = (list: readonly { opens: string; closes: string | null }[]) =>
  list.map(({ opens, closes }) => `${opens}—${closes ?? ''}`).join('，');

const Promised = ({ day }: { day: Day }) => {
  const { t } = useWords();
  if (day.exception?.kind === 'closed') return t('today.closedToday', { reason: day.exception.reason });
  if (day.promised.length === 0) return t('today.notPromised');
  return t('today.promised', { hours: stretches(day.promised) });
};

const OpenedSoFar = ({ day }: { day: Day }) => {
  const { t } = useWords();
  const done = day.openings.filter(({ closes }) => closes !== null);
  return done.length > 0 ? `${t('today.already')} ${stretches(done)}` : null;
};
