import { Form, Input } from 'antd';
import { useState } from 'react';
import { confirmGrant, declineGrant, listProposedGrants } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import { MomentText, StretchText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import styles from './proposed-grants.module.css';
import type { ProposedGrant } from './shapes.ts';

type Doing = { what: 'confirm' | 'decline'; proposed: ProposedGrant };

/** Powerful roles that wait for a second person; nothing is shown while none waits. */
export const ProposedGrants = () => {
  const { t } = useWords();
  const asking = useAsk(listProposedGrants, {});
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  if (asking.error) return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data?.length) return null;
  return (
    <Sheet title={t('access.proposed.title')}>
      <p className="faint">{t('access.proposed.says')}</p>
      <ul className="plain-list">
        {asking.data.map((proposed) => (
          <li key={proposed.id} className={styles.line}>
            <Proposal proposed={proposed} />
            <span className={styles.actions}>
              {proposed.permittedActions.map((what) => (
                <LinkButton
                  key={what}
                  danger={what === 'decline'}
                  onClick={() => setDoing({ what, proposed })}
                >
                  {t(`access.proposed.${what}`)}
                </LinkButton>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {doing?.what === 'confirm' && <Confirm proposed={doing.proposed} onClose={close} />}
      {doing?.what === 'decline' && <Decline proposed={doing.proposed} onClose={close} />}
    </Sheet>
  );
};

const useNames = ({ accountName, account, organisationName, role }: ProposedGrant) => {
  const { t } = useWords();
  return { name: accountName, account, organisation: organisationName, role: t(`roles.${role}`) };
};

const Proposal = ({ proposed }: { proposed: ProposedGrant }) => {
  const { t } = useWords();
  const names = useNames(proposed);
  return (
    <span className={styles.proposal}>
      <b>{t('access.proposed.line', names)}</b>
      <span className="faint">
        <StretchText from={proposed.fromOn} until={proposed.untilOn} /> ·{' '}
        {t('access.proposed.by', { name: proposed.proposedBy })} <MomentText at={proposed.proposedAt} />
      </span>
    </span>
  );
};

type Props = { proposed: ProposedGrant; onClose: () => void };

const Confirm = ({ proposed, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.proposed.confirm')}
      says={t('access.proposed.confirmSays', useNames(proposed))}
      route={confirmGrant}
      sends={() => ({ params: { proposalId: proposed.id } })}
      okText={t('access.proposed.confirm')}
    />
  );
};

const Decline = ({ proposed, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.proposed.decline')}
      says={t('access.proposed.declineSays')}
      route={declineGrant}
      sends={(body: { reason: string }) => ({ params: { proposalId: proposed.id }, body })}
      okText={t('access.proposed.decline')}
      danger
    >
      <Form.Item name="reason" label={t('parts.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
};
