import { useState } from 'react';
import { LinkButton } from '../../../parts/link-button.tsx';
import { useDates } from '../../../words/dates.ts';
import { useWords } from '../../../words/index.ts';
import { sayNumber } from '../names.ts';
import type { Evidence, Piece } from '../shapes.ts';
import { Deduct, Withdraw } from './deduction-dialogs.tsx';
import styles from './evidence-view.module.css';
import { useCodeWord } from './item-name.ts';
import { SourceLink } from './source-link.tsx';

/** The rows behind a number: deducted ones struck through with the reason, each with the way to its record. */
export const EvidenceRows = ({ evidence, requirement }: { evidence: Evidence; requirement: string }) => {
  const { t } = useWords();
  const mayDeduct = evidence.permittedActions.includes('deduct');
  const [deducting, setDeducting] = useState<Piece>();
  const [withdrawing, setWithdrawing] = useState<Piece>();
  return (
    <>
      <ol className={`plain-list ${styles.rows}`} aria-label={t('standards.evidenceTitle')}>
        {evidence.rows.map((piece) => (
          <EvidenceRow
            key={`${piece.source} ${piece.sourceId} ${piece.item} ${piece.fromOn}`}
            piece={piece}
            unitId={evidence.unit.id}
            {...(mayDeduct && { deduct: () => setDeducting(piece), withdraw: () => setWithdrawing(piece) })}
          />
        ))}
      </ol>
      {deducting && (
        <Deduct
          unitId={evidence.unit.id}
          requirement={requirement}
          piece={deducting}
          onClose={() => setDeducting(undefined)}
        />
      )}
      {withdrawing?.deduction && (
        <Withdraw
          deductionId={withdrawing.deduction.id}
          what={withdrawing.label}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  );
};

type Props = { piece: Piece; unitId: string; deduct?: () => void; withdraw?: () => void };

const EvidenceRow = ({ piece, unitId, deduct, withdraw }: Props) => {
  const { t } = useWords();
  const dates = useDates();
  const wordFor = useCodeWord();
  const { deduction } = piece;
  const label = wordFor(piece.label) ?? piece.label;
  return (
    <li className={styles.row}>
      <div className={deduction ? `${styles.what} ${styles.struck}` : styles.what}>
        <span>{[label, piece.personName].filter(Boolean).join(' · ')}</span>
        <span className="faint figure">{dates.stretch(piece.fromOn, piece.untilOn)}</span>
      </div>
      <span
        className={deduction ? `${styles.amount} ${styles.struck}` : styles.amount}
        title={t('standards.row.amount')}
      >
        {sayNumber(piece.amount)}
      </span>
      <span className={styles.doings}>
        <SourceLink piece={piece} unitId={unitId} />
        {deduct && !deduction && piece.sourceId && (
          <LinkButton danger onClick={deduct}>
            {t('standards.deduct')}
          </LinkButton>
        )}
        {withdraw && deduction && <LinkButton onClick={withdraw}>{t('standards.withdraw')}</LinkButton>}
      </span>
      {deduction && (
        <p className={styles.reason}>
          {t('standards.deducted', { reason: deduction.reason })}{' '}
          <span className="faint">
            {t('standards.deductedBy', {
              name: deduction.deductedByName,
              at: dates.moment(deduction.deductedAt),
            })}
          </span>
        </p>
      )}
    </li>
  );
};
