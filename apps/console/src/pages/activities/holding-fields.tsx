import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber } from 'antd';
import { PersonField } from '../../parts/fields/person-field.tsx';
import { PhotosField } from '../../parts/photos/photos-field.tsx';
import { useWords } from '../../words/index.ts';

export type HoldingValues = {
  headCount: number;
  note?: string;
  photoIds?: string[];
  volunteers?: { personId: string; minutes: number }[];
};

/** The same as the server wants it. */
export const saidOfHolding = ({ headCount, note, photoIds, volunteers }: HoldingValues) => ({
  headCount,
  note: note ?? '',
  photoIds: photoIds ?? [],
  volunteers: (volunteers ?? []).filter((served) => served?.personId),
});

type Props = { organisationId: string | undefined; known?: readonly { value: string; label: string }[] };

/** What is noted of a session that was held: how many came, photos, who helped, what happened. */
export const HoldingFields = ({ organisationId, known = [] }: Props) => {
  const { t } = useWords();
  return (
    <>
      <Form.Item name="headCount" label={t('activities.headCount')} rules={[{ required: true }]}>
        <InputNumber min={0} max={1_000_000} precision={0} inputMode="numeric" style={{ width: '100%' }} />
      </Form.Item>
      {organisationId && (
        <Form.Item name="photoIds" label={t('parts.photos')}>
          <PhotosField organisationId={organisationId} />
        </Form.Item>
      )}
      <Form.Item label={t('activities.volunteers')}>
        <Form.List name="volunteers">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div
                  key={key}
                  style={{ display: 'grid', gridTemplateColumns: '1fr 7rem auto', gap: 8, marginBottom: 8 }}
                >
                  <Form.Item noStyle name={[name, 'personId']} rules={[{ required: true }]}>
                    <PersonField label={t('parts.findPerson')} known={known} />
                  </Form.Item>
                  <Form.Item noStyle name={[name, 'minutes']} rules={[{ required: true }]}>
                    <InputNumber
                      aria-label={t('activities.minutes')}
                      min={1}
                      max={1440}
                      precision={0}
                      suffix={t('activities.minutes')}
                      style={{ width: '100%' }}
                    />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('parts.remove')}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ minutes: 120 })}>
                {t('activities.addVolunteer')}
              </Button>
            </>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item name="note" label={t('activities.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  );
};
