import { listResidents } from '#modules/residents/contract/counter.ts';
import { sourceWords } from '#modules/residents/rules/ages.ts';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { MomentText } from '../../parts/date-text.tsx';
import { ChoiceFilter, Filters, OrganisationFilter, SearchFilter } from '../../parts/filters.tsx';
import { useListing } from '../../parts/listing.ts';
import { MaskedNumber } from '../../parts/masked-number.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';
import { ResidentActions } from './resident-actions.tsx';
import type { Resident } from './shapes.ts';

const useColumns = (): Column<Resident>[] => {
  const { t } = useWords();
  const { say } = useClosedWords();
  return [
    {
      key: 'name',
      title: t('residents.name'),
      sorts: true,
      onPhone: 'heading',
      render: ({ name }) => name ?? t('residents.nameless'),
    },
    {
      key: 'organisation',
      title: t('residents.home'),
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'phone',
      title: t('residents.phone'),
      render: ({ phone }) => <MaskedNumber number={phone} />,
    },
    {
      key: 'guardian',
      title: t('residents.guardian'),
      render: ({ child, guardianName }) => (child ? (guardianName ?? t('residents.nameless')) : '—'),
    },
    { key: 'source', title: t('residents.source'), render: ({ source }) => say(sourceWords, source) },
    {
      key: 'registeredAt',
      title: t('residents.registeredAt'),
      sorts: true,
      render: ({ registeredAt }) => <MomentText at={registeredAt} />,
    },
    { key: 'actions', title: '', render: (resident) => <ResidentActions resident={resident} /> },
  ];
};

/** Residents by page; phones masked, and whose names were read stands in the audit. */
export const ResidentsTable = () => {
  const { t } = useWords();
  const { choices } = useClosedWords();
  const listing = useListing(listResidents, {
    filters: ['search', 'beneath', 'source'],
    sort: { by: 'registeredAt', order: 'desc' },
  });
  return (
    <Sheet flush>
      <Filters search={<SearchFilter listing={listing} name="search" label={t('residents.find')} />}>
        <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
        <ChoiceFilter
          listing={listing}
          name="source"
          label={t('residents.source')}
          choices={choices(sourceWords)}
        />
      </Filters>
      <DataTable
        label={t('residents.title')}
        listing={listing}
        columns={useColumns()}
        rowKey={({ id }) => id}
      />
    </Sheet>
  );
};
