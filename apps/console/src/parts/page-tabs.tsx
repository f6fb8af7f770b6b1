import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import styles from './page-tabs.module.css';

/** On a phone not all tabs fit beside each other: the one that is open is brought into sight. */
const useTabInSight = () => {
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const links = [...(row.current?.querySelectorAll('a') ?? [])];
    const here = links.find((link) => link.pathname.endsWith(pathname));
    if (here && row.current) row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - 48;
  }, [pathname]);
  return row;
};

/** The pages that belong together, as links under their heading. */
export const PageTabs = ({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { path: string; title: string }[];
}) => {
  const row = useTabInSight();
  return (
    <nav ref={row} className={styles.tabs} aria-label={label}>
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
};
