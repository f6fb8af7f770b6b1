import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { permissions } from '#modules/organisations/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import { usePhone } from '../../look/look.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { ImportOrganisations } from './import-organisations.tsx';
import { OrganisationRecord } from './organisation-record.tsx';
import { OrganisationTree } from './organisation-tree.tsx';
import styles from './organisations-page.module.css';

const useDayOfTree = () => {
  const [params, setParams] = useSearchParams();
  const on = params.get('on') ?? today();
  const setOn = (day: string | null) =>
    setParams(day && day !== today() ? { on: day } : {}, { replace: true });
  return { on, setOn };
};

/** The tree on the left, one organisation on the right; on a phone one after the other. */
export const OrganisationsPage = () => {
  const { t } = useWords();
  const may = useMay();
  const phone = usePhone();
  const go = useNavigate();
  const { organisationId } = useParams();
  const { on, setOn } = useDayOfTree();
  const [importing, setImporting] = useState(false);
  const keepsDay = on === today() ? '' : `?on=${on}`;
  return (
    <>
      <PageHeader
        title={t('organisations.title')}
        says={!phone && t('organisations.says')}
        actions={
          may(permissions.arrange) && (
            <Button onClick={() => setImporting(true)}>{t('organisations.import')}</Button>
          )
        }
      />
      <div className={styles.page}>
        {!(phone && organisationId) && (
          <Sheet
            title={t('organisations.tree')}
            aside={<DayField label={t('organisations.asOf')} value={on} onChange={setOn} clear={false} />}
          >
            <OrganisationTree
              on={on}
              chosen={organisationId}
              choose={(id) => void go(`/organisations/${id}${keepsDay}`)}
            />
          </Sheet>
        )}
        {organisationId ? (
          <div>
            {phone && <Button onClick={() => void go(`/organisations${keepsDay}`)}>{t('parts.back')}</Button>}
            <OrganisationRecord key={organisationId} id={organisationId} />
          </div>
        ) : (
          !phone && (
            <Sheet>
              <NothingHere says={t('organisations.choose')} />
            </Sheet>
          )
        )}
      </div>
      <ImportOrganisations open={importing} onClose={() => setImporting(false)} />
    </>
  );
};
