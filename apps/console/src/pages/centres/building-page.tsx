import { Button, Tag } from 'antd';
import { useState } from 'react';
import { listBuildProjects, showBuildRate } from '#modules/centres/contract/build.ts';
import { permissions } from '#modules/centres/permissions.ts';
import { buildPurposes, buildStages, buildWays } from '#modules/centres/rules/words.ts';
import { useAsk } from '../../api/ask.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { DateText } from '../../parts/date-text.tsx';
import { ChoiceFilter, Filters, OrganisationFilter } from '../../parts/filters.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { type RowOf, useListing } from '../../parts/listing.ts';
import { useOpened } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { BuildDrawer } from './build-drawer.tsx';
import { AddBuildProject } from './build-forms.tsx';
import styles from './building-page.module.css';
import { CentresTabs } from './centres-tabs.tsx';

type Row = RowOf<typeof listBuildProjects>;

const useColumns = (open: (id: string) => void): Column<Row>[] => {
  const { t } = useWords();
  return [
    {
      key: 'name',
      title: t('centres.name'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, name }) => <LinkButton onClick={() => open(id)}>{name}</LinkButton>,
    },
    {
      key: 'organisation',
      title: t('centres.organisation'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'purpose',
      title: t('centres.building.purpose'),
      render: ({ purpose }) => t(`centres.building.purposes.${purpose}`),
    },
    { key: 'way', title: t('centres.building.way'), render: ({ way }) => t(`centres.building.ways.${way}`) },
    {
      key: 'stage',
      title: t('centres.building.stage'),
      render: ({ stage, reachedOn }) => (
        <>
          {stage && <Tag>{t(`centres.building.stages.${stage}`)}</Tag>} <DateText day={reachedOn} />
        </>
      ),
    },
    {
      key: 'dueOn',
      title: t('centres.building.due'),
      sorts: true,
      render: ({ dueOn, overdue }) => (
        <>
          <DateText day={dueOn} /> {overdue && <Tag color="error">{t('centres.building.overdue')}</Tag>}
        </>
      ),
    },
  ];
};

/** Build and upgrade projects by stage and way, and how far each town has come. */
export const BuildingPage = () => {
  const { t } = useWords();
  const may = useMay();
  const [opened, setOpened] = useOpened('project');
  const [adding, setAdding] = useState(false);
  const columns = useColumns(setOpened);
  const listing = useListing(listBuildProjects, {
    filters: ['beneath', 'purpose', 'way', 'stage'],
    sort: { by: 'organisation', order: 'asc' },
  });
  return (
    <>
      <PageHeader
        title={t('centres.title')}
        says={t('centres.says')}
        actions={
          may(permissions.build) && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('centres.building.add')}
            </Button>
          )
        }
      />
      <CentresTabs />
      <Sheet flush>
        <Filters>
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <ChoiceFilter
            listing={listing}
            name="purpose"
            label={t('centres.building.purpose')}
            choices={buildPurposes.map((value) => ({
              value,
              label: t(`centres.building.purposes.${value}`),
            }))}
          />
          <ChoiceFilter
            listing={listing}
            name="way"
            label={t('centres.building.way')}
            choices={buildWays.map((value) => ({ value, label: t(`centres.building.ways.${value}`) }))}
          />
          <ChoiceFilter
            listing={listing}
            name="stage"
            label={t('centres.building.stage')}
            choices={buildStages.map((value) => ({ value, label: t(`centres.building.stages.${value}`) }))}
          />
        </Filters>
        <DataTable
          label={t('centres.building.title')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      <BuildRate />
      {adding && <AddBuildProject onClose={() => setAdding(false)} />}
      {opened && <BuildDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};

const BuildRate = () => {
  const { t } = useWords();
  const { data = [] } = useAsk(showBuildRate, { query: {} });
  if (data.length === 0) return null;
  return (
    <Sheet title={t('centres.building.rate')}>
      <ul className={`plain-list ${styles.rates}`}>
        {data.map(({ townId, townName, villages, built, underWay }) => (
          <li key={townId} className={styles.rate}>
            <span>{townName}</span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${villages === 0 ? 0 : (100 * built) / villages}%` }} />
            </span>
            <span className="figure faint">
              {t('centres.building.rateOf', { built, villages, underWay })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
