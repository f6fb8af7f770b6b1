import { Link } from 'react-router';
import { listCentres } from '#modules/centres/contract/centre.ts';
import { useAsk } from '../../api/ask.ts';
import { type Me, useMe } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { shortName } from '../standards/names.ts';
import { OpeningTap } from './opening-tap.tsx';
import { StillMissing } from './still-missing.tsx';
import { TodaysDuty } from './todays-duty.tsx';
import { TodaysSessions } from './todays-sessions.tsx';

/** The place whose day this is: where the person holds a post nearest to daily work. */
const placeOf = ({ grants }: Me) => grants.find(({ level }) => level === 'village') ?? grants[0];

/** The village officer's day on one screen: open the room, what is on, who is on duty, what is still missing. */
export const TodayPage = () => {
  const { t } = useWords();
  const dates = useDates();
  const place = placeOf(useMe());
  const organisationId = place?.organisationId ?? '';
  const asking = useAsk(listCentres, { query: { beneath: organisationId, pageSize: 1 } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={8} />;
  const centre = asking.data.rows.find((row) => row.organisationId === organisationId);
  return (
    <>
      <PageHeader title={shortName(place?.organisationName ?? '')} says={dates.day(today())} />
      {centre ? (
        <OpeningTap centreId={centre.id} />
      ) : (
        <NothingHere says={t('today.noCentre')} action={<Link to="/centres">{t('centres.title')}</Link>} />
      )}
      <TodaysSessions organisationId={organisationId} />
      {centre && <TodaysDuty centreId={centre.id} />}
      <StillMissing organisationId={organisationId} />
    </>
  );
};
