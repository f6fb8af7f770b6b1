import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import styles from './style.module.css';

const colours = [
  'paper',
  'sheet',
  'sheet-sunk',
  'ink',
  'ink-soft',
  'ink-faint',
  'line',
  'line-strong',
  'pine',
  'pine-wash',
  'cinnabar',
  'cinnabar-wash',
  'bamboo',
  'bamboo-wash',
  'ochre',
  'ochre-wash',
  'mist',
  'mist-wash',
  'seal',
  'hover',
  'chip',
] as const;

const sizes = ['text-title', 'text-large', 'text', 'text-small'] as const;

/** The tokens themselves: colours, and the sizes of type in both faces. */
export const ColoursAndType = () => {
  const { t } = useWords();
  return (
    <>
      <Sheet title={t('style.colours')}>
        <div className={styles.swatches}>
          {colours.map((name) => (
            <div key={name} className={styles.swatch}>
              <span className={styles.colour} style={{ background: `var(--${name})` }} />
              <span>--{name}</span>
            </div>
          ))}
        </div>
      </Sheet>
      <Sheet title={t('style.type')}>
        <div className={styles.scale}>
          {sizes.map((size) => (
            <p key={size} style={{ fontSize: `var(--${size})` }}>
              {t('style.sample')} <span className="faint">--{size}</span>
            </p>
          ))}
          <h2 style={{ fontSize: 'var(--text-title)' }}>{t('style.sample')}</h2>
          <p>
            <span className="figure">1,024 · 42.5 · 98.6%</span>{' '}
            <a className="in-text" href="#top">
              {t('style.link')}
            </a>{' '}
            <span className="faint">{t('style.faint')}</span>
          </p>
        </div>
      </Sheet>
    </>
  );
};
