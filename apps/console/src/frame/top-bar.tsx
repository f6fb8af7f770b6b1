import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../words/index.ts';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { TextSizeSwitch } from './text-size-switch.tsx';
import styles from './top-bar.module.css';

/** The bar above every page: the product, the size of the text, the language, the person. */
export const TopBar = ({ phone, openMenu }: { phone: boolean; openMenu: () => void }) => {
  const { t } = useWords();
  return (
    <header className={styles.bar}>
      {phone && (
        <Button type="text" icon={<MenuOutlined />} aria-label={t('frame.openMenu')} onClick={openMenu} />
      )}
      <Link to="/" className={styles.home}>
        <Mark />
        <span className={styles.name}>{t('frame.product')}</span>
      </Link>
      <span className={styles.gap} />
      {!phone && <SchemeSwitch />}
      {!phone && <TextSizeSwitch />}
      {!phone && <LanguageSwitch />}
      <AccountMenu phone={phone} />
    </header>
  );
};
