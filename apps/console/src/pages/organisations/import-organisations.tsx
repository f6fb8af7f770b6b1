import { importOrganisations } from '#modules/organisations/contract.ts';
import { ImportDialog } from '../../parts/import-dialog.tsx';
import { useWords } from '../../words/index.ts';

export const ImportOrganisations = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <ImportDialog
      open={open}
      onClose={onClose}
      title={t('organisations.import')}
      says={t('organisations.importSays')}
      route={importOrganisations}
      tells={(told) => t('organisations.imported', told)}
    />
  );
};
