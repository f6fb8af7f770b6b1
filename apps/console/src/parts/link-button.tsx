import type { ReactNode } from 'react';
import styles from './link-button.module.css';

type Props = { onClick: () => void; children: ReactNode; danger?: boolean; label?: string };

/** A button that reads like a link, for opening something beside the page; as tall as the text around it. */
export const LinkButton = ({ onClick, children, danger = false, label }: Props) => (
  <button
    type="button"
    className={danger ? `${styles.link} ${styles.danger}` : styles.link}
    onClick={onClick}
    {...(label && { 'aria-label': label })}
  >
    {children}
  </button>
);
