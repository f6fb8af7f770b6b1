import type { previewReach } from '#modules/access/contract/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import styles from './change.module.css';

export type Reach = AnswerOf<typeof previewReach>;
type Row = Reach['rows'][number];

/** Whose roles would reach more or less after the change. */
export const ReachPreview = ({ reach }: { reach: Reach }) => {
  const { t } = useWords();
  return (
    <Sheet title={t('organisations.change.reach')}>
      <p className="faint">{t('organisations.change.reachSays')}</p>
      {reach.total === 0 && <p>{t('organisations.change.reachSame')}</p>}
      <ul className={`plain-list ${styles.reach}`}>
        {reach.rows.map((row) => (
          <li key={`${row.accountId} ${row.role} ${row.organisationId}`}>
            <ReachLine row={row} />
          </li>
        ))}
      </ul>
      {reach.total > reach.rows.length && (
        <p className="faint">{t('organisations.change.moreRoles', { n: reach.total - reach.rows.length })}</p>
      )}
    </Sheet>
  );
};

const ReachLine = ({ row }: { row: Row }) => {
  const { t } = useWords();
  const named = (names: readonly string[], inAll: number) =>
    inAll > names.length
      ? t('organisations.change.andMore', { names: names.join('、'), n: inAll })
      : names.join('、');
  return (
    <>
      <b>{row.name}</b> <span className="faint">{`${t(`roles.${row.role}`)} · ${row.organisationName}`}</span>
      <ul className={styles.sentences}>
        {row.gainedInAll > 0 && (
          <li>{t('organisations.change.gains', { names: named(row.gained, row.gainedInAll) })}</li>
        )}
        {row.lostInAll > 0 && (
          <li>{t('organisations.change.loses', { names: named(row.lost, row.lostInAll) })}</li>
        )}
        {row.ends && <li>{t('organisations.change.roleLeft')}</li>}
      </ul>
    </>
  );
};
