import type { Verdict } from '#modules/standards/rules/vocabulary.ts';
import { useWords } from '../words/index.ts';
import styles from './verdict-mark.module.css';

const nameOf: Record<Verdict, string> = {
  met: 'met',
  'not met': 'not-met',
  'no evidence': 'no-evidence',
  'not yet in force': 'not-yet',
};

/** The four outcomes have four shapes: a tick, a cross, a ring and a dash, so that nobody needs the colour. */
const shapeOf: Record<Verdict, string> = {
  met: 'M3 8.6 6.600 12 13 4.500',
  'not met': 'M4 4l8 8M12 4l-8 8',
  'no evidence': 'M8 3.200a4.800 4.800 0 1 1 0 9.600a4.800 4.800 0 1 1 0-9.600',
  'not yet in force': 'M3.500 8h9',
};

/** The bare sign, for those who look; whoever uses it says the word beside it. */
export const VerdictSign = ({ verdict }: { verdict: Verdict }) => (
  <svg className={`${styles.sign} ${styles[nameOf[verdict]]}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapeOf[verdict]} />
  </svg>
);

type Props = { verdict: Verdict | null; bare?: boolean };

/** A verdict as sign and word; bare, the word is only heard. */
export const VerdictMark = ({ verdict, bare = false }: Props) => {
  const { t } = useWords();
  if (verdict === null) return <span className="faint">—</span>;
  const word = t(`standards.verdicts.${verdict}`);
  return (
    <span className={`${styles.mark} ${styles[nameOf[verdict]]}`} {...(bare && { title: word })}>
      <VerdictSign verdict={verdict} />
      <span className={bare ? 'unseen' : ''}>{word}</span>
    </span>
  );
};
