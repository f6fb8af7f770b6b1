import { Button } from 'antd';
import { importStaff } from '#modules/people/contract/imports.ts';
import { listPeople } from '#modules/people/contract/people.ts';
import { permissions } from '#modules/people/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import { useListing } from '../../parts/listing.ts';
import { useDoing } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { AddPerson } from './add-person.tsx';
import { ImportPeople } from './import-people.tsx';
import { PeopleTable } from './people-table.tsx';

export const StaffPage = () => {
  const { t } = useWords();
  const may = useMay();
  const [doing, setDoing] = useDoing('add', 'import');
  const listing = useListing(listPeople, {
    always: { serving: 'staff' },
    filters: ['search', 'beneath', 'serving', 'post', 'on'],
    sort: { by: 'organisation', order: 'asc' },
  });
  const close = () => setDoing(undefined);
  return (
    <>
      <PageHeader
        title={t('people.staffTitle')}
        says={t('people.staffSays')}
        actions={
          may(permissions.edit) && (
            <>
              <Button onClick={() => setDoing('import')}>{t('people.importStaff')}</Button>
              <Button type="primary" onClick={() => setDoing('add')}>
                {t('people.addPerson')}
              </Button>
            </>
          )
        }
      />
      <Sheet flush>
        <PeopleTable label={t('people.staffTitle')} listing={listing} choosesServing />
      </Sheet>
      {doing === 'add' && <AddPerson onClose={close} />}
      <ImportPeople
        open={doing === 'import'}
        onClose={close}
        kind="staff"
        title={t('people.importStaff')}
        route={importStaff}
        tells={(told) => t('people.imported', told)}
      />
    </>
  );
};
