import { Tag } from 'antd';
import { verdicts } from '#modules/standards/rules/vocabulary.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';
import styles from './style.module.css';

/** The four outcomes: each has a shape of its own, so that nobody needs the colour. */
export const Verdicts = () => {
  const { t } = useWords();
  return (
    <Sheet title={t('style.verdicts')}>
      <p className="faint">{t('style.verdictsSay')}</p>
      <div className={styles.row}>
        {verdicts.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} />
        ))}
        <VerdictMark verdict={null} />
      </div>
      <div className={styles.row} style={{ filter: 'grayscale(1)' }}>
        {verdicts.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} />
        ))}
      </div>
      <div className={styles.row} style={{ fontSize: '1.5rem' }}>
        {verdicts.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} bare />
        ))}
      </div>
      <div className={styles.row}>
        <Tag>{t('style.tag')}</Tag>
        <Tag color="processing">{t('style.tag')}</Tag>
        <Tag color="success">{t('style.tag')}</Tag>
        <Tag color="warning">{t('style.tag')}</Tag>
        <Tag color="error">{t('style.tag')}</Tag>
      </div>
    </Sheet>
  );
};
