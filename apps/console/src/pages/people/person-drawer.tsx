import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { showPerson } from '#modules/people/contract/people.ts';
import { genderWords } from '#modules/people/rules/words.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';
import { EditPerson } from './edit-person.tsx';
import { NumberLine } from './number-line.tsx';
import { PersonMemberships } from './person-memberships.tsx';
import { PersonPostings } from './person-postings.tsx';
import { PersonRights } from './person-rights.tsx';
import { PersonService } from './person-service.tsx';
import { PersonVolunteering } from './person-volunteering.tsx';
import type { Person } from './shapes.ts';

/** One person beside the list: particulars, posts, volunteering with its hours, teams. */
export const PersonDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const asking = useAsk(showPerson, { params: { personId: id } });
  const person = asking.data;
  return (
    <RecordDrawer
      open
      onClose={onClose}
      title={person?.name ?? t('parts.person')}
      size={640}
      actions={
        person?.permittedActions.includes('edit') && (
          <Space>
            <PersonRights person={person} />
            <Button onClick={() => setEditing(true)}>{t('people.editPerson')}</Button>
          </Space>
        )
      }
    >
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {!person && !asking.error && <Waiting rows={8} />}
      {person && <Particulars person={person} />}
      {person && <PersonPostings person={person} />}
      {person && <PersonVolunteering person={person} />}
      {person && person.volunteering.length > 0 && <PersonService personId={id} />}
      {person && <PersonMemberships person={person} />}
      {person && editing && <EditPerson person={person} onClose={() => setEditing(false)} />}
    </RecordDrawer>
  );
};

const Particulars = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const { say } = useClosedWords();
  return (
    <>
      {person.demonstration && <Tag>{t('parts.demonstrationTag')}</Tag>}
      <Facts
        facts={[
          { label: t('people.belongs'), value: person.organisationName },
          { label: t('people.gender'), value: person.gender && say(genderWords, person.gender) },
          { label: t('people.birthYear'), value: person.birthYear },
          { label: t('people.phone'), value: <NumberLine person={person} field="phone" /> },
          { label: t('people.idNumber'), value: <NumberLine person={person} field="idNumber" /> },
          { label: t('people.note'), value: person.note },
        ]}
      />
    </>
  );
};
