import { Form, Input, Select } from 'antd';
import { type Genre, genreWords } from '#modules/people/rules/words.ts';
import { PersonField } from '../../parts/fields/person-field.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';

export type TeamValues = {
  name: string;
  genre?: Genre | null;
  leaderId?: string | null;
  fromOn: string;
  untilOn: string | null;
};

/** The same as the server wants it: a volunteer team has no genre. */
export const saidOfTeam = ({ name, genre, leaderId, fromOn, untilOn }: TeamValues) => ({
  name,
  genre: genre ?? null,
  leaderId: leaderId ?? null,
  fromOn,
  untilOn: untilOn ?? null,
});

type Props = { art: boolean; leader?: { id: string; name: string } };

export const TeamFields = ({ art, leader }: Props) => {
  const { t } = useWords();
  const { choices } = useClosedWords();
  return (
    <>
      <Form.Item name="name" label={t('people.teamName')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      {art && (
        <Form.Item name="genre" label={t('people.genre')} rules={[{ required: true }]}>
          <Select options={choices(genreWords)} />
        </Form.Item>
      )}
      <Form.Item name="leaderId" label={t('people.leader')}>
        <PersonField known={leader ? [{ value: leader.id, label: leader.name }] : []} />
      </Form.Item>
      <StretchFields />
    </>
  );
};
