import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { downloadSchema, listProposals, listVersions } from '#modules/standards/contract/adoption.ts';
import { useAsk } from '../../../api/ask.ts';
import { ErrorNote } from '../../../parts/error-note.tsx';
import { ExportButton } from '../../../parts/export-button.tsx';
import { PageHeader } from '../../../parts/page-header.tsx';
import { Sheet } from '../../../parts/sheet.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWords } from '../../../words/index.ts';
import styles from './adoption.module.css';
import { ProposalList } from './proposals.tsx';
import { VersionList } from './versions.tsx';

/** The standard in force, its versions, what is proposed, and how to change it. */
export const AdoptionPage = () => {
  const { t } = useWords();
  const go = useNavigate();
  const versions = useAsk(listVersions, {});
  const proposals = useAsk(listProposals, {});
  const mayPropose = proposals.data?.permittedActions.includes('propose') ?? false;
  const trouble = versions.error ?? proposals.error;
  return (
    <>
      <PageHeader
        title={t('adoption.title')}
        says={t('adoption.says')}
        actions={
          <>
            <Button onClick={() => void go('/standards/publication')}>{t('adoption.publication')}</Button>
            {mayPropose && (
              <Button type="primary" onClick={() => void go('/standards/propose')}>
                {t('adoption.propose')}
              </Button>
            )}
          </>
        }
      />
      {trouble && <ErrorNote trouble={trouble} again={() => [versions.refetch(), proposals.refetch()]} />}
      {versions.isPending && <Waiting rows={6} />}
      {versions.data && (
        <Sheet title={t('adoption.versions')}>
          <VersionList versions={versions.data} />
        </Sheet>
      )}
      {proposals.data && (
        <Sheet title={t('adoption.proposals')}>
          <ProposalList proposals={proposals.data.rows} />
        </Sheet>
      )}
      <HowToChange />
    </>
  );
};

const HowToChange = () => {
  const { t } = useWords();
  const steps = ['text', 'schema', 'propose', 'approve'] as const;
  return (
    <Sheet title={t('adoption.how')}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{t(`adoption.steps.${step}`)}</li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <ExportButton route={downloadSchema} sent={{}} label={t('adoption.schema')} />
        <Link to="/requirements">{t('standards.requirementsTitle')}</Link>
      </div>
    </Sheet>
  );
};
