import { PageTabs } from '../../parts/page-tabs.tsx';
import { useWords } from '../../words/index.ts';

export const CentresTabs = () => {
  const { t } = useWords();
  return (
    <PageTabs
      label={t('centres.title')}
      tabs={[
        { path: '/centres', title: t('centres.tabs.centres') },
        { path: '/centres/openings', title: t('centres.tabs.openings') },
        { path: '/centres/building', title: t('centres.tabs.building') },
        { path: '/centres/new-spaces', title: t('centres.tabs.newSpaces') },
      ]}
    />
  );
};
