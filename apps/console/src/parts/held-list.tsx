import { type ReactNode, useState } from 'react';
import { useWords } from '../words/index.ts';
import { StretchText } from './date-text.tsx';
import styles from './held-list.module.css';
import { LinkButton } from './link-button.tsx';

/** Something that holds for a stretch of days and may be struck out. */
export type Held = {
  id: string;
  fromOn: string;
  untilOn: string | null;
  struckReason: string | null;
  permittedActions: readonly string[];
};
export type Doing = 'correct' | 'end' | 'strike';

type Props<Row extends Held> = {
  rows: readonly Row[];
  says: (row: Row) => ReactNode;
  /** The dialog that does what was chosen to a row. */
  dialog: (doing: Doing, row: Row, close: () => void) => ReactNode;
};

/** A short list of records with dates: struck ones stay readable, the others can be corrected, ended, struck out. */
export const HeldList = <Row extends Held>({ rows, says, dialog }: Props<Row>) => {
  const { t } = useWords();
  const [chosen, setChosen] = useState<{ doing: Doing; row: Row }>();
  if (rows.length === 0) return <p className="faint">{t('parts.nothingYet')}</p>;
  return (
    <>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <div className={row.struckReason === null ? '' : styles.struck}>
              {says(row)}{' '}
              <span className="faint">
                <StretchText from={row.fromOn} until={row.untilOn} />
              </span>
            </div>
            {row.struckReason !== null && (
              <p className="faint">{t('parts.struck', { reason: row.struckReason })}</p>
            )}
            {row.struckReason === null && row.permittedActions.includes('edit') && (
              <Doings row={row} choose={(doing) => setChosen({ doing, row })} />
            )}
          </li>
        ))}
      </ul>
      {chosen && dialog(chosen.doing, chosen.row, () => setChosen(undefined))}
    </>
  );
};

const Doings = ({ row, choose }: { row: Held; choose: (doing: Doing) => void }) => {
  const { t } = useWords();
  return (
    <div className={styles.doings}>
      <LinkButton onClick={() => choose('correct')}>{t('parts.correct')}</LinkButton>
      {row.untilOn === null && <LinkButton onClick={() => choose('end')}>{t('parts.end')}</LinkButton>}
      <LinkButton danger onClick={() => choose('strike')}>
        {t('parts.strike')}
      </LinkButton>
    </div>
  );
};
