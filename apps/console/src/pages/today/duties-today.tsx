import { noteCame } from '#modules/centres/contract/duty.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useWords } from '../../words/index.ts';
import { CameMark } from '../centres/came-mark.tsx';
import type { TodayAnswer } from './shapes.ts';
import styles from './today-page.module.css';

/** Who is on duty today and whether they came. */
export const DutiesToday = ({ room }: { room: TodayAnswer }) => {
  const { t } = useWords();
  const noting = useCommand(noteCame);
  const mayRoster = room.permittedActions.includes('roster');
  if (room.duties.length === 0) return <p className="faint">{t('today.noDuty')}</p>;
  return (
    <>
      <ul className="plain-list">
        {room.duties.map((duty) => (
          <li key={duty.id} className={styles.duty}>
            <span className={styles.dutyName}>{duty.person.name ?? '—'}</span>
            <span className="figure faint">
              {duty.opens}—{duty.closes}
            </span>
            <CameMark duty={duty} />
            {mayRoster && duty.knownBy !== 'opening' && (
              <LinkButton
                onClick={() =>
                  noting.send({
                    params: { dutyId: duty.id },
                    body: { came: duty.came === null ? true : null },
                  })
                }
              >
                {duty.came === null ? t('centres.duty.noteCame') : t('centres.duty.takeBack')}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      <ErrorNote trouble={noting.trouble} />
    </>
  );
};
