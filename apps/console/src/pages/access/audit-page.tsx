import { Tag } from 'antd';
import { useState } from 'react';
import { listAudit } from '#modules/access/contract.ts';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { MomentText } from '../../parts/date-text.tsx';
import { ChoiceFilter, DayFilter, Filters, OrganisationFilter } from '../../parts/filters.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useListing } from '../../parts/listing.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { AuditEntryDrawer } from './audit-entry-drawer.tsx';
import { useAuditWords } from './audit-words.ts';
import type { AuditEntry } from './shapes.ts';

/** What was done and refused, newest first; for the auditor alone. */
export const AuditPage = () => {
  const { t } = useWords();
  const { say, choices } = useAuditWords();
  const [looked, setLooked] = useState<AuditEntry>();
  const listing = useListing(listAudit, {
    filters: ['action', 'organisationId', 'outcome', 'from', 'until'],
    pageSize: 50,
  });
  const columns: Column<AuditEntry>[] = [
    {
      key: 'at',
      title: t('access.audit.at'),
      onPhone: 'heading',
      render: ({ at }) => <MomentText at={at} />,
    },
    { key: 'actorName', title: t('access.audit.actor'), render: ({ actorName }) => actorName },
    {
      key: 'action',
      title: t('access.audit.action'),
      render: (entry) => <LinkButton onClick={() => setLooked(entry)}>{say(entry.action)}</LinkButton>,
    },
    {
      key: 'organisationName',
      title: t('access.audit.organisation'),
      render: ({ organisationName }) => organisationName ?? '—',
    },
    {
      key: 'outcome',
      title: t('access.audit.outcome'),
      render: ({ outcome }) => (
        <Tag color={outcome === 'done' ? 'default' : 'error'}>{t(`access.audit.${outcome}`)}</Tag>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('access.audit.title')} says={t('access.audit.says')} />
      <Sheet flush>
        <Filters
          search={
            <ChoiceFilter
              listing={listing}
              name="action"
              label={t('access.audit.chooseAction')}
              choices={choices}
            />
          }
        >
          <OrganisationFilter
            listing={listing}
            name="organisationId"
            label={t('access.audit.organisation')}
          />
          <ChoiceFilter
            listing={listing}
            name="outcome"
            label={t('access.audit.outcome')}
            choices={(['done', 'refused', 'failed'] as const).map((value) => ({
              value,
              label: t(`access.audit.${value}`),
            }))}
          />
          <DayFilter listing={listing} name="from" label={t('access.audit.from')} />
          <DayFilter listing={listing} name="until" label={t('access.audit.until')} />
        </Filters>
        <DataTable
          label={t('access.audit.title')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      <AuditEntryDrawer entry={looked} onClose={() => setLooked(undefined)} />
    </>
  );
};
