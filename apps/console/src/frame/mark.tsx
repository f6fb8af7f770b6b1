import styles from './mark.module.css';

/** The seal of the product: 文脉 in white on cinnabar, read from top to bottom. */
export const Mark = ({ large = false }: { large?: boolean }) => (
  <span className={large ? `${styles.mark} ${styles.large}` : styles.mark} aria-hidden="true">
    <span>文</span>
    <span>脉</span>
  </span>
);
