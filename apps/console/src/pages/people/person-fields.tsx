import { Form, Input, InputNumber, Select } from 'antd';
import { genderWords } from '#modules/people/rules/words.ts';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';

/** The particulars of a person: no more than the work needs. */
export const PersonFields = () => {
  const { t } = useWords();
  const { choices } = useClosedWords();
  return (
    <>
      <Form.Item name="name" label={t('people.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="gender" label={t('people.gender')}>
        <Select allowClear options={choices(genderWords)} />
      </Form.Item>
      <Form.Item name="birthYear" label={t('people.birthYear')}>
        <InputNumber min={1900} max={2100} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="note" label={t('people.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  );
};

export type PersonValues = {
  name: string;
  gender?: 'female' | 'male' | null;
  birthYear?: number | null;
  note?: string;
};

/** The same as the server wants it: what was left empty is null. */
export const saidOfPerson = ({ name, gender, birthYear, note }: PersonValues) => ({
  name,
  gender: gender ?? null,
  birthYear: birthYear ?? null,
  note: note ?? '',
});
