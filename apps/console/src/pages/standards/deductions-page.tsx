import { useState } from 'react';
import { listDeductions } from '#modules/standards/contract/deductions.ts';
import { permissions } from '#modules/standards/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { MomentText } from '../../parts/date-text.tsx';
import { ChoiceFilter, Filters, OrganisationFilter } from '../../parts/filters.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { type RowOf, useListing } from '../../parts/listing.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import type { Words } from '../../words/zh.ts';
import { Withdraw } from './evidence/deduction-dialogs.tsx';

type Deduction = RowOf<typeof listDeductions>;

const useColumns = (withdraw: (deduction: Deduction) => void): Column<Deduction>[] => {
  const { t } = useWords();
  const may = useMay();
  const actions: Column<Deduction> = {
    key: 'actions',
    title: t('parts.actions'),
    onPhone: 'foot',
    render: (deduction) =>
      deduction.withdrawnAt === null && (
        <LinkButton onClick={() => withdraw(deduction)}>{t('standards.withdraw')}</LinkButton>
      ),
  };
  return [
    {
      key: 'organisation',
      title: t('standards.unit'),
      onPhone: 'heading',
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'source',
      title: t('standards.deductionOf'),
      render: ({ source }) => t(`standards.sources.${source as keyof Words['standards']['sources']}`),
    },
    {
      key: 'reason',
      title: t('parts.reason'),
      render: ({ reason, withdrawnReason }) => (
        <>
          {withdrawnReason === null ? reason : <s>{reason}</s>}
          {withdrawnReason !== null && (
            <div className="faint">{t('standards.withdrawnBecause', { reason: withdrawnReason })}</div>
          )}
        </>
      ),
    },
    { key: 'who', title: t('standards.deductedWho'), render: ({ deductedByName }) => deductedByName },
    {
      key: 'deductedAt',
      title: t('standards.deductedWhen'),
      sorts: true,
      render: ({ deductedAt }) => <MomentText at={deductedAt} />,
    },
    ...(may(permissions.deduct) ? [actions] : []),
  ];
};

/** Evidence that does not count, with the reasons; withdrawn ones stay readable. */
export const DeductionsPage = () => {
  const { t } = useWords();
  const [withdrawing, setWithdrawing] = useState<Deduction>();
  const columns = useColumns(setWithdrawing);
  const states = ['standing', 'withdrawn', 'all'] as const;
  const listing = useListing(listDeductions, {
    filters: ['beneath', 'state'],
    sort: { by: 'deductedAt', order: 'desc' },
  });
  return (
    <>
      <PageHeader title={t('standards.deductionsTitle')} says={t('standards.deductionsSays')} />
      <Sheet flush>
        <Filters>
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <ChoiceFilter
            listing={listing}
            name="state"
            label={t('standards.deductionState')}
            choices={states.map((value) => ({ value, label: t(`standards.deductionStates.${value}`) }))}
          />
        </Filters>
        <DataTable
          label={t('standards.deductionsTitle')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      {withdrawing && (
        <Withdraw
          deductionId={withdrawing.id}
          what={withdrawing.organisationName}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  );
};
