import { Tag } from 'antd';
import { exportOpenings, listOpenings } from '#modules/centres/contract/opening.ts';
import { openingSources } from '#modules/centres/rules/words.ts';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, Filters, OrganisationFilter, SpanFilter } from '../../parts/filters.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { asExported, type RowOf, useListing } from '../../parts/listing.ts';
import { useOpened } from '../../parts/opened.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { hoursOf, OpeningDrawer } from './opening-drawer.tsx';

type Row = RowOf<typeof listOpenings>;

const useColumns = (open: (id: string) => void, named: boolean): Column<Row>[] => {
  const { t } = useWords();
  const dates = useDates();
  const centre: Column<Row> = {
    key: 'organisation',
    title: t('centres.organisation'),
    sorts: true,
    render: ({ organisationName }) => organisationName,
  };
  return [
    {
      key: 'openedAt',
      title: t('parts.day'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, onDate, struckReason }) => (
        <LinkButton onClick={() => open(id)}>
          {struckReason === null ? dates.day(onDate) : <s>{dates.day(onDate)}</s>}
        </LinkButton>
      ),
    },
    ...(named ? [centre] : []),
    {
      key: 'opens',
      title: t('centres.opening.opens'),
      render: ({ opens }) => <span className="figure">{opens}</span>,
    },
    {
      key: 'closes',
      title: t('centres.opening.closes'),
      render: ({ closes }) => <span className="figure">{closes ?? t('centres.opening.stillOpen')}</span>,
    },
    {
      key: 'minutes',
      title: t('centres.opening.minutes'),
      align: 'right',
      render: ({ minutes }) =>
        minutes === null ? '—' : t('centres.opening.hoursLong', { hours: hoursOf(minutes) }),
    },
    { key: 'keeper', title: t('centres.opening.keeper'), render: ({ keptBy }) => keptBy?.name ?? '—' },
    {
      key: 'source',
      title: t('centres.opening.source'),
      render: ({ source, correctedReason, closedByProgram }) => (
        <>
          <Tag color={source === 'paper' ? 'warning' : 'default'}>{t(`centres.sources.${source}`)}</Tag>
          {correctedReason !== null && <Tag>{t('centres.corrected')}</Tag>}
          {closedByProgram && <Tag>{t('centres.closedByProgram')}</Tag>}
        </>
      ),
    },
  ];
};

/** The opening log: of one centre, or of all within reach. */
export const OpeningsTable = ({ centreId }: { centreId?: string }) => {
  const { t, language } = useWords();
  const [opened, setOpened] = useOpened('opening');
  const columns = useColumns(setOpened, !centreId);
  const listing = useListing(listOpenings, {
    always: { centreId },
    filters: ['fromOn', 'untilOn', 'beneath', 'source', 'struck'],
    sort: { by: 'openedAt', order: 'desc' },
  });
  return (
    <Sheet flush>
      <Filters
        aside={<ExportButton route={exportOpenings} sent={{ query: { ...asExported(listing), language } }} />}
      >
        <SpanFilter
          listing={listing}
          from={{ name: 'fromOn', label: t('centres.opening.from') }}
          until={{ name: 'untilOn', label: t('centres.opening.until') }}
        />
        {!centreId && <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />}
        <ChoiceFilter
          listing={listing}
          name="source"
          label={t('centres.opening.source')}
          choices={openingSources.map((value) => ({ value, label: t(`centres.sources.${value}`) }))}
        />
        <ChoiceFilter
          listing={listing}
          name="struck"
          label={t('centres.opening.struck')}
          choices={[
            { value: 'true', label: t('parts.yes') },
            { value: 'false', label: t('parts.no') },
          ]}
        />
      </Filters>
      <DataTable
        label={t('centres.opening.title')}
        listing={listing}
        columns={columns}
        rowKey={({ id }) => id}
      />
      {opened && <OpeningDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </Sheet>
  );
};
