import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { confirmGrant, declineGrant, listProposedGrants } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import type { Trouble } from '../../api/trouble.ts';
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
                  {t(`access.proposed.${isOwn(proposed) ? 'withdraw' : what}`)}
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

/** Whoever proposed a grant may only take it back: another person confirms it. */
const isOwn = ({ permittedActions }: ProposedGrant) =>
  permittedActions.includes('decline') && !permittedActions.includes('confirm');

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
        {isOwn(proposed) && ` · ${t('access.proposed.byAnother')}`}
      </span>
    </span>
  );
};

type Props = { proposed: ProposedGrant; onClose: () => void };

/** Somebody else decided meanwhile: the list is asked again, and there is nothing left to decide here. */
const useStale = (onClose: () => void) => {
  const { language } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  return (trouble: Trouble) => {
    if (trouble.code !== 'access.proposal-not-found') return;
    void message.warning(trouble[language]);
    void client.invalidateQueries();
    onClose();
  };
};

const Confirm = ({ proposed, onClose }: Props) => {
  const { t } = useWords();
  const stale = useStale(onClose);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.proposed.confirm')}
      says={t('access.proposed.confirmSays', useNames(proposed))}
      route={confirmGrant}
      sends={() => ({ params: { proposalId: proposed.id } })}
      okText={t('access.proposed.confirm')}
      onTrouble={stale}
    />
  );
};

const Decline = ({ proposed, onClose }: Props) => {
  const { t } = useWords();
  const stale = useStale(onClose);
  const what = isOwn(proposed) ? 'withdraw' : 'decline';
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(`access.proposed.${what}`)}
      says={t(`access.proposed.${what}Says`)}
      route={declineGrant}
      sends={(body: { reason: string }) => ({ params: { proposalId: proposed.id }, body })}
      okText={t(`access.proposed.${what}`)}
      onTrouble={stale}
      danger
    >
      <Form.Item name="reason" label={t('parts.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
};
