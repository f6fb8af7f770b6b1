import { Button } from 'antd';
import { useState } from 'react';
import { importVolunteers } from '#modules/people/contract/imports.ts';
import { listPeople } from '#modules/people/contract/people.ts';
import { permissions } from '#modules/people/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import { useListing } from '../../parts/listing.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { AddPerson } from './add-person.tsx';
import { ImportPeople } from './import-people.tsx';
import { PeopleTable } from './people-table.tsx';

export const VolunteersPage = () => {
  const { t } = useWords();
  const may = useMay();
  const [doing, setDoing] = useState<'add' | 'import'>();
  const listing = useListing(listPeople, {
    always: { serving: 'volunteer' },
    filters: ['search', 'beneath', 'on'],
    sort: { by: 'organisation', order: 'asc' },
  });
  const close = () => setDoing(undefined);
  return (
    <>
      <PageHeader
        title={t('people.volunteersTitle')}
        says={t('people.volunteersSays')}
        actions={
          may(permissions.edit) && (
            <>
              <Button onClick={() => setDoing('import')}>{t('people.importVolunteers')}</Button>
              <Button type="primary" onClick={() => setDoing('add')}>
                {t('people.addPerson')}
              </Button>
            </>
          )
        }
      />
      <Sheet flush>
        <PeopleTable label={t('people.volunteersTitle')} listing={listing} choosesServing={false} />
      </Sheet>
      {doing === 'add' && <AddPerson onClose={close} />}
      <ImportPeople
        open={doing === 'import'}
        onClose={close}
        kind="volunteers"
        title={t('people.importVolunteers')}
        route={importVolunteers}
        tells={(told) => t('people.imported', told)}
      />
    </>
  );
};
