import { type ImportKind, showImportTemplate } from '#modules/people/contract/imports.ts';
import type { AnswerOf, Route } from '#platform/http/route.ts';
import { ExportButton } from '../../parts/export-button.tsx';
import { ImportDialog } from '../../parts/import-dialog.tsx';
import { useWords } from '../../words/index.ts';

type Props<R extends Route> = {
  open: boolean;
  onClose: () => void;
  kind: ImportKind;
  title: string;
  route: R;
  tells: (answer: AnswerOf<R>) => string;
};

/** People out of a workbook, with a template to fill in. */
export const ImportPeople = <R extends Route>({ kind, ...dialog }: Props<R>) => {
  const { t, language } = useWords();
  return (
    <ImportDialog
      {...dialog}
      says={t('people.importSays')}
      template={
        <ExportButton
          route={showImportTemplate}
          sent={{ params: { kind }, query: { language } }}
          label={t('parts.template')}
        />
      }
    />
  );
};
