import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { genderWords } from '#modules/people/rules/words.ts';
import { lostNumber } from '#platform/crypto/numbers.ts';
import { useSaidNumber } from '../../parts/masked-number.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';

/** The numbers that are recorded already, masked. */
type KeptNumbers = { phone: string | null; idNumber: string | null };

type NumberProps = { name: 'phone' | 'idNumber'; label: string; kept?: string | null | undefined };

/** A number is typed in full or left as it is; one that is recorded can be taken away. */
const NumberField = ({ name, label, kept }: NumberProps) => {
  const { t } = useWords();
  const say = useSaidNumber();
  const gone = Form.useWatch([`${name}Gone`]) as boolean | undefined;
  return (
    <>
      <Form.Item
        name={name}
        label={label}
        extra={kept && kept !== lostNumber ? t('people.numberKept') : t('people.numberOptional')}
        {...(kept && { style: { marginBottom: 4 } })}
      >
        <Input maxLength={30} autoComplete="off" placeholder={say(kept)} disabled={gone ?? false} />
      </Form.Item>
      {kept && (
        <Form.Item name={`${name}Gone`} valuePropName="checked">
          <Checkbox>{t('people.numberGone', { what: label })}</Checkbox>
        </Form.Item>
      )}
    </>
  );
};

/** The particulars of a person: no more than the work needs. */
export const PersonFields = ({ kept }: { kept?: KeptNumbers }) => {
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
      <NumberField name="phone" label={t('people.phone')} kept={kept?.phone} />
      <NumberField name="idNumber" label={t('people.idNumber')} kept={kept?.idNumber} />
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
  phone?: string;
  phoneGone?: boolean;
  idNumber?: string;
  idNumberGone?: boolean;
};

/** A number left empty stays as it is; null takes it away. */
const saidOfNumber = (text: string | undefined, gone: boolean | undefined) =>
  gone ? null : text?.trim() || undefined;

/** The same as the server wants it: what was left empty is null. */
export const saidOfPerson = (values: PersonValues) => ({
  name: values.name,
  gender: values.gender ?? null,
  birthYear: values.birthYear ?? null,
  note: values.note ?? '',
  phone: saidOfNumber(values.phone, values.phoneGone),
  idNumber: saidOfNumber(values.idNumber, values.idNumberGone),
});
