import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { type Me, useMe } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { useCentreOf } from '../centres/centre-of-page.tsx';
import { Greeting } from './greeting.tsx';
import { Missing } from './missing.tsx';
import { OpenRoom } from './open-room.tsx';
import { Programme } from './programme.tsx';
import styles from './today-page.module.css';
import { useTodaysWeek } from './todays-week.ts';

const ownVillages = ({ grants }: Me) => grants.filter(({ role }) => role === 'village-officer');

/** The village officer's day on one page: open the room, hold and record, see what is still missing. */
export const TodayPage = () => {
  const { t } = useWords();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const villages = ownVillages(me);
  const organisationId = params.get('organisation') ?? villages[0]?.organisationId ?? '';
  const { asking, own } = useCentreOf(organisationId);
  return (
    <div className={styles.page}>
      <title>{`${t('today.title')} · ${t('frame.product')}`}</title>
      <h1 className="unseen">{t('today.title')}</h1>
      {villages.length > 1 && (
        <Select
          aria-label={t('today.choose')}
          className={styles.choice ?? ''}
          value={organisationId}
          options={villages.map((grant) => ({ value: grant.organisationId, label: grant.organisationName }))}
          onChange={(organisation: string) => setParams({ organisation })}
        />
      )}
      {asking.error && !asking.data && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.isPending && <Waiting rows={6} />}
      {own && <DayAtCentre centreId={own.id} organisationId={organisationId} />}
      {asking.data && !own && <DayWithout organisationId={organisationId} />}
    </div>
  );
};

type Whose = { organisationId: string };

const DayAtCentre = ({ centreId, organisationId }: Whose & { centreId: string }) => {
  const { t } = useWords();
  const { room, week } = useTodaysWeek(centreId);
  return (
    <>
      <Greeting day={room.data} />
      <div className={styles.columns}>
        <div>
          {room.error && !room.data && <ErrorNote trouble={room.error} again={() => room.refetch()} />}
          {room.isPending && <Waiting rows={5} />}
          {room.data && <OpenRoom room={room.data} />}
          <Programme organisationId={organisationId} />
        </div>
        <Missing
          organisationId={organisationId}
          title={t('today.missing')}
          all={`/units/${organisationId}`}
          week={week}
        />
      </div>
    </>
  );
};

const DayWithout = ({ organisationId }: Whose) => {
  const { t } = useWords();
  return (
    <>
      <Greeting />
      <Sheet title={t('today.noCentre')}>
        <NothingHere says={t('today.noCentreSays')} />
      </Sheet>
      {organisationId && <Programme organisationId={organisationId} />}
    </>
  );
};
