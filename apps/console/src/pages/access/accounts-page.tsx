import { Button } from 'antd';
import { useState } from 'react';
import { listAccounts } from '#modules/access/contract/index.ts';
import { permissions } from '#modules/access/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { DateText, MomentText } from '../../parts/date-text.tsx';
import { Filters, SearchFilter } from '../../parts/filters.tsx';
import { useListing } from '../../parts/listing.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { dayOfInstant } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { AccountActions } from './account-actions.tsx';
import { AddAccount } from './add-account.tsx';
import { HeldGrants } from './held-grants.tsx';
import { ProposedGrants } from './proposed-grants.tsx';
import type { Account } from './shapes.ts';

/** Whose account it is and, when nobody can sign in with it, why. */
const NameAndState = ({ account: { name, closed, lockedUntilAt } }: { account: Account }) => {
  const { t } = useWords();
  if (closed)
    return (
      <>
        <s>{name}</s> <span className="faint">{t('access.accounts.closed')}</span>
      </>
    );
  return (
    <>
      {name}
      {lockedUntilAt && (
        <div className="faint">
          {t('access.accounts.locked')} <MomentText at={lockedUntilAt} />
        </div>
      )}
    </>
  );
};

/** Accounts and the roles they hold: two administrators look at the same list and may do different things. */
export const AccountsPage = () => {
  const { t } = useWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const listing = useListing(listAccounts, { filters: ['search'], sort: { by: 'username', order: 'asc' } });
  const columns: Column<Account>[] = [
    {
      key: 'name',
      width: 150,
      title: t('access.accounts.name'),
      sorts: true,
      onPhone: 'heading',
      render: (account) => <NameAndState account={account} />,
    },
    {
      key: 'username',
      width: 122,
      title: t('access.accounts.username'),
      sorts: true,
      render: ({ username, kind }) => (
        <>
          {username}
          <div className="faint">{t(`access.accounts.kinds.${kind}`)}</div>
        </>
      ),
    },
    {
      key: 'grants',
      title: t('access.accounts.grants'),
      width: 222,
      render: (account) => <HeldGrants account={account} />,
    },
    {
      key: 'createdAt',
      width: 125,
      title: t('access.accounts.createdAt'),
      sorts: true,
      render: ({ createdAt }) => <DateText day={dayOfInstant(createdAt)} />,
    },
    {
      key: 'actions',
      title: t('parts.actions'),
      onPhone: 'foot',
      width: 130,
      stays: true,
      render: (account) => !account.closed && <AccountActions account={account} />,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('access.accounts.title')}
        says={t('access.accounts.says')}
        actions={
          may(permissions.keepAccounts) && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('access.accounts.add')}
            </Button>
          )
        }
      />
      {may(permissions.decideOnGrants) && <ProposedGrants />}
      <Sheet flush>
        <Filters
          search={<SearchFilter listing={listing} name="search" label={t('access.accounts.find')} />}
        ></Filters>
        <DataTable
          label={t('access.accounts.title')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      <AddAccount open={adding} onClose={() => setAdding(false)} />
    </>
  );
};
