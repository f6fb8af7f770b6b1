import { Form, Input, InputNumber } from 'antd';
import { recordSession } from '#modules/activities/contract/holding.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { PhotosField } from '../../parts/photos/photos-field.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { TodaysSession } from './shapes.ts';

type Values = { headCount: number; photoIds?: string[]; note?: string };

/** A planned session recorded in under a minute: how many came, a photo, a word. */
export const QuickRecord = ({ session, onClose }: { session: TodaysSession; onClose: () => void }) => {
  const { t } = useWords();
  const dates = useDates();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={session.item}
      says={`${dates.time(session.startsAt)}—${dates.time(session.endsAt)} ${session.place}`}
      route={recordSession}
      initial={{ photoIds: [] }}
      sends={({ headCount, photoIds, note }: Values) => ({
        params: { sessionId: session.id },
        body: { headCount, photoIds: photoIds ?? [], note: note ?? '' },
      })}
    >
      <Form.Item name="headCount" label={t('today.headCount')} rules={[{ required: true }]}>
        <InputNumber
          min={0}
          max={1_000_000}
          precision={0}
          inputMode="numeric"
          size="large"
          autoFocus
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item name="photoIds" label={t('parts.photos')}>
        <PhotosField organisationId={session.organisationId} />
      </Form.Item>
      <Form.Item name="note" label={t('activities.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
};
