import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { exportCentres, importCentres, listCentres } from '#modules/centres/contract/centre.ts';
import { permissions } from '#modules/centres/permissions.ts';
import { centreLevels } from '#modules/centres/rules/words.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, Filters, OrganisationFilter, SearchFilter } from '../../parts/filters.tsx';
import { ImportDialog } from '../../parts/import-dialog.tsx';
import { asExported, type RowOf, useListing } from '../../parts/listing.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { AddCentre } from './centre-forms.tsx';
import { CentresTabs } from './centres-tabs.tsx';
import { useStretches } from './stretches.tsx';

type Row = RowOf<typeof listCentres>;

const useColumns = (): Column<Row>[] => {
  const { t } = useWords();
  const stretches = useStretches();
  return [
    {
      key: 'name',
      title: t('centres.name'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, name }) => <Link to={`/centres/${id}`}>{name}</Link>,
    },
    {
      key: 'organisation',
      title: t('centres.organisation'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    { key: 'town', title: t('centres.town'), sorts: true, render: ({ townName }) => townName ?? '—' },
    {
      key: 'floorArea',
      title: t('centres.floorArea'),
      sorts: true,
      align: 'right',
      render: ({ floorAreaM2 }) =>
        floorAreaM2 === null ? (
          '—'
        ) : (
          <span className="figure">{t('centres.squareMetres', { n: floorAreaM2 })}</span>
        ),
    },
    {
      key: 'promised',
      title: t('centres.promisedToday'),
      render: ({ promisedToday }) =>
        promisedToday.length === 0 ? (
          <span className="faint">{t('centres.closedToday')}</span>
        ) : (
          <span className="figure">{stretches(promisedToday)}</span>
        ),
    },
    {
      key: 'openNow',
      title: t('centres.openFilter'),
      render: ({ openNow }) =>
        openNow ? (
          <Tag color="success">{t('centres.openNow')}</Tag>
        ) : (
          <span className="faint">{t('centres.notOpenNow')}</span>
        ),
    },
  ];
};

/** The centres one may see, with what they promise today and whether they are open. */
export const CentresPage = () => {
  const { t, language } = useWords();
  const may = useMay();
  const [doing, setDoing] = useState<'add' | 'import'>();
  const columns = useColumns();
  const listing = useListing(listCentres, {
    filters: ['search', 'beneath', 'level', 'openNow'],
    sort: { by: 'organisation', order: 'asc' },
  });
  return (
    <>
      <PageHeader
        title={t('centres.title')}
        says={t('centres.says')}
        actions={
          may(permissions.add) && (
            <>
              <Button onClick={() => setDoing('import')}>{t('centres.importCentres')}</Button>
              <Button type="primary" onClick={() => setDoing('add')}>
                {t('centres.add')}
              </Button>
            </>
          )
        }
      />
      <CentresTabs />
      <Sheet flush>
        <Filters
          search={<SearchFilter listing={listing} name="search" label={t('centres.find')} />}
          aside={
            <ExportButton route={exportCentres} sent={{ query: { ...asExported(listing), language } }} />
          }
        >
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <ChoiceFilter
            listing={listing}
            name="level"
            label={t('centres.level')}
            choices={centreLevels.map((value) => ({ value, label: t(`organisations.levels.${value}`) }))}
          />
          <ChoiceFilter
            listing={listing}
            name="openNow"
            label={t('centres.openFilter')}
            choices={[
              { value: 'true', label: t('centres.openNow') },
              { value: 'false', label: t('centres.notOpenNow') },
            ]}
          />
        </Filters>
        <DataTable label={t('centres.title')} listing={listing} columns={columns} rowKey={({ id }) => id} />
      </Sheet>
      {doing === 'add' && <AddCentre onClose={() => setDoing(undefined)} />}
      <ImportDialog
        open={doing === 'import'}
        onClose={() => setDoing(undefined)}
        title={t('centres.importCentres')}
        says={t('centres.importSays')}
        route={importCentres}
        tells={(told) => t('centres.imported', told)}
      />
    </>
  );
};
