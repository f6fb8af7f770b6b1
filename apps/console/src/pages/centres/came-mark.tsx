import { useWords } from '../../words/index.ts';

type Duty = { came: boolean | null; knownBy: 'note' | 'opening' | null };

/** Whether the person on duty came, and how that is known. */
export const CameMark = ({ duty }: { duty: Duty }) => {
  const { t } = useWords();
  if (duty.came === null) return <span className="faint">– {t('centres.duty.notKnown')}</span>;
  return (
    <span
      style={{ color: duty.came ? 'var(--bamboo)' : 'var(--cinnabar)' }}
      title={duty.knownBy === 'opening' ? t('centres.duty.byOpening') : undefined}
    >
      {duty.came ? `✓ ${t('centres.duty.didCome')}` : `✗ ${t('centres.duty.didNotCome')}`}
    </span>
  );
};
