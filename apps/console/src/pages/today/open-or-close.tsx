import { App } from 'antd';
import { closeCentre, openCentre } from '#modules/centres/contract/opening.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useWords } from '../../words/index.ts';
import type { TodayAnswer } from './shapes.ts';
import styles from './today-page.module.css';

/** One tap opens, one tap closes; a tap repeated on a weak network changes nothing. */
export const OpenOrClose = ({ room }: { room: TodayAnswer }) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const opening = useCommand(openCentre, () => void message.success(t('today.opened')));
  const closing = useCommand(closeCentre, () => void message.success(t('today.closed')));
  const params = { centreId: room.centreId };
  const pending = opening.pending || closing.pending;
  const may = (action: TodayAnswer['permittedActions'][number]) => room.permittedActions.includes(action);
  return (
    <>
      {!room.open && may('open') && (
        <button
          type="button"
          className={`${styles.big} ${styles.toOpen}`}
          disabled={pending}
          onClick={() => opening.send({ params })}
        >
          {t('today.open')}
        </button>
      )}
      {room.open && may('close') && (
        <button
          type="button"
          className={`${styles.big} ${styles.toClose}`}
          disabled={pending}
          onClick={() => closing.send({ params })}
        >
          {t('today.close')}
        </button>
      )}
      <ErrorNote trouble={room.open ? closing.trouble : opening.trouble} />
    </>
  );
};
