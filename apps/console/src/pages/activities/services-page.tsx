import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { countByCategory } from '#modules/activities/contract/sessions.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { MonthBars } from '../../parts/month-bars.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { ActivitiesTabs } from './activities-tabs.tsx';
import styles from './services-page.module.css';

type Counted = AnswerOf<typeof countByCategory>['categories'][number];

/** Which of the seven basic services were offered in the last twelve months, and how often. */
export const ServicesPage = () => {
  const { t } = useWords();
  const dates = useDates();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const organisationId = params.get('organisation') ?? me.grants[0]?.organisationId ?? '';
  const scope = params.get('scope') === 'own' ? 'own' : 'beneath';
  const asking = useAsk(
    countByCategory,
    { query: { organisationId, scope } },
    { when: organisationId !== '' },
  );
  const choose = (organisation: string, chosen: string) =>
    setParams({ organisation, scope: chosen }, { replace: true });
  return (
    <>
      <PageHeader title={t('activities.title')} says={t('activities.says')} />
      <ActivitiesTabs />
      <Sheet
        title={t('activities.servicesTitle')}
        aside={
          <>
            <div className={styles.organisation}>
              <OrganisationField
                label={t('activities.servicesFor')}
                value={organisationId}
                onChange={(id) => id && choose(id, scope)}
              />
            </div>
            <Segmented
              value={scope}
              onChange={(chosen) => choose(organisationId, chosen)}
              options={[
                { value: 'own', label: t('activities.scopeOwn') },
                { value: 'beneath', label: t('activities.scopeBeneath') },
              ]}
            />
          </>
        }
      >
        {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
        {asking.isPending && <Waiting rows={8} />}
        {asking.data && (
          <>
            <p className="faint">{dates.stretch(asking.data.fromOn, asking.data.untilOn)}</p>
            <div className={styles.services}>
              {asking.data.categories.map((counted) => (
                <Service key={counted.category} counted={counted} />
              ))}
            </div>
          </>
        )}
      </Sheet>
    </>
  );
};

const Service = ({ counted }: { counted: Counted }) => {
  const { t } = useWords();
  const title = t(`activities.categories.${counted.category}`);
  return (
    <section className={styles.service}>
      <h3>{title}</h3>
      <p className={counted.sessionCount === 0 ? styles.never : 'faint'}>
        {counted.sessionCount === 0
          ? `✗ ${t('activities.neverHeld')}`
          : `${t('activities.sessionCount', { n: counted.sessionCount })} · ${t('activities.peopleCount', { n: counted.headCount })}`}
      </p>
      <MonthBars
        title={title}
        bars={counted.months.map(({ month, sessionCount }) => ({
          label: String(Number(month.slice(5, 7))),
          value: sessionCount,
          says: t('activities.monthSays', { month, n: sessionCount }),
        }))}
      />
    </section>
  );
};
