import { Tag } from 'antd';
import { useState } from 'react';
import { exportAudit, listAudit } from '#modules/audit/contract.ts';
import { outcomeWords } from '#modules/audit/rules.ts';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ExactMoment } from '../../parts/date-text.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, Filters, OrganisationFilter, SearchFilter, SpanFilter } from '../../parts/filters.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { asExported, useListing } from '../../parts/listing.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';
import { ActorFilter } from './actor-filter.tsx';
import { AuditChain } from './audit-chain.tsx';
import { AuditEntryDrawer } from './audit-entry-drawer.tsx';
import { accountIn, useAuditWords } from './audit-words.ts';
import type { AuditEntry } from './shapes.ts';

const useColumns = (look: (entry: AuditEntry) => void): Column<AuditEntry>[] => {
  const { t } = useWords();
  const { sayExactly, sayActor, sayPlace } = useAuditWords();
  const closed = useClosedWords();
  return [
    {
      key: 'at',
      title: t('audit.at'),
      onPhone: 'heading',
      render: ({ at }) => <ExactMoment at={at} />,
    },
    {
      key: 'actorName',
      title: t('audit.actor'),
      render: ({ actorName, apiKeyName }) => (
        <>
          {sayActor(actorName)}
          {apiKeyName && <div className="faint">{t('audit.withKey', { name: apiKeyName })}</div>}
        </>
      ),
    },
    {
      key: 'action',
      title: t('audit.action'),
      render: (entry) => (
        <>
          <LinkButton onClick={() => look(entry)}>{sayExactly(entry)}</LinkButton>
          {accountIn(entry) && <div className="faint">{accountIn(entry)}</div>}
        </>
      ),
    },
    {
      key: 'organisationName',
      title: t('audit.organisation'),
      render: ({ organisationName }) => organisationName ?? '—',
    },
    { key: 'address', title: t('audit.address'), render: (entry) => sayPlace(entry) || '—' },
    {
      key: 'outcome',
      title: t('audit.outcome'),
      render: ({ outcome }) => (
        <Tag color={outcome === 'done' ? 'default' : 'error'}>{closed.say(outcomeWords, outcome)}</Tag>
      ),
    },
  ];
};

/** What was done, read, refused and failed, newest first, and the chain that keeps it; for the auditor alone. */
export const AuditPage = () => {
  const { t, language } = useWords();
  const { choices } = useAuditWords();
  const closed = useClosedWords();
  const [looked, setLooked] = useState<AuditEntry>();
  const columns = useColumns(setLooked);
  const listing = useListing(listAudit, {
    filters: ['text', 'actorId', 'action', 'organisationId', 'outcome', 'from', 'until'],
    pageSize: 50,
  });
  const exported = { ...asExported(listing), language };
  return (
    <>
      <PageHeader title={t('audit.title')} says={t('audit.says')} />
      <AuditChain />
      <Sheet flush>
        <Filters
          search={<SearchFilter listing={listing} name="text" label={t('audit.text')} />}
          aside={
            <>
              <ExportButton route={exportAudit} sent={{ query: exported }} />
              <ExportButton
                route={exportAudit}
                sent={{ query: { ...exported, format: 'csv' } }}
                label={t('audit.exportCsv')}
              />
            </>
          }
        >
          <ActorFilter listing={listing} label={t('audit.whoToFind')} />
          <ChoiceFilter listing={listing} name="action" label={t('audit.chooseAction')} choices={choices} />
          <OrganisationFilter listing={listing} name="organisationId" label={t('audit.organisation')} />
          <ChoiceFilter
            listing={listing}
            name="outcome"
            label={t('audit.outcome')}
            choices={closed.choices(outcomeWords)}
          />
          <SpanFilter
            listing={listing}
            from={{ name: 'from', label: t('audit.from') }}
            until={{ name: 'until', label: t('audit.until') }}
          />
        </Filters>
        <DataTable label={t('audit.title')} listing={listing} columns={columns} rowKey={({ id }) => id} />
      </Sheet>
      <AuditEntryDrawer entry={looked} onClose={() => setLooked(undefined)} />
    </>
  );
};
