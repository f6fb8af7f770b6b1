import { PageHeader } from '../../parts/page-header.tsx';
import { useWords } from '../../words/index.ts';
import { CentresTabs } from './centres-tabs.tsx';
import { OpeningsTable } from './openings-table.tsx';

/** The opening log of every centre within reach. */
export const OpeningsPage = () => {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('centres.title')} says={t('centres.says')} />
      <CentresTabs />
      <OpeningsTable />
    </>
  );
};
