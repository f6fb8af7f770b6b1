import { useState } from 'react';
import { endGrant, listProposedGrants } from '#modules/access/contract/index.ts';
import { permissions } from '#modules/access/permissions.ts';
import { useAsk } from '../../api/ask.ts';
import { useMay } from '../../frame/me.tsx';
import { StretchText } from '../../parts/date-text.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useWords } from '../../words/index.ts';
import styles from './held-grants.module.css';
import type { Account } from './shapes.ts';

type Grant = Account['grants'][number];

/** The roles of an account with their places and dates; who may, ends one here. */
export const HeldGrants = ({ account }: { account: Account }) => {
  const { t } = useWords();
  const may = useMay();
  const [ending, setEnding] = useState<Grant>();
  const waiting =
    useAsk(listProposedGrants, {}).data?.filter((one) => one.account === account.username) ?? [];
  if (account.grants.length + waiting.length === 0)
    return <span className="faint">{t('access.accounts.noGrants')}</span>;
  return (
    <>
      <ul className="plain-list">
        {account.grants.map((grant) => (
          <li key={grant.id} className={styles.grant}>
            <span>
              {t(`roles.${grant.role}`)} · {grant.organisationName}
            </span>
            <span className="faint">
              <StretchText from={grant.fromOn} until={grant.untilOn} />
            </span>
            {may(permissions.grantRoles) && (
              <LinkButton onClick={() => setEnding(grant)}>{t('access.accounts.end')}</LinkButton>
            )}
          </li>
        ))}
        {waiting.map(({ id, role, organisationName }) => (
          <li key={id} className={styles.grant}>
            <span>
              {t(`roles.${role}`)} · {organisationName}
            </span>
            <span className="faint">{t('access.proposed.waiting')}</span>
          </li>
        ))}
      </ul>
      {ending && (
        <FormDialog
          open
          onClose={() => setEnding(undefined)}
          title={t('access.accounts.end')}
          says={t('access.accounts.endSays', {
            name: account.name,
            organisation: ending.organisationName,
            role: t(`roles.${ending.role}`),
          })}
          route={endGrant}
          sends={() => ({ params: { grantId: ending.id } })}
          okText={t('access.accounts.end')}
          danger
        />
      )}
    </>
  );
};
