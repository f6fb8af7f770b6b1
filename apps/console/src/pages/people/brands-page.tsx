import { Button } from 'antd';
import { exportBrands, listBrands } from '#modules/people/contract/brands.ts';
import { permissions } from '#modules/people/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { StretchText } from '../../parts/date-text.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { DayFilter, Filters, OrganisationFilter, SearchFilter } from '../../parts/filters.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { asExported, type RowOf, useListing } from '../../parts/listing.ts';
import { useDoing, useOpened } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { BrandDrawer } from './brand-drawer.tsx';
import { AddBrand } from './brand-forms.tsx';

type BrandRow = RowOf<typeof listBrands>;

const useColumns = (open: (id: string) => void): Column<BrandRow>[] => {
  const { t } = useWords();
  return [
    {
      key: 'name',
      title: t('people.brandName'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, name }) => <LinkButton onClick={() => open(id)}>{name}</LinkButton>,
    },
    {
      key: 'organisation',
      title: t('people.belongs'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    { key: 'genre', title: t('people.brandGenre'), render: ({ genre }) => genre },
    {
      key: 'photos',
      title: t('parts.photos'),
      render: ({ photoCount }) =>
        photoCount > 0 ? (
          t('people.photoCount', { n: photoCount })
        ) : (
          <span className="faint">{t('people.noPhoto')}</span>
        ),
    },
    {
      key: 'fromOn',
      title: t('people.since'),
      sorts: true,
      render: ({ fromOn, untilOn }) => <StretchText from={fromOn} until={untilOn} />,
    },
  ];
};

/** One village, one brand: the local brands and their photos. */
export const BrandsPage = () => {
  const { t, language } = useWords();
  const may = useMay();
  const [doing, setDoing] = useDoing('add');
  const [opened, setOpened] = useOpened('brand');
  const columns = useColumns(setOpened);
  const listing = useListing(listBrands, {
    filters: ['search', 'beneath', 'on'],
    sort: { by: 'organisation', order: 'asc' },
  });
  return (
    <>
      <PageHeader
        title={t('people.brandsTitle')}
        says={t('people.brandsSays')}
        actions={
          may(permissions.edit) && (
            <Button type="primary" onClick={() => setDoing('add')}>
              {t('people.addBrand')}
            </Button>
          )
        }
      />
      <Sheet flush>
        <Filters
          search={<SearchFilter listing={listing} name="search" label={t('people.findBrand')} />}
          aside={<ExportButton route={exportBrands} sent={{ query: { ...asExported(listing), language } }} />}
        >
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <DayFilter listing={listing} name="on" label={t('parts.onDay')} />
        </Filters>
        <DataTable
          label={t('people.brandsTitle')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      {doing && <AddBrand onClose={() => setDoing(undefined)} />}
      {opened && <BrandDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};
