import { CopyButton } from '../../parts/copy-button.tsx';
import { useWords } from '../../words/index.ts';
import styles from './second-factor.module.css';

/** The codes for the day the phone is lost, as they are shown this once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const { t } = useWords();
  return (
    <>
      <p>{t('ownAccount.secondFactor.recoverySays')}</p>
      <ul className={`plain-list ${styles.codes}`}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyButton text={() => codes.join('\n')} />
    </>
  );
};
