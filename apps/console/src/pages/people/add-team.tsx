import { Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addTeam } from '#modules/people/contract/teams.ts';
import { type TeamKind, teamKindWords } from '#modules/people/rules/words.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useUnitMeant } from '../../parts/unit-meant.ts';
import { useClosedWords } from '../../words/closed.ts';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { saidOfTeam, TeamFields, type TeamValues } from './team-fields.tsx';

type Values = TeamValues & { organisationId: string; kind: TeamKind };

export const AddTeam = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  const { choices } = useClosedWords();
  const organisationId = useUnitMeant();
  const go = useNavigate();
  const [kind, setKind] = useState<TeamKind>('art');
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.addTeam')}
      route={addTeam}
      initial={{ organisationId, kind, fromOn: today(), untilOn: null }}
      sends={({ organisationId, kind, ...team }: Values) => ({
        params: { organisationId },
        body: { kind, ...saidOfTeam(team) },
      })}
      onDone={({ id }) => void go(`/people/teams/${id}`)}
      onValuesChange={(changed: Partial<Values>) => changed.kind && setKind(changed.kind)}
    >
      <Form.Item name="organisationId" label={t('people.belongs')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <Form.Item name="kind" label={t('people.kind')} rules={[{ required: true }]}>
        <Select options={choices(teamKindWords)} />
      </Form.Item>
      <TeamFields art={kind === 'art'} />
    </FormDialog>
  );
};
