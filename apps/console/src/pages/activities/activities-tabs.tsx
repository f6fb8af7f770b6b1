import { PageTabs } from '../../parts/page-tabs.tsx';
import { useWords } from '../../words/index.ts';

export const ActivitiesTabs = () => {
  const { t } = useWords();
  return (
    <PageTabs
      label={t('activities.title')}
      tabs={[
        { path: '/activities', title: t('activities.tabs.sessions') },
        { path: '/activities/programmes', title: t('activities.tabs.programmes') },
        { path: '/activities/services', title: t('activities.tabs.services') },
      ]}
    />
  );
};
