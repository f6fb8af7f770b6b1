import { NavLink } from 'react-router';
import styles from './page-tabs.module.css';

/** The pages that belong together, as links under their heading. */
export const PageTabs = ({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { path: string; title: string }[];
}) => (
  <nav className={styles.tabs} aria-label={label}>
    {tabs.map(({ path, title }) => (
      <NavLink
        key={path}
        to={path}
        end
        className={({ isActive }) => (isActive ? `${styles.tab} ${styles.here}` : `${styles.tab}`)}
      >
        {title}
      </NavLink>
    ))}
  </nav>
);
