import { Form, Input, InputNumber, Select } from 'antd';
import { addBuildProject, editBuildProject, reachStage } from '#modules/centres/contract/build.ts';
import {
  type BuildStage,
  buildPurposes,
  buildStages,
  buildWays,
  centreLevels,
} from '#modules/centres/rules/words.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { BuildProject } from './shapes.ts';

type Values = {
  name: string;
  purpose: BuildProject['purpose'];
  way: BuildProject['way'];
  areaM2?: number | null;
  budgetYuan?: number | null;
  dueOn?: string | null;
};

/** Money travels in fen. */
const saidOfProject = ({ name, purpose, way, areaM2, budgetYuan, dueOn }: Values) => ({
  name,
  purpose,
  way,
  areaM2: areaM2 ?? null,
  budgetFen: budgetYuan === null || budgetYuan === undefined ? null : Math.round(budgetYuan * 100),
  dueOn: dueOn ?? null,
});

const ProjectFields = () => {
  const { t } = useWords();
  const required = [{ required: true }];
  return (
    <>
      <Form.Item name="name" label={t('centres.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="purpose" label={t('centres.building.purpose')} rules={required}>
        <Select
          options={buildPurposes.map((value) => ({ value, label: t(`centres.building.purposes.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="way" label={t('centres.building.way')} rules={required}>
        <Select options={buildWays.map((value) => ({ value, label: t(`centres.building.ways.${value}`) }))} />
      </Form.Item>
      <Form.Item name="areaM2" label={t('centres.area')}>
        <InputNumber min={0} max={1_000_000} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="budgetYuan" label={t('centres.building.budget')}>
        <InputNumber min={0} max={90_000_000_000} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('centres.building.due')}>
        <DayField />
      </Form.Item>
    </>
  );
};

export const AddBuildProject = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.building.add')}
      route={addBuildProject}
      initial={{ plannedOn: today() }}
      sends={({
        organisationId,
        plannedOn,
        ...values
      }: Values & { organisationId: string; plannedOn: string }) => ({
        body: { organisationId, plannedOn, ...saidOfProject(values) },
      })}
    >
      <Form.Item name="organisationId" label={t('centres.organisation')} rules={[{ required: true }]}>
        <OrganisationField levels={centreLevels} />
      </Form.Item>
      <ProjectFields />
      <Form.Item name="plannedOn" label={t('centres.building.plannedOn')} rules={[{ required: true }]}>
        <DayField clear={false} most={today()} />
      </Form.Item>
    </FormDialog>
  );
};

type Props = { project: BuildProject; onClose: () => void };

export const EditBuildProject = ({ project, onClose }: Props) => {
  const { t } = useWords();
  const { name, purpose, way, areaM2, budgetFen, dueOn } = project;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.building.edit')}
      route={editBuildProject}
      initial={{ name, purpose, way, areaM2, dueOn, budgetYuan: budgetFen === null ? null : budgetFen / 100 }}
      sends={(values: Values) => ({
        params: { projectId: project.id },
        body: { ...saidOfProject(values), centreId: project.centreId },
      })}
    >
      <ProjectFields />
    </FormDialog>
  );
};

export const ReachStage = ({ project, onClose }: Props) => {
  const { t } = useWords();
  const reached = project.stages.map(({ stage }) => stage);
  const left = buildStages.filter((stage) => !reached.includes(stage));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.building.reach')}
      route={reachStage}
      initial={{ stage: left[0], reachedOn: today() }}
      sends={({ note, ...values }: { stage: BuildStage; reachedOn: string; note?: string }) => ({
        params: { projectId: project.id },
        body: { ...values, note: note ?? '' },
      })}
    >
      <Form.Item name="stage" label={t('centres.building.stage')} rules={[{ required: true }]}>
        <Select options={left.map((value) => ({ value, label: t(`centres.building.stages.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reachedOn" label={t('centres.building.reachedOn')} rules={[{ required: true }]}>
        <DayField clear={false} most={today()} />
      </Form.Item>
      <Form.Item name="note" label={t('parts.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
};
