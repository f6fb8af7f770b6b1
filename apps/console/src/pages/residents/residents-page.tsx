import { Button } from 'antd';
import { countResidents } from '#modules/residents/contract/counter.ts';
import { permissions } from '#modules/residents/permissions.ts';
import { useAsk } from '../../api/ask.ts';
import { useMay } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { useDoing } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { RegisterResident } from './register-resident.tsx';
import { ResidentsTable } from './residents-table.tsx';

/** How many residents there are and were; the only thing the district sees of them. */
const Counts = () => {
  const { t } = useWords();
  const { data, error, refetch } = useAsk(countResidents, { query: {} });
  if (error) return <ErrorNote trouble={error} again={() => refetch()} />;
  if (!data) return null;
  const counted = ['registered', 'children', 'atCounter', 'closed'] as const;
  return (
    <Sheet>
      <Facts
        facts={counted.map((name) => ({
          label: t(`residents.counts.${name}`),
          value: <span className="figure">{t('people.people', { n: data[name] })}</span>,
        }))}
      />
    </Sheet>
  );
};

/** The residents of the units one keeps, and registering somebody at the counter. */
export const ResidentsPage = () => {
  const { t } = useWords();
  const may = useMay();
  const [doing, setDoing] = useDoing('register');
  const sees = may(permissions.see);
  return (
    <>
      <PageHeader
        title={t('residents.title')}
        says={t(sees ? 'residents.says' : 'residents.saysNumbers')}
        actions={
          may(permissions.register) && (
            <Button type="primary" onClick={() => setDoing('register')}>
              {t('residents.register')}
            </Button>
          )
        }
      />
      <Counts />
      {sees && <ResidentsTable />}
      {doing && <RegisterResident onClose={() => setDoing(undefined)} />}
    </>
  );
};
