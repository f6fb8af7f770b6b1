import type { listDemonstrationAccounts } from '#modules/access/contract/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useWords } from '../../words/index.ts';
import styles from './demonstration-accounts.module.css';

type Account = AnswerOf<typeof listDemonstrationAccounts>[number];
type Props = { accounts: readonly Account[]; busy: boolean; choose: (account: Account) => void };

/** The invented people of the demonstration: one tap and one is in. */
export const DemonstrationAccounts = ({ accounts, busy, choose }: Props) => {
  const { t } = useWords();
  return (
    <section aria-labelledby="demonstration-accounts">
      <h2 id="demonstration-accounts" className={styles.title}>
        <span className={styles.tag}>{t('frame.demonstration')}</span>
        {t('signIn.demonstration')}
      </h2>
      <p className="faint">{t('signIn.demonstrationSays')}</p>
      <ul className={`plain-list ${styles.people}`}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" className={styles.person} disabled={busy} onClick={() => choose(account)}>
              <span className={styles.name}>{account.name}</span>
              <span className="faint">
                {t(`roles.${account.role}`)} · {account.organisation}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
