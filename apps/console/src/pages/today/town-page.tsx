import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { listTodaysSessions } from '#modules/activities/contract/sessions.ts';
import { listCentres } from '#modules/centres/contract/centre.ts';
import { showMatrix } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { type Me, useMe } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { useCentreOf } from '../centres/centre-of-page.tsx';
import { rowsOf } from '../standards/matrix/matrix.ts';
import { Greeting } from './greeting.tsx';
import { Missing } from './missing.tsx';
import { Sessions } from './programme.tsx';
import styles from './today-page.module.css';
import { useTodaysWeek } from './todays-week.ts';
import { VillagesMissing } from './villages-missing.tsx';
import { useWaitingForMe, WaitingForMe } from './waiting-for-me.tsx';

const everyMinute = 60_000;

const ownTowns = ({ grants }: Me) => grants.filter(({ role }) => role === 'town-officer');

/** The town officer's day: what waits, what is on, what the villages and the town itself still miss. */
export const TownDayPage = () => {
  const { t } = useWords();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const towns = ownTowns(me);
  const organisationId = params.get('organisation') ?? towns[0]?.organisationId ?? '';
  return (
    <div className={styles.page}>
      <title>{`${t('today.town.title')} · ${t('frame.product')}`}</title>
      <h1 className="unseen">{t('today.town.title')}</h1>
      {towns.length > 1 && (
        <Select
          aria-label={t('today.choose')}
          className={styles.choice ?? ''}
          value={organisationId}
          options={towns.map((grant) => ({ value: grant.organisationId, label: grant.organisationName }))}
          onChange={(organisation: string) => setParams({ organisation })}
        />
      )}
      {organisationId ? <TownDay organisationId={organisationId} /> : <NothingHere />}
    </div>
  );
};

type Whose = { organisationId: string };

const TownDay = ({ organisationId }: Whose) => {
  const { t } = useWords();
  const { own } = useCentreOf(organisationId);
  const { room, week } = useTodaysWeek(own?.id);
  return (
    <>
      <Greeting
        day={room.data}
        aside={
          <div className={styles.links}>
            <Link to={`/today?organisation=${organisationId}`}>{t('today.town.ownRoom')}</Link>
            <Link to={`/towns/${organisationId}`}>{t('today.town.detail')}</Link>
          </div>
        }
      />
      <Figures organisationId={organisationId} />
      <div className={styles.columns}>
        <div>
          <WaitingForMe organisationId={organisationId} />
          <SessionsToday organisationId={organisationId} />
        </div>
        <div>
          <VillagesMissing townId={organisationId} />
          <Missing
            organisationId={organisationId}
            title={t('today.town.own')}
            all={`/towns/${organisationId}`}
            week={week}
          />
        </div>
      </div>
    </>
  );
};

const useOpenNow = (organisationId: string) => {
  const query = { beneath: organisationId, pageSize: 1 };
  const all = useAsk(listCentres, { query });
  const open = useAsk(listCentres, { query: { ...query, openNow: 'true' } }, { every: everyMinute });
  return all.data && open.data ? { n: open.data.total, all: all.data.total } : undefined;
};

const useVillagesWhole = (organisationId: string) => {
  const asking = useAsk(showMatrix, { query: { level: 'village', beneath: organisationId } });
  if (!asking.data) return undefined;
  const rows = rowsOf(asking.data);
  return { n: rows.filter(({ met, all }) => met === all).length, all: rows.length };
};

/** The day in four figures, each opening what it counts. */
const Figures = ({ organisationId }: Whose) => {
  const { t } = useWords();
  const whole = useVillagesWhole(organisationId);
  const open = useOpenNow(organisationId);
  const sessions = useAsk(listTodaysSessions, { query: { organisationId } });
  const waiting = useWaitingForMe(organisationId);
  const outOf = (said: { n: number; all: number } | undefined) => said && t('today.town.outOf', said);
  const figures = [
    { word: 'waitingCount', says: waiting.total, to: '#waiting' },
    { word: 'sessionsToday', says: sessions.data?.length, to: '#sessions' },
    { word: 'openNow', says: outOf(open), to: `/centres?beneath=${organisationId}` },
    { word: 'villagesWhole', says: outOf(whole), to: '#villages' },
  ] as const;
  return (
    <ul className={`plain-list ${styles.figures}`}>
      {figures.map(({ word, says, to }) => (
        <li key={word}>
          <Link to={to}>
            <b className="figure">{says ?? '…'}</b>
            <span>{t(`today.town.${word}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

const SessionsToday = ({ organisationId }: Whose) => {
  const { t } = useWords();
  const asking = useAsk(listTodaysSessions, { query: { organisationId } }, { every: everyMinute });
  return (
    <div id="sessions">
      <Sheet
        title={t('today.programme')}
        aside={<Link to={`/activities?beneath=${organisationId}`}>{t('today.town.lookUp')}</Link>}
      >
        {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
        {asking.isPending && <Waiting rows={3} />}
        {asking.data?.length === 0 && <p className="faint">{t('today.noProgramme')}</p>}
        <Sessions sessions={asking.data ?? []} named />
      </Sheet>
    </div>
  );
};
