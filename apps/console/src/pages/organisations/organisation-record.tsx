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
import { useWords } from '../../words/index.ts';
import { AddOrganisation } from './add-organisation.tsx';
import { CloseOrganisation } from './close-organisation.tsx';
import { EditOrganisation } from './edit-organisation.tsx';
import { MoveOrganisation } from './move-organisation.tsx';
import { PlacementHistory } from './placement-history.tsx';
import type { Shown } from './shapes.ts';

type Doing = 'add' | 'edit' | 'move' | 'close';

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
        <PlacementHistory history={shown.history} />
      </Sheet>
      <AddOrganisation open={doing === 'add'} onClose={close} parent={shown} />
      <EditOrganisation open={doing === 'edit'} onClose={close} shown={shown} />
      <MoveOrganisation open={doing === 'move'} onClose={close} shown={shown} />
      <CloseOrganisation open={doing === 'close'} onClose={close} shown={shown} />
    </>
  );
};

const Actions = ({ shown, choose }: { shown: Shown; choose: (doing: Doing) => void }) => {
  const { t } = useWords();
  const may = (action: Shown['permittedActions'][number]) => shown.permittedActions.includes(action);
  return (
    <>
      {may('arrange') && <Button onClick={() => choose('add')}>{t('organisations.add')}</Button>}
      {may('edit') && <Button onClick={() => choose('edit')}>{t('organisations.edit')}</Button>}
      {may('arrange') && shown.parentId && (
        <Button onClick={() => choose('move')}>{t('organisations.move')}</Button>
      )}
      {may('arrange') && (
        <Button danger onClick={() => choose('close')}>
          {t('organisations.close')}
        </Button>
      )}
    </>
  );
};
