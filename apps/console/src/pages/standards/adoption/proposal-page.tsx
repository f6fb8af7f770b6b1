import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import {
  approveProposal,
  downloadProposal,
  showProposal,
  withdrawProposal,
} from '#modules/standards/contract/adoption.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../../api/ask.ts';
import { ErrorNote } from '../../../parts/error-note.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { DayField } from '../../../parts/fields/day-field.tsx';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { PageHeader } from '../../../parts/page-header.tsx';
import { Sheet } from '../../../parts/sheet.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useDates } from '../../../words/dates.ts';
import { useWords } from '../../../words/index.ts';
import { useBoth } from '../names.ts';
import styles from './adoption.module.css';
import { Differences } from './differences.tsx';
import { DownloadLink } from './download.tsx';
import { Preview } from './preview.tsx';
import { ProposalState, useProposedWho } from './proposals.tsx';

type Proposal = AnswerOf<typeof showProposal>;

/** A proposed version: what it says otherwise, which verdicts it would change, and what can be decided. */
export const AdoptionProposalPage = () => {
  const { t } = useWords();
  const number = Number(useParams().number);
  const asking = useAsk(showProposal, { params: { number } });
  if (asking.error) return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={10} />;
  const proposal = asking.data;
  return (
    <>
      <PageHeader
        title={t('adoption.proposalOf', { n: proposal.number, version: proposal.version })}
        above={[{ title: t('adoption.title'), path: '/standards' }]}
        says={<ProposalState {...proposal} />}
        actions={<Decide proposal={proposal} />}
      />
      <Note proposal={proposal} />
      <About proposal={proposal} />
      <Differences differences={proposal.differences} />
      {proposal.earliest && <Preview number={proposal.number} earliest={proposal.earliest} />}
    </>
  );
};

const About = ({ proposal }: { proposal: Proposal }) => {
  const { t } = useWords();
  const both = useBoth();
  const dates = useDates();
  const who = useProposedWho();
  const texts = (['standard', 'cases'] as const).map((part) => (
    <DownloadLink
      key={part}
      route={downloadProposal}
      sent={{ params: { number: proposal.number }, query: { part } }}
    >
      {t(part === 'standard' ? 'adoption.text' : 'adoption.cases')}
    </DownloadLink>
  ));
  return (
    <Sheet
      title={both(proposal.title)}
      aside={
        <>
          {texts[0]} · {texts[1]}
        </>
      }
    >
      <Facts
        facts={[
          { label: t('adoption.proposedBy'), value: who(proposal) },
          { label: t('adoption.follows'), value: proposal.follows },
          ...(proposal.earliest
            ? [{ label: t('adoption.earliest'), value: dates.day(proposal.earliest) }]
            : []),
        ]}
      />
    </Sheet>
  );
};

/** What has been decided, or what stands in the way of deciding, in words. */
const useNote = (proposal: Proposal): { type: 'success' | 'info' | 'warning'; title: string } | undefined => {
  const { t } = useWords();
  const dates = useDates();
  const { approvedAt, withdrawnAt, followedByNow: version } = proposal;
  if (approvedAt) {
    const [name, from] = [proposal.approvedByName ?? '', dates.day(proposal.inForceFrom ?? '')];
    return {
      type: 'success',
      title: t('adoption.approvedNote', { name, at: dates.moment(approvedAt), from }),
    };
  }
  if (withdrawnAt) {
    const [name, reason] = [proposal.withdrawnByName ?? '', proposal.withdrawnReason ?? ''];
    const at = dates.moment(withdrawnAt);
    return { type: 'info', title: t('adoption.withdrawnBecause', { name, at, reason }) };
  }
  if (version) return { type: 'warning', title: t('adoption.outdated', { version }) };
  if (proposal.whyNotApprove === 'standards.own-proposal')
    return { type: 'info', title: t('adoption.ownProposal') };
  return undefined;
};

const Note = ({ proposal }: { proposal: Proposal }) => {
  const note = useNote(proposal);
  return note && <Alert showIcon className={styles.note ?? ''} {...note} />;
};

const Decide = ({ proposal }: { proposal: Proposal }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'approve' | 'withdraw'>();
  const close = () => setDoing(undefined);
  const { number, permittedActions } = proposal;
  return (
    <>
      {permittedActions.includes('withdraw') && (
        <Button onClick={() => setDoing('withdraw')}>{t('adoption.withdraw')}</Button>
      )}
      {permittedActions.includes('approve') && (
        <Button type="primary" onClick={() => setDoing('approve')}>
          {t('adoption.approve')}
        </Button>
      )}
      <FormDialog
        open={doing === 'approve'}
        onClose={close}
        title={t('adoption.approve')}
        says={t('adoption.approveSays')}
        route={approveProposal}
        initial={{ fromOn: proposal.earliest }}
        sends={(body: { fromOn: string }) => ({ params: { number }, body })}
        okText={t('adoption.approve')}
      >
        <Form.Item name="fromOn" label={t('adoption.approveFrom')} rules={[{ required: true }]}>
          <DayField clear={false} {...(proposal.earliest && { least: proposal.earliest })} />
        </Form.Item>
      </FormDialog>
      <FormDialog
        open={doing === 'withdraw'}
        onClose={close}
        title={t('adoption.withdraw')}
        says={t('adoption.withdrawSays')}
        route={withdrawProposal}
        sends={(body: { reason: string }) => ({ params: { number }, body })}
        okText={t('adoption.withdraw')}
        danger
      >
        <Form.Item
          name="reason"
          label={t('parts.reason')}
          rules={[{ required: true, whitespace: true, min: 4 }]}
        >
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 3 }} />
        </Form.Item>
      </FormDialog>
    </>
  );
};
