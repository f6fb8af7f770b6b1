import { listSessions } from '#modules/activities/contract/sessions.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useListing } from '../../parts/listing.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { useSessionColumns } from './session-columns.tsx';

/** Every session of one programme, the latest first. */
export const ProgrammeSessions = ({
  programmeId,
  open,
}: {
  programmeId: string;
  open: (id: string) => void;
}) => {
  const { t } = useWords();
  const columns = useSessionColumns(open).filter(
    ({ key }) => !['item', 'organisationName', 'category'].includes(key),
  );
  const listing = useListing(listSessions, {
    always: { programmeId },
    sort: { by: 'onDate', order: 'desc' },
    remembers: 'here',
    pageSize: 10,
  });
  return (
    <Sheet flush title={t('activities.tabs.sessions')}>
      <DataTable
        label={t('activities.tabs.sessions')}
        listing={listing}
        columns={columns.map((column) =>
          column.key === 'onDate' ? { ...column, onPhone: 'heading' } : column,
        )}
        rowKey={({ id }) => id}
      />
    </Sheet>
  );
};
