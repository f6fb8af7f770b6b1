import { Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { findAttendees, recordAttendance } from '#modules/training/contract/attendance.ts';
import { useAsk } from '../../api/ask.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/index.ts';
import type { ShownCourseSession } from './shapes.ts';

type Choice = { value: string; label: string; disabled?: boolean };
type Values = { people: Choice[]; hours: number };

const hoursOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  Math.max(0.25, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 900_000) / 4);

/** Who attended: anybody of the district, found by name. */
export const RecordAttendance = ({
  session,
  onClose,
}: {
  session: ShownCourseSession;
  onClose: () => void;
}) => {
  const { t } = useWords();
  const most = hoursOf(session);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('training.recordAttendance')}
      route={recordAttendance}
      initial={{ people: [], hours: most }}
      sends={({ people, hours }: Values) => ({
        params: { courseSessionId: session.id },
        body: { people: people.map(({ value }) => ({ personId: value, hours })) },
      })}
    >
      <Form.Item name="people" label={t('training.people')} rules={[{ required: true }]}>
        <AttendeeField sessionId={session.id} />
      </Form.Item>
      <Form.Item name="hours" label={t('training.hours')} rules={[{ required: true }]}>
        <InputNumber min={0.25} max={most} step={0.25} style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
};

type FieldProps = { id?: string; value?: Choice[]; onChange?: (people: Choice[]) => void; sessionId: string };

const AttendeeField = ({ id, value = [], onChange, sessionId }: FieldProps) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const search = typed.trim();
  const asking = useAsk(
    findAttendees,
    { params: { courseSessionId: sessionId }, query: { search } },
    { when: search.length >= 2 },
  );
  const found = search.length >= 2 ? (asking.data ?? []) : [];
  return (
    <Select<Choice[], Choice>
      {...(id && { id })}
      mode="multiple"
      labelInValue
      aria-label={t('training.people')}
      placeholder={t('training.findAttendee')}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      value={value}
      options={found.map((person) => ({
        value: person.id,
        label: `${person.name} · ${person.organisationName}${person.attended ? ` · ${t('training.attended')}` : ''}`,
        disabled: person.attended,
      }))}
      notFoundContent={search.length >= 2 ? t('parts.nothing') : t('training.findAttendee')}
      onChange={(chosen) => {
        setTyped('');
        onChange?.(chosen);
      }}
    />
  );
};
