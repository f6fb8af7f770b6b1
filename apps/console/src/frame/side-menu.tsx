import { NavLink } from 'react-router';
import { useWords } from '../words/index.ts';
import { useMe } from './me.tsx';
import { menuFor } from './menu-entries.ts';
import styles from './side-menu.module.css';

/** The menu: links in groups, only those that the person may open. */
export const SideMenu = ({ onChoose }: { onChoose?: () => void }) => {
  const { t } = useWords();
  const me = useMe();
  return (
    <nav className={styles.menu} aria-label={t('frame.menu')}>
      {menuFor(me).map(({ word, entries }) => (
        <section key={word} aria-labelledby={`menu-${word}`}>
          <h2 id={`menu-${word}`} className={styles.group}>
            {t(`frame.groups.${word}`)}
          </h2>
          <ul className="plain-list">
            {entries.map(({ path, word, icon: Icon }) => (
              <li key={path}>
                <NavLink
                  to={path}
                  {...(onChoose && { onClick: onChoose })}
                  className={({ isActive }) =>
                    isActive ? `${styles.link} ${styles.here}` : `${styles.link}`
                  }
                >
                  <Icon aria-hidden />
                  {t(`frame.entries.${word}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
};
