import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { showOrganisation } from '#modules/organisations/contract.ts';
import { useAsk } from '../../api/ask.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { AddOrganisation } from './add-organisation.tsx';
import { actsFor } from './change.ts';
import { CloseOrganisation } from './close-organisation.tsx';
import { Followers } from './followers.tsx';
import { PlacementHistory } from './placement-history.tsx';
import type { Shown } from './shapes.ts';

type Doing = 'add' | 'close';

const judgedLevels = ['district', 'town', 'village'];

/** One organisation: particulars, history, and what this person may do to it. */
export const OrganisationRecord = ({ id }: { id: string }) => {
  const { t } = useWords();
  const asking = useAsk(showOrganisation, { params: { organisationId: id } });
  const [doing, setDoing] = useState<Doing>();
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={6} />;
  const shown = asking.data;
  const close = () => setDoing(undefined);
  return (
    <>
      <Sheet
        title={
          <>
            {shown.name} {shown.demonstration && <Tag>{t('parts.demonstrationTag')}</Tag>}
          </>
        }
        aside={<Actions shown={shown} choose={setDoing} />}
      >
        <Facts
          facts={[
            { label: t('organisations.code'), value: <span className="figure">{shown.code}</span> },
            { label: t('organisations.kind'), value: t(`organisations.kinds.${shown.kind}`) },
            {
              label: t('organisations.parent'),
              value: shown.parentId ? (
                <Link to={`/organisations/${shown.parentId}`}>{shown.parentName}</Link>
              ) : (
                t('organisations.noParent')
              ),
            },
            {
              label: t('organisations.validity'),
              value: <StretchText from={shown.fromOn} until={shown.untilOn} />,
            },
            {
              label: t('organisations.children'),
              value: t('organisations.childCount', { n: shown.childCount }),
            },
          ]}
        />
        {judgedLevels.includes(shown.level) && (
          <p style={{ marginTop: 12 }}>
            <Link to={shown.level === 'town' ? `/towns/${shown.id}` : `/units/${shown.id}`}>
              {t('organisations.verdicts')}
            </Link>
          </p>
        )}
      </Sheet>
      <Sheet title={t('organisations.history')}>
        <Followers shown={shown} />
        <PlacementHistory history={shown.history} />
      </Sheet>
      <AddOrganisation open={doing === 'add'} onClose={close} parent={shown} />
      <CloseOrganisation open={doing === 'close'} onClose={close} shown={shown} />
    </>
  );
};

const Actions = ({ shown, choose }: { shown: Shown; choose: (doing: Doing) => void }) => {
  const { t } = useWords();
  const may = (action: Shown['permittedActions'][number]) => shown.permittedActions.includes(action);
  const inForce = shown.untilOn === null || shown.untilOn >= today();
  return (
    <>
      {may('arrange') && inForce && <Button onClick={() => choose('add')}>{t('organisations.add')}</Button>}
      {inForce && actsFor(shown).length > 0 && (
        <Link to={`/organisations/${shown.id}/change`}>
          <Button>{t('organisations.change.open')}</Button>
        </Link>
      )}
      {may('arrange') && inForce && (
        <Button danger onClick={() => choose('close')}>
          {t('organisations.close')}
        </Button>
      )}
    </>
  );
};
