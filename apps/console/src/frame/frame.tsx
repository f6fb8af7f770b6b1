import { Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { usePhone } from '../look/look.tsx';
import { useWords } from '../words/index.ts';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import styles from './frame.module.css';
import { SignedIn } from './me.tsx';
import { OfflineNote } from './offline-note.tsx';
import { PasswordNote } from './password-note.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';

/** A new page begins at its top, and those who listen hear it from its beginning. */
const useBeginAtTop = () => {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
};

/** What stands around every page of somebody signed in. */
export const Frame = () => {
  const { t } = useWords();
  const phone = usePhone();
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useBeginAtTop();
  return (
    <SignedIn>
      <a className={styles.skip} href="#main">
        {t('frame.skip')}
      </a>
      <DemonstrationBanner />
      <OfflineNote />
      <PasswordNote />
      <TopBar phone={phone} openMenu={() => setMenuOpen(true)} />
      <div className={styles.body}>
        {phone ? (
          <Drawer
            open={menuOpen}
            onClose={() => setMenuOpen(false)}
            placement="left"
            size={288}
            title={t('frame.menu')}
            styles={{ body: { padding: 0, background: 'var(--paper)' } }}
          >
            <SideMenu onChoose={() => setMenuOpen(false)} />
          </Drawer>
        ) : (
          <div className={styles.side}>
            <SideMenu />
          </div>
        )}
        <main id="main" ref={main} className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </SignedIn>
  );
};
