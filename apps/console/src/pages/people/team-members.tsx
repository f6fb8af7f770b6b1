import { Button, Form } from 'antd';
import { useState } from 'react';
import { addMembers } from '#modules/people/contract/memberships.ts';
import { PersonField } from '../../parts/fields/person-field.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { HeldList } from '../../parts/held-list.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { membershipDialog } from './person-memberships.tsx';
import type { Team } from './shapes.ts';

/** Who belongs to the team and since when; observers see only how many. */
export const TeamMembers = ({ team }: { team: Team }) => {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const { permittedActions } = team;
  const mayEdit = permittedActions.includes('edit') && !team.struckReason;
  return (
    <Sheet
      title={`${t('people.members')} · ${team.strength}`}
      aside={mayEdit && <Button onClick={() => setAdding(true)}>{t('people.addMembers')}</Button>}
    >
      {team.namesShown ? (
        <HeldList
          rows={team.members.map((member) => ({ ...member, permittedActions }))}
          says={({ name, birthYear }) => (birthYear ? `${name}（${birthYear}）` : name)}
          dialog={(doing, row, close) => membershipDialog(doing, row, row.name, close)}
        />
      ) : (
        <p className="faint">{t('people.membersShown')}</p>
      )}
      {adding && <AddMembers team={team} onClose={() => setAdding(false)} />}
    </Sheet>
  );
};

const AddMembers = ({ team, onClose }: { team: Team; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.addMembers')}
      route={addMembers}
      initial={{ personIds: [], fromOn: today(), untilOn: null }}
      sends={(body: { personIds: string[]; fromOn: string; untilOn: string | null }) => ({
        params: { teamId: team.id },
        body,
      })}
    >
      <Form.Item name="personIds" label={t('people.members')} rules={[{ required: true }]}>
        <PersonField multiple />
      </Form.Item>
      <StretchFields />
    </FormDialog>
  );
};
