import { Button, Timeline } from 'antd';
import { useState } from 'react';
import { showBuildProject, strikeBuildProject } from '#modules/centres/contract/build.ts';
import { useAsk } from '../../api/ask.ts';
import { DateText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { StrikeDialog } from '../../parts/record-dialogs.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { EditBuildProject, ReachStage } from './build-forms.tsx';
import type { BuildProject } from './shapes.ts';

/** One project with every stage it reached. */
export const BuildDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useWords();
  const asking = useAsk(showBuildProject, { params: { projectId: id } });
  const project = asking.data;
  return (
    <RecordDrawer open onClose={onClose} title={project?.name ?? t('centres.building.title')}>
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {!project && !asking.error && <Waiting rows={6} />}
      {project && <ProjectRecord project={project} />}
    </RecordDrawer>
  );
};

const ProjectRecord = ({ project }: { project: BuildProject }) => {
  const { t } = useWords();
  return (
    <>
      <ProjectActions project={project} />
      {project.struckReason !== null && (
        <p className="faint">{t('parts.struck', { reason: project.struckReason })}</p>
      )}
      <Facts
        facts={[
          { label: t('centres.organisation'), value: project.organisationName },
          { label: t('centres.building.purpose'), value: t(`centres.building.purposes.${project.purpose}`) },
          { label: t('centres.building.way'), value: t(`centres.building.ways.${project.way}`) },
          {
            label: t('centres.floorArea'),
            value: project.areaM2 !== null && t('centres.squareMetres', { n: project.areaM2 }),
          },
          {
            label: t('centres.building.budget'),
            value: project.budgetFen !== null && new Intl.NumberFormat('en').format(project.budgetFen / 100),
          },
          { label: t('centres.building.due'), value: <DateText day={project.dueOn} /> },
        ]}
      />
      <h3 style={{ margin: '24px 0 12px' }}>{t('centres.building.stage')}</h3>
      <Timeline
        items={project.stages.map(({ stage, reachedOn, note }) => ({
          key: stage,
          color: 'var(--pine)',
          content: (
            <>
              <b>{t(`centres.building.stages.${stage}`)}</b> <DateText day={reachedOn} />
              {note && <div className="faint">{note}</div>}
            </>
          ),
        }))}
      />
    </>
  );
};

const ProjectActions = ({ project }: { project: BuildProject }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'edit' | 'reach' | 'strike'>();
  const may = (action: BuildProject['permittedActions'][number]) => project.permittedActions.includes(action);
  const close = () => setDoing(undefined);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }}>
      {may('reach') && (
        <Button type="primary" onClick={() => setDoing('reach')}>
          {t('centres.building.reach')}
        </Button>
      )}
      {may('edit') && <Button onClick={() => setDoing('edit')}>{t('centres.building.edit')}</Button>}
      {may('strike') && (
        <Button danger onClick={() => setDoing('strike')}>
          {t('parts.strike')}
        </Button>
      )}
      {doing === 'reach' && <ReachStage project={project} onClose={close} />}
      {doing === 'edit' && <EditBuildProject project={project} onClose={close} />}
      {doing === 'strike' && (
        <StrikeDialog
          route={strikeBuildProject}
          params={{ projectId: project.id }}
          what={project.name}
          onClose={close}
        />
      )}
    </div>
  );
};
