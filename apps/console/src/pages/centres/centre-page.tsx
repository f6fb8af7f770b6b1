import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import { endCentre, showCentre } from '#modules/centres/contract/centre.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { PageTabs } from '../../parts/page-tabs.tsx';
import { EndDialog } from '../../parts/record-dialogs.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { EditCentre } from './centre-forms.tsx';
import type { Centre } from './shapes.ts';

/** The centre whose page this is, for the pages beneath its heading. */
export const useCentre = () => useOutletContext<Centre>();

/** The heading of a centre with its pages: profile, hours, openings, duties, month, notice board. */
export const CentrePage = () => {
  const { centreId = '' } = useParams();
  const asking = useAsk(showCentre, { params: { centreId }, query: {} });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={10} />;
  return <Shown centre={asking.data} />;
};

const pages = ['profile', 'hours', 'openings', 'duties', 'calendar', 'board'] as const;

const Shown = ({ centre }: { centre: Centre }) => {
  const { t } = useWords();
  const judged =
    centre.level === 'town' ? `/towns/${centre.organisationId}` : `/units/${centre.organisationId}`;
  return (
    <>
      <PageHeader
        title={centre.name}
        above={[{ title: t('centres.title'), path: '/centres' }]}
        says={
          <>
            {centre.demonstration && <Tag>{t('parts.demonstrationTag')}</Tag>}
            {centre.level === 'institution' ? (
              centre.organisationName
            ) : (
              <Link to={judged}>{centre.organisationName}</Link>
            )}
            {centre.address && ` · ${centre.address}`}
          </>
        }
        actions={<Actions centre={centre} />}
      />
      <PageTabs
        label={centre.name}
        tabs={pages.map((name) => ({
          path: name === 'profile' ? `/centres/${centre.id}` : `/centres/${centre.id}/${name}`,
          title: t(`centres.record.${name}`),
        }))}
      />
      <Outlet context={centre} />
    </>
  );
};

const Actions = ({ centre }: { centre: Centre }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'edit' | 'end'>();
  const close = () => setDoing(undefined);
  if (!centre.permittedActions.includes('edit')) return null;
  return (
    <>
      <Button onClick={() => setDoing('edit')}>{t('centres.edit')}</Button>
      {centre.permittedActions.includes('build') && centre.untilOn === null && (
        <Button danger onClick={() => setDoing('end')}>
          {t('centres.endCentre')}
        </Button>
      )}
      {doing === 'edit' && <EditCentre centre={centre} onClose={close} />}
      {doing === 'end' && (
        <EndDialog route={endCentre} params={{ centreId: centre.id }} what={centre.name} onClose={close} />
      )}
    </>
  );
};
