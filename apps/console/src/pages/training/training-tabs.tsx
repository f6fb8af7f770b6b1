import { permissions } from '#modules/training/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import { PageTabs } from '../../parts/page-tabs.tsx';
import { useWords } from '../../words/index.ts';

export const TrainingTabs = () => {
  const { t } = useWords();
  const may = useMay();
  return (
    <PageTabs
      label={t('training.title')}
      tabs={[
        { path: '/training', title: t('training.tabs.courses') },
        ...(may(permissions.readNames) ? [{ path: '/training/hours', title: t('training.tabs.hours') }] : []),
      ]}
    />
  );
};
