import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { type Me, useMe } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { useCentreOf } from '../centres/centre-of-page.tsx';
import { Missing } from './missing.tsx';
import { OpenRoom } from './open-room.tsx';
import { Programme } from './programme.tsx';
import styles from './today-page.module.css';

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
          value={organisationId}
          options={villages.map((grant) => ({ value: grant.organisationId, label: grant.organisationName }))}
          onChange={(organisation: string) => setParams({ organisation })}
        />
      )}
      {asking.error && !asking.data && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.isPending && <Waiting rows={6} />}
      {own && <OpenRoom centreId={own.id} />}
      {asking.data && !own && (
        <Sheet title={t('today.noCentre')}>
          <NothingHere says={t('today.noCentreSays')} />
        </Sheet>
      )}
      {organisationId && <Programme organisationId={organisationId} />}
      {organisationId && <Missing organisationId={organisationId} />}
    </div>
  );
};
