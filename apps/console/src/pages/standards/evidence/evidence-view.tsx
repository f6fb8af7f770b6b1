import { Pagination } from 'antd';
import { useState } from 'react';
import { exportEvidence, showEvidence } from '#modules/standards/contract/evidence.ts';
import { useAsk } from '../../../api/ask.ts';
import { ErrorNote } from '../../../parts/error-note.tsx';
import { ExportButton } from '../../../parts/export-button.tsx';
import { LinkButton } from '../../../parts/link-button.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useDates } from '../../../words/dates.ts';
import { useWords } from '../../../words/index.ts';
import { JudgementSummary } from '../judgement-summary.tsx';
import type { Evidence, EvidenceOf } from '../shapes.ts';
import { EvidenceItems } from './evidence-items.tsx';
import { EvidenceRows } from './evidence-rows.tsx';
import styles from './evidence-view.module.css';

const pageSize = 50;

/** One number opened: its rule, the rows behind it, their sums, and what was deducted. */
export const EvidenceView = ({ of }: { of: EvidenceOf }) => {
  const [page, setPage] = useState(1);
  const [item, setItem] = useState<string>();
  const asking = useAsk(showEvidence, { query: { ...of, page, pageSize, item } });
  const choose = (chosen: string | undefined) => {
    setItem(chosen);
    setPage(1);
  };
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={8} />;
  return (
    <>
      <JudgementSummary evidence={asking.data} />
      <Rows of={of} evidence={asking.data} item={item} choose={choose} page={page} turnTo={setPage} />
    </>
  );
};

type RowsProps = {
  of: EvidenceOf;
  evidence: Evidence;
  item: string | undefined;
  choose: (item: string | undefined) => void;
  page: number;
  turnTo: (page: number) => void;
};

const Rows = ({ of, evidence, item, choose, page, turnTo }: RowsProps) => {
  const { t, language } = useWords();
  const dates = useDates();
  const { window, total, items } = evidence;
  const groups = items.length > 1 && items.some(({ item, pieces }) => pieces > 1 || item.length < 20);
  const chosen = items.find((one) => one.item === item);
  if (total === 0 && items.length === 0) return <p className={styles.none}>{t('standards.evidenceNone')}</p>;
  return (
    <>
      <div className={styles.head}>
        <p>
          {t('standards.evidenceCount', { n: total })}{' '}
          <span className="faint">
            {t('standards.evidenceWindow', { window: dates.stretch(window.fromOn, window.untilOn) })}
          </span>
        </p>
        <ExportButton route={exportEvidence} sent={{ query: { ...of, language } }} />
      </div>
      {groups && <EvidenceItems evidence={evidence} chosen={item} choose={choose} />}
      {chosen && (
        <p>
          {t('standards.onlyItem', { item: chosen.label || chosen.item })} ·{' '}
          <LinkButton onClick={() => choose(undefined)}>{t('standards.allItems')}</LinkButton>
        </p>
      )}
      <EvidenceRows evidence={evidence} requirement={of.requirement} />
      <Pagination
        className={styles.pages ?? ''}
        current={page}
        pageSize={pageSize}
        total={total}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={turnTo}
      />
    </>
  );
};
