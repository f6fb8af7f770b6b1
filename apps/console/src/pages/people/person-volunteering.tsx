import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import {
  correctVolunteer,
  endVolunteer,
  registerVolunteer,
  strikeOutVolunteer,
} from '#modules/people/contract/volunteers.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { HeldList } from '../../parts/held-list.tsx';
import { EndDialog, StrikeDialog } from '../../parts/record-dialogs.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { Part } from './part.tsx';
import type { Person } from './shapes.ts';

type Volunteering = Person['volunteering'][number];
type Values = { skills?: string; fromOn: string; untilOn: string | null };

/** Where and when a person is a registered volunteer. */
export const PersonVolunteering = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const nameOf = ({ organisationName, skills }: Volunteering) =>
    skills ? `${organisationName} · ${skills}` : organisationName;
  return (
    <Part
      title={t('people.volunteering')}
      action={
        person.permittedActions.includes('edit') && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('people.addVolunteering')}
          </Button>
        )
      }
    >
      <HeldList
        rows={person.volunteering}
        says={nameOf}
        dialog={(doing, row, close) => {
          const common = { params: { volunteerId: row.id }, what: nameOf(row), onClose: close };
          if (doing === 'end') return <EndDialog route={endVolunteer} {...common} />;
          if (doing === 'strike') return <StrikeDialog route={strikeOutVolunteer} {...common} />;
          return <CorrectVolunteering volunteering={row} onClose={close} />;
        }}
      />
      {adding && <Register person={person} onClose={() => setAdding(false)} />}
    </Part>
  );
};

const VolunteerFields = () => {
  const { t } = useWords();
  return (
    <>
      <Form.Item name="skills" label={t('people.skills')}>
        <Input maxLength={200} />
      </Form.Item>
      <StretchFields />
    </>
  );
};

const Register = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.addVolunteering')}
      route={registerVolunteer}
      initial={{ organisationId: person.organisationId, skills: '', fromOn: today(), untilOn: null }}
      sends={(body: Values & { organisationId: string }) => ({ params: { personId: person.id }, body })}
    >
      <Form.Item name="organisationId" label={t('parts.organisation')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <VolunteerFields />
    </FormDialog>
  );
};

const CorrectVolunteering = ({
  volunteering,
  onClose,
}: {
  volunteering: Volunteering;
  onClose: () => void;
}) => {
  const { t } = useWords();
  const { skills, fromOn, untilOn } = volunteering;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.correctVolunteering')}
      route={correctVolunteer}
      initial={{ skills, fromOn, untilOn }}
      sends={(body: Values) => ({ params: { volunteerId: volunteering.id }, body })}
    >
      <VolunteerFields />
    </FormDialog>
  );
};
