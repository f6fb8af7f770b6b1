import { Button, Segmented } from 'antd';
import { exportSessions, listSessions } from '#modules/activities/contract/sessions.ts';
import { permissions } from '#modules/activities/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, Filters, OrganisationFilter, SpanFilter } from '../../parts/filters.tsx';
import { asExported, useListing } from '../../parts/listing.ts';
import { useDoing, useOpened } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { ActivitiesTabs } from './activities-tabs.tsx';
import { RecordUnplanned } from './record-unplanned.tsx';
import { useSessionColumns } from './session-columns.tsx';
import { SessionDrawer } from './session-drawer.tsx';
import { useActivityWords } from './words.ts';

const whens = ['coming', 'past'] as const;
type When = (typeof whens)[number];

/** What comes, today and the next first; or what was, the latest first. Days that were asked for go before. */
const useSessionsWhen = () => {
  const [opened, setOpened] = useOpened('when');
  const when: When = opened === 'past' ? 'past' : 'coming';
  const listing = useListing(listSessions, {
    always: when === 'coming' ? { from: today() } : { until: today() },
    filters: ['from', 'until', 'beneath', 'category', 'theme', 'state'],
    sort: { by: 'onDate', order: when === 'coming' ? 'asc' : 'desc' },
  });
  const chooseWhen = (chosen: When) => setOpened(chosen === 'past' ? chosen : undefined);
  return { when, chooseWhen, listing };
};

/** Sessions planned and held. */
export const SessionsPage = () => {
  const { t } = useWords();
  const words = useActivityWords();
  const may = useMay();
  const [opened, setOpened] = useOpened('session');
  const [doing, setDoing] = useDoing('record');
  const columns = useSessionColumns(setOpened);
  const { when, chooseWhen, listing } = useSessionsWhen();
  const states = ['planned', 'held', 'cancelled', 'struck'] as const;
  return (
    <>
      <PageHeader
        title={t('activities.title')}
        says={t('activities.says')}
        actions={
          may(permissions.record) && (
            <Button type="primary" onClick={() => setDoing('record')}>
              {t('activities.recordUnplanned')}
            </Button>
          )
        }
      />
      <ActivitiesTabs />
      <Sheet flush>
        <Filters
          search={
            <Segmented
              aria-label={t('activities.when')}
              value={when}
              onChange={chooseWhen}
              options={whens.map((value) => ({ value, label: t(`activities.whens.${value}`) }))}
            />
          }
          aside={<ExportButton route={exportSessions} sent={{ query: asExported(listing) }} />}
        >
          <SpanFilter
            listing={listing}
            from={{ name: 'from', label: t('activities.from') }}
            until={{ name: 'until', label: t('activities.until') }}
          />
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
            name="state"
            label={t('activities.state')}
            choices={states.map((value) => ({ value, label: t(`activities.states.${value}`) }))}
          />
        </Filters>
        <DataTable
          label={t('activities.tabs.sessions')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      {doing && <RecordUnplanned onClose={() => setDoing(undefined)} />}
      {opened && <SessionDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};
