import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { announceSessions } from '#modules/activities/contract/planning.ts';
import { listWaitingSessions } from '#modules/activities/contract/waiting.ts';
import { listWaitingCentres } from '#modules/centres/contract/waiting.ts';
import { listHours } from '#modules/training/contract/hours.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { usePhone } from '../../look/look.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { useStretches } from '../centres/stretches.tsx';
import { shortName } from '../standards/names.ts';
import { Sessions } from './programme.tsx';
import styles from './waiting-for-me.module.css';

const everyMinute = 60_000;
/** So many of each kind are shown at first; fewer on a phone. */
const useShownAtFirst = () => (usePhone() ? 3 : 5);

/** Everything that waits at a town and its villages, and how much there is of it. */
export const useWaitingForMe = (organisationId: string) => {
  const query = { organisationId };
  const centres = useAsk(listWaitingCentres, { query }, { every: everyMinute });
  const sessions = useAsk(listWaitingSessions, { query }, { every: everyMinute });
  const untrained = useAsk(listHours, {
    query: {
      year: Number(today().slice(0, 4)),
      beneath: organisationId,
      reached: 'false',
      pageSize: 20,
      sort: 'hours',
      order: 'asc',
    },
  });
  const total =
    centres.data &&
    sessions.data &&
    centres.data.notOpen.total +
      centres.data.withoutRecord.total +
      centres.data.leftOpen.total +
      sessions.data.unrecorded.total +
      sessions.data.unannounced.total;
  return { centres, sessions, untrained, total };
};

/** What waits for the town officer, the most pressing first, each opening where it is done. */
export const WaitingForMe = ({ organisationId }: { organisationId: string }) => {
  const { t } = useWords();
  const { centres, sessions, untrained, total } = useWaitingForMe(organisationId);
  const trouble = [centres, sessions, untrained].find(({ error, data }) => error && !data);
  return (
    <div id="waiting">
      <Sheet title={t('today.town.waiting')}>
        {trouble?.error && <ErrorNote trouble={trouble.error} again={() => trouble.refetch()} />}
        {total === undefined && !trouble && <Waiting rows={5} />}
        {total === 0 && untrained.data?.total === 0 && (
          <p className="faint">{t('today.town.nothingWaiting')}</p>
        )}
        {centres.data && <NotOpen found={centres.data.notOpen} />}
        {sessions.data && <Unrecorded found={sessions.data.unrecorded} organisationId={organisationId} />}
        {sessions.data && <Unannounced found={sessions.data.unannounced} organisationId={organisationId} />}
        {centres.data && <WithoutRecord found={centres.data.withoutRecord} />}
        {centres.data && <LeftOpen found={centres.data.leftOpen} organisationId={organisationId} />}
        {untrained.data && <Untrained found={untrained.data} organisationId={organisationId} />}
      </Sheet>
    </div>
  );
};

type OfCentres = AnswerOf<typeof listWaitingCentres>;
type OfSessions = AnswerOf<typeof listWaitingSessions>;

type GroupProps<Row> = {
  title: string;
  found: { total: number; rows: readonly Row[] };
  keyOf: (row: Row) => string;
  line: (row: Row) => ReactNode;
  /** Where all of them stand. */
  all?: string;
};

/** One kind of thing that waits: how many, the first of them, and where the others stand. */
const Group = <Row,>({ title, found, keyOf, line, all }: GroupProps<Row>) => {
  const { t } = useWords();
  const shownAtFirst = useShownAtFirst();
  if (found.total === 0) return null;
  const rows = found.rows.slice(0, shownAtFirst);
  const more = found.total - rows.length;
  return (
    <section className={styles.group}>
      <Heading title={title} count={found.total} />
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={keyOf(row)} className={styles.line}>
            {line(row)}
          </li>
        ))}
      </ul>
      {more > 0 && <More says={t('today.town.more', { n: more })} to={all} />}
    </section>
  );
};

const Heading = ({ title, count, action }: { title: string; count: number; action?: ReactNode }) => (
  <div className={styles.head}>
    <h3 className={styles.title}>
      {title} <span className={`figure ${styles.count}`}>{count}</span>
    </h3>
    {action}
  </div>
);

const More = ({ says, to }: { says: string; to?: string | undefined }) =>
  to ? (
    <Link to={to} className={styles.more}>
      {says}
    </Link>
  ) : (
    <span className={`faint ${styles.more}`}>{says}</span>
  );

const NotOpen = ({ found }: { found: OfCentres['notOpen'] }) => {
  const { t } = useWords();
  const stretches = useStretches();
  return (
    <Group
      title={t('today.town.notOpen')}
      found={found}
      keyOf={({ centreId }) => centreId}
      all="/centres?openNow=false"
      line={({ centreId, organisationName, promised }) => (
        <>
          <Link to={`/centres/${centreId}/duties`}>{shortName(organisationName)}</Link>
          <span className="figure faint">{stretches(promised)}</span>
        </>
      )}
    />
  );
};

const WithoutRecord = ({ found }: { found: OfCentres['withoutRecord'] }) => {
  const { t } = useWords();
  const dates = useDates();
  return (
    <Group
      title={t('today.town.withoutRecord')}
      found={found}
      keyOf={({ centreId, onDate }) => `${centreId} ${onDate}`}
      line={({ centreId, organisationName, onDate, promised: [first] }) => (
        <>
          <span>{shortName(organisationName)}</span>
          <span className="faint">{dates.day(onDate)}</span>
          <Link
            to={`/centres/${centreId}/openings?do=record&day=${onDate}&opens=${first?.opens ?? ''}&closes=${first?.closes ?? ''}`}
          >
            {t('today.town.mendOpening')}
          </Link>
        </>
      )}
    />
  );
};

const LeftOpen = ({ found, organisationId }: { found: OfCentres['leftOpen']; organisationId: string }) => {
  const { t } = useWords();
  const dates = useDates();
  const stretches = useStretches();
  return (
    <Group
      title={t('today.town.leftOpen')}
      found={found}
      keyOf={({ id }) => id}
      all={`/centres/openings?beneath=${organisationId}`}
      line={({ id, centreId, organisationName, onDate, opens, closes }) => (
        <>
          <span>{shortName(organisationName)}</span>
          <span className="faint">
            {dates.day(onDate)} <span className="figure">{stretches([{ opens, closes }])}</span>
          </span>
          <Link to={`/centres/${centreId}/openings?opening=${id}`}>{t('today.town.correct')}</Link>
        </>
      )}
    />
  );
};

type SessionsProps = { found: OfSessions['unrecorded']; organisationId: string };

const Unrecorded = ({ found, organisationId }: SessionsProps) => {
  const { t } = useWords();
  const shownAtFirst = useShownAtFirst();
  if (found.total === 0) return null;
  const more = found.total - Math.min(found.rows.length, shownAtFirst);
  return (
    <section className={styles.group}>
      <Heading title={t('today.town.unrecorded')} count={found.total} />
      <Sessions sessions={found.rows.slice(0, shownAtFirst)} dated named />
      {more > 0 && (
        <More
          says={t('today.town.more', { n: more })}
          to={`/activities?beneath=${organisationId}&state=planned&when=past`}
        />
      )}
    </section>
  );
};

const useAnnounceAll = () => {
  const { t } = useWords();
  const { message } = App.useApp();
  return useCommand(announceSessions, ({ announced }) => {
    const lacking = announced.filter(({ missing }) => missing.length > 0).length;
    if (lacking > 0) void message.warning(t('today.town.announcedLacking', { n: lacking }), 6);
    else void message.success(t('today.town.announced', { n: announced.length }));
  });
};

const Unannounced = ({ found, organisationId }: SessionsProps) => {
  const { t } = useWords();
  const announcing = useAnnounceAll();
  const shownAtFirst = useShownAtFirst();
  if (found.total === 0) return null;
  const sessionIds = found.rows
    .filter(({ permittedActions }) => permittedActions.includes('announce'))
    .map(({ id }) => id);
  const more = found.total - Math.min(found.rows.length, shownAtFirst);
  return (
    <section className={styles.group}>
      <Heading
        title={t('today.town.unannounced')}
        count={found.total}
        action={
          sessionIds.length > 0 && (
            <Button loading={announcing.pending} onClick={() => announcing.send({ body: { sessionIds } })}>
              {t('today.town.announceAll')}
            </Button>
          )
        }
      />
      <ErrorNote trouble={announcing.trouble} />
      <Sessions sessions={found.rows.slice(0, shownAtFirst)} dated named />
      {more > 0 && (
        <More
          says={t('today.town.more', { n: more })}
          to={`/activities?beneath=${organisationId}&state=planned`}
        />
      )}
    </section>
  );
};

const Untrained = ({
  found,
  organisationId,
}: {
  found: AnswerOf<typeof listHours>;
  organisationId: string;
}) => {
  const { t } = useWords();
  return (
    <Group
      title={t('today.town.untrained', { hours: found.targetHours })}
      found={found}
      keyOf={({ personId, organisationId: at }) => `${personId} ${at}`}
      all={`/training/hours?beneath=${organisationId}&reached=false`}
      line={({ personId, name, organisationName, hours }) => (
        <>
          <Link to={`/training/hours?beneath=${organisationId}&reached=false&person=${personId}`}>
            {name}
          </Link>
          <span className="faint">{shortName(organisationName)}</span>
          <span className="figure faint">{t('today.town.hoursOf', { hours })}</span>
        </>
      )}
    />
  );
};
