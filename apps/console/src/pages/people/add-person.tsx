import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { addPerson } from '#modules/people/contract/people.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useUnitMeant } from '../../parts/unit-meant.ts';
import { useWords } from '../../words/index.ts';
import { PersonFields, type PersonValues, saidOfPerson } from './person-fields.tsx';

type Values = PersonValues & { organisationId: string; confirmed?: boolean };

/** A namesake born in the same year may be the same person: the server asks, a tick answers. */
export const AddPerson = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  const organisationId = useUnitMeant();
  const [namesake, setNamesake] = useState(false);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.addPerson')}
      route={addPerson}
      initial={{ organisationId }}
      sends={({ organisationId, confirmed, ...person }: Values) => ({
        params: { organisationId },
        body: { ...saidOfPerson(person), confirmed: confirmed ?? false },
      })}
      onTrouble={({ code }) => setNamesake(code === 'people.same-person')}
    >
      <Form.Item name="organisationId" label={t('people.belongs')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <PersonFields />
      {namesake && (
        <Form.Item name="confirmed" valuePropName="checked">
          <Checkbox>{t('people.samePerson')}</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
};
