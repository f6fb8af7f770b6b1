import { editPerson } from '#modules/people/contract/people.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/index.ts';
import { PersonFields, type PersonValues, saidOfPerson } from './person-fields.tsx';
import type { Person } from './shapes.ts';

export const EditPerson = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { t } = useWords();
  const { name, gender, birthYear, note } = person;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.editPerson')}
      route={editPerson}
      initial={{ name, gender, birthYear, note }}
      sends={(values: PersonValues) => ({ params: { personId: person.id }, body: saidOfPerson(values) })}
    >
      <PersonFields kept={person} />
    </FormDialog>
  );
};
