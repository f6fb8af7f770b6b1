import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { showProgramme } from '#modules/activities/contract/programmes.ts';
import { useAsk } from '../../api/ask.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { useOpened } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { PlanSeries, PlanSession } from './planning-forms.tsx';
import { EditProgramme } from './programme-forms.tsx';
import { ProgrammeSessions } from './programme-sessions.tsx';
import { SessionDrawer } from './session-drawer.tsx';
import { SessionLine } from './session-line.tsx';
import type { Programme } from './shapes.ts';

/** One programme: what it is, when it comes next, how often it was held. */
export const ProgrammePage = () => {
  const { programmeId = '' } = useParams();
  const asking = useAsk(showProgramme, { params: { programmeId } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={10} />;
  return <ProgrammeRecord programme={asking.data} />;
};

const ProgrammeRecord = ({ programme }: { programme: Programme }) => {
  const { t } = useWords();
  const [opened, setOpened] = useOpened('session');
  return (
    <>
      <PageHeader
        title={programme.item}
        above={[{ title: t('activities.tabs.programmes'), path: '/activities/programmes' }]}
        says={
          <>
            {programme.standing && <Tag>{t('activities.standing')}</Tag>}
            {programme.free && <Tag>{t('activities.free')}</Tag>}
            {programme.demonstration && <Tag>{t('parts.demonstrationTag')}</Tag>}
            <span>
              {t('activities.heldCount', { n: programme.heldCount })} ·{' '}
              {t('activities.peopleCount', { n: programme.headCount })}
            </span>
          </>
        }
        actions={<ProgrammeActions programme={programme} />}
      />
      <Sheet>
        <Facts
          facts={[
            { label: t('activities.organisation'), value: programme.organisationName },
            { label: t('activities.category'), value: t(`activities.categories.${programme.category}`) },
            { label: t('activities.theme'), value: t(`activities.themes.${programme.theme}`) },
            { label: t('activities.usualTime'), value: programme.usualTime },
            { label: t('activities.place'), value: programme.place },
            { label: t('activities.organiser'), value: programme.organiser },
            {
              label: t('activities.validity'),
              value: <StretchText from={programme.fromOn} until={programme.untilOn} />,
            },
            { label: t('activities.summary'), value: programme.summary },
          ]}
        />
      </Sheet>
      <Sheet title={t('activities.next')}>
        {programme.next.length === 0 ? (
          <NothingHere />
        ) : (
          <ul className="plain-list">
            {programme.next.map((session) => (
              <SessionLine key={session.id} session={session} dated open={setOpened} />
            ))}
          </ul>
        )}
      </Sheet>
      <ProgrammeSessions programmeId={programme.id} open={setOpened} />
      {opened && <SessionDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};

const ProgrammeActions = ({ programme }: { programme: Programme }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'edit' | 'session' | 'series'>();
  const close = () => setDoing(undefined);
  const may = (action: 'edit' | 'plan') => programme.permittedActions.includes(action);
  return (
    <>
      {may('edit') && <Button onClick={() => setDoing('edit')}>{t('activities.editProgramme')}</Button>}
      {may('plan') && <Button onClick={() => setDoing('series')}>{t('activities.planSeries')}</Button>}
      {may('plan') && (
        <Button type="primary" onClick={() => setDoing('session')}>
          {t('activities.planSession')}
        </Button>
      )}
      {doing === 'edit' && <EditProgramme programme={programme} onClose={close} />}
      {doing === 'session' && <PlanSession programme={programme} onClose={close} />}
      {doing === 'series' && <PlanSeries programme={programme} onClose={close} />}
    </>
  );
};
