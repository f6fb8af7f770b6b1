import { InputNumber, Tag } from 'antd';
import { exportHours, listHours } from '#modules/training/contract/hours.ts';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, Filters, OrganisationFilter } from '../../parts/filters.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { asExported, type RowOf, useListing } from '../../parts/listing.ts';
import { useOpened } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { TrainingRecord } from './training-record.tsx';
import { TrainingTabs } from './training-tabs.tsx';

type Row = RowOf<typeof listHours>;

const useColumns = (open: (id: string) => void): Column<Row>[] => {
  const { t } = useWords();
  return [
    {
      key: 'name',
      title: t('training.name'),
      sorts: true,
      onPhone: 'heading',
      render: ({ personId, name, fullTime }) => (
        <>
          <LinkButton onClick={() => open(personId)}>{name}</LinkButton>{' '}
          {fullTime && <Tag>{t('training.fullTime')}</Tag>}
        </>
      ),
    },
    {
      key: 'organisationName',
      title: t('training.organisation'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'hours',
      title: t('training.hours'),
      sorts: true,
      align: 'right',
      render: ({ hours, hoursElsewhere }) => (
        <span className="figure">
          {t('training.hoursCount', { n: hours })}
          {hoursElsewhere > 0 && (
            <div className="faint">{t('training.elsewhere', { n: hoursElsewhere })}</div>
          )}
        </span>
      ),
    },
    {
      key: 'missing',
      title: t('training.missing'),
      render: ({ missingHours }) =>
        missingHours > 0 ? (
          <span style={{ color: 'var(--cinnabar)' }}>
            ✗ {t('training.missingHours', { n: missingHours })}
          </span>
        ) : (
          <span style={{ color: 'var(--bamboo)' }}>✓ {t('training.reached')}</span>
        ),
    },
  ];
};

/** Hours of training of every person in post in a year, beside a target. */
export const HoursPage = () => {
  const { t } = useWords();
  const [opened, setOpened] = useOpened('person');
  const columns = useColumns(setOpened);
  const thisYear = Number(today().slice(0, 4));
  const listing = useListing(listHours, {
    always: { year: thisYear },
    filters: ['year', 'targetHours', 'beneath', 'fullTime', 'reached'],
    sort: { by: 'hours', order: 'asc' },
  });
  const yesNo = (yes: string, no: string) => [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ];
  return (
    <>
      <PageHeader title={t('training.title')} says={t('training.says')} />
      <TrainingTabs />
      <Sheet flush>
        <Filters
          aside={
            <ExportButton route={exportHours} sent={{ query: { year: thisYear, ...asExported(listing) } }} />
          }
        >
          <InputNumber
            aria-label={t('training.year')}
            min={2000}
            max={2199}
            value={Number(listing.values.year ?? thisYear)}
            onChange={(year) => listing.filter('year', year ? String(year) : undefined)}
          />
          <InputNumber
            aria-label={t('training.target')}
            prefix={t('training.target')}
            style={{ width: '10rem' }}
            min={0}
            max={2000}
            value={Number(listing.values.targetHours ?? 40)}
            onChange={(hours) => listing.filter('targetHours', hours === null ? undefined : String(hours))}
          />
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <ChoiceFilter
            listing={listing}
            name="fullTime"
            label={t('training.fullTime')}
            choices={yesNo(t('parts.yes'), t('parts.no'))}
          />
          <ChoiceFilter
            listing={listing}
            name="reached"
            label={t('training.missing')}
            choices={yesNo(t('training.reached'), t('training.notReached'))}
          />
        </Filters>
        <DataTable
          label={t('training.tabs.hours')}
          listing={listing}
          columns={columns}
          rowKey={({ personId, organisationId }) => `${personId} ${organisationId}`}
        />
      </Sheet>
      {opened && <TrainingRecord personId={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};
