import { Tag } from 'antd';
import { Link } from 'react-router';
import type { listProposals } from '#modules/standards/contract/adoption.ts';
import type { RowOf } from '../../../parts/listing.ts';
import { useDates } from '../../../words/dates.ts';
import { useWords } from '../../../words/index.ts';
import { useBoth } from '../names.ts';
import styles from './adoption.module.css';

export type Proposal = RowOf<typeof listProposals>;

const colourOf: Record<Proposal['state'], string> = {
  open: 'processing',
  approved: 'success',
  withdrawn: 'default',
};

/** Whether it waits, is decided, or can only be proposed anew. */
export const ProposalState = ({ state, followedByNow }: Pick<Proposal, 'state' | 'followedByNow'>) => {
  const { t } = useWords();
  if (followedByNow) return <Tag color="warning">{t('adoption.toBeProposedAnew')}</Tag>;
  return <Tag color={colourOf[state]}>{t(`adoption.proposalStates.${state}`)}</Tag>;
};

/** Who proposed a version and when; nobody, for one that came with the program. */
export const useProposedWho = () => {
  const { t } = useWords();
  const dates = useDates();
  return ({ proposedByName, proposedAt }: Pick<Proposal, 'proposedByName' | 'proposedAt'>) =>
    t('adoption.proposedWho', {
      name: proposedByName || t('adoption.withProgram'),
      at: dates.moment(proposedAt),
    });
};

/** Every proposal, the newest first. */
export const ProposalList = ({ proposals }: { proposals: readonly Proposal[] }) => {
  const { t } = useWords();
  const both = useBoth();
  const who = useProposedWho();
  if (proposals.length === 0) return <p className="faint">{t('adoption.noProposals')}</p>;
  return (
    <ul className={`plain-list ${styles.list}`}>
      {proposals.map((proposal) => (
        <li key={proposal.number} className={styles.entry}>
          <span className={styles.name}>
            <Link to={`/standards/proposals/${proposal.number}`}>
              {t('adoption.proposalOf', { n: proposal.number, version: proposal.version })}
            </Link>{' '}
            <ProposalState {...proposal} />
          </span>
          <span className={styles.grows}>
            {both(proposal.title)}
            <br />
            <span className="faint">{who(proposal)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
};
