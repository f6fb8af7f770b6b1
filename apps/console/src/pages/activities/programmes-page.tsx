import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { exportProgrammes, listProgrammes } from '#modules/activities/contract/programmes.ts';
import { permissions } from '#modules/activities/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { StretchText } from '../../parts/date-text.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, DayFilter, Filters, OrganisationFilter, SearchFilter } from '../../parts/filters.tsx';
import { asExported, type RowOf, useListing } from '../../parts/listing.ts';
import { useDoing } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { ActivitiesTabs } from './activities-tabs.tsx';
import { AddProgramme } from './programme-forms.tsx';
import { useActivityWords } from './words.ts';

type Row = RowOf<typeof listProgrammes>;

const useColumns = (): Column<Row>[] => {
  const { t } = useWords();
  return [
    {
      key: 'item',
      title: t('activities.item'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, item, standing }) => (
        <>
          <Link to={`/activities/programmes/${id}`}>{item}</Link>{' '}
          {standing && <Tag>{t('activities.standing')}</Tag>}
        </>
      ),
    },
    {
      key: 'organisationName',
      title: t('activities.organisation'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'category',
      title: t('activities.category'),
      sorts: true,
      render: ({ category }) => t(`activities.categories.${category}`),
    },
    { key: 'theme', title: t('activities.theme'), render: ({ theme }) => t(`activities.themes.${theme}`) },
    { key: 'usualTime', title: t('activities.usualTime'), render: ({ usualTime }) => usualTime || '—' },
    { key: 'place', title: t('activities.place'), render: ({ place }) => place || '—' },
    {
      key: 'fromOn',
      title: t('activities.validity'),
      sorts: true,
      render: ({ fromOn, untilOn }) => <StretchText from={fromOn} until={untilOn} />,
    },
  ];
};

/** Programmes as announced; standing items are marked. */
export const ProgrammesPage = () => {
  const { t } = useWords();
  const words = useActivityWords();
  const may = useMay();
  const [doing, setDoing] = useDoing('add');
  const columns = useColumns();
  const listing = useListing(listProgrammes, {
    filters: ['search', 'beneath', 'category', 'theme', 'standing', 'on'],
    sort: { by: 'organisationName', order: 'asc' },
  });
  return (
    <>
      <PageHeader
        title={t('activities.title')}
        says={t('activities.says')}
        actions={
          may(permissions.plan) && (
            <Button type="primary" onClick={() => setDoing('add')}>
              {t('activities.addProgramme')}
            </Button>
          )
        }
      />
      <ActivitiesTabs />
      <Sheet flush>
        <Filters
          search={<SearchFilter listing={listing} name="search" label={t('activities.findProgramme')} />}
          aside={<ExportButton route={exportProgrammes} sent={{ query: asExported(listing) }} />}
        >
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <ChoiceFilter
            listing={listing}
            name="category"
            label={t('activities.category')}
            choices={words.categoryChoices}
          />
          <ChoiceFilter
            listing={listing}
            name="theme"
            label={t('activities.theme')}
            choices={words.themeChoices}
          />
          <ChoiceFilter
            listing={listing}
            name="standing"
            label={t('activities.standingItem')}
            choices={[
              { value: 'true', label: t('parts.yes') },
              { value: 'false', label: t('parts.no') },
            ]}
          />
          <DayFilter listing={listing} name="on" label={t('parts.onDay')} />
        </Filters>
        <DataTable
          label={t('activities.tabs.programmes')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      {doing && <AddProgramme onClose={() => setDoing(undefined)} />}
    </>
  );
};
