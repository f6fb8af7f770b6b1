import { Breadcrumb } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words/index.ts';
import styles from './page-header.module.css';

export type Crumb = { title: string; path: string };

type Props = {
  title: string;
  /** The pages above this one. */
  above?: readonly Crumb[];
  /** A sentence under the title: what the page is for, or facts about the record. */
  says?: ReactNode;
  /** Buttons of the page. */
  actions?: ReactNode;
};

/** The head of a page: where it stands, what it is called, what can be done. Names the browser's tab too. */
export const PageHeader = ({ title, above = [], says, actions }: Props) => {
  const { t } = useWords();
  return (
    <header className={styles.header}>
      <title>{`${title} · ${t('frame.product')}`}</title>
      {above.length > 0 && (
        <Breadcrumb
          className={styles.above ?? ''}
          items={[...above.map(({ title, path }) => ({ title: <Link to={path}>{title}</Link> })), { title }]}
        />
      )}
      <div className={styles.line}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {says && <div className={styles.says}>{says}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
};
