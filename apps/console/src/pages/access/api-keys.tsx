import { Button, Modal } from 'antd';
import { useState } from 'react';
import { listApiKeys, revokeApiKey } from '#modules/access/contract/index.ts';
import { permissions } from '#modules/access/permissions.ts';
import { useAsk } from '../../api/ask.ts';
import { useMay } from '../../frame/me.tsx';
import { DateText, MomentText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FocusBack } from '../../parts/focus-back.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { useAuditWords } from '../audit/audit-words.ts';
import { AddApiKey, ToldOnce } from './add-api-key.tsx';
import styles from './proposed-grants.module.css';
import type { Account, ApiKey } from './shapes.ts';

/** The keys with which programs come for an account: what each may, until when, when it was last used. */
export const ApiKeys = ({ account, onClose }: { account: Account; onClose: () => void }) => {
  const { t } = useWords();
  const may = useMay();
  const params = { accountId: account.id };
  const asking = useAsk(listApiKeys, { params });
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState<{ key: string | null }>();
  const [revoking, setRevoking] = useState<ApiKey>();
  return (
    <>
      <FocusBack />
      <Modal
        open
        width={640}
        title={t('access.keys.of', { name: account.name })}
        onCancel={onClose}
        footer={
          may(permissions.keepKeys) && (
            <Button type="primary" disabled={!asking.data?.choices.length} onClick={() => setAdding(true)}>
              {t('access.keys.add')}
            </Button>
          )
        }
      >
        <p className="faint">{t('access.keys.says')}</p>
        {asking.data?.choices.length === 0 && <p>{t('access.keys.noChoices')}</p>}
        {asking.isPending && <Waiting rows={2} />}
        <ErrorNote trouble={asking.error} />
        {asking.data?.rows.length === 0 && <p className="faint">{t('access.keys.none')}</p>}
        <ul className="plain-list">
          {asking.data?.rows.map((apiKey) => (
            <li key={apiKey.id} className={styles.line}>
              <KeyLine apiKey={apiKey} />
              {apiKey.state !== 'revoked' && (
                <LinkButton
                  danger
                  onClick={() => setRevoking(apiKey)}
                  label={`${t('access.keys.revoke')} ${apiKey.name}`}
                >
                  {t('access.keys.revoke')}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      </Modal>
      {adding && (
        <AddApiKey
          account={account}
          choices={asking.data?.choices ?? []}
          onClose={() => setAdding(false)}
          onTold={setTold}
        />
      )}
      {told && <ToldOnce told={told} onClose={() => setTold(undefined)} />}
      {revoking && (
        <FormDialog
          open
          onClose={() => setRevoking(undefined)}
          title={t('access.keys.revoke')}
          says={t('access.keys.revokeSays', { name: revoking.name })}
          route={revokeApiKey}
          sends={() => ({ params: { ...params, keyId: revoking.id } })}
          okText={t('access.keys.revoke')}
          danger
        />
      )}
    </>
  );
};

const KeyLine = ({ apiKey }: { apiKey: ApiKey }) => {
  const { t } = useWords();
  const words = useAuditWords();
  const { name, begins, scope, expiresOn, lastUsedAt, state } = apiKey;
  return (
    <span className={styles.proposal}>
      <b>
        {state === 'good' ? name : <s>{name}</s>} {state !== 'good' && t(`access.keys.${state}`)}
      </b>
      <span className="faint" style={{ overflowWrap: 'anywhere' }}>
        {begins}_…
      </span>
      <span>
        {scope.map((permission) => words.say(permission)).join(t('access.keys.comma')) ||
          t('access.keys.ownAccount')}
      </span>
      <span className="faint">
        {t('access.keys.expires')} <DateText day={expiresOn} /> · {t('access.keys.used')}{' '}
        {lastUsedAt ? <MomentText at={lastUsedAt} /> : t('access.keys.never')}
      </span>
    </span>
  );
};
