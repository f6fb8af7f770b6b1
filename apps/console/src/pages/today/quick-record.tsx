import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { recordSession } from '#modules/activities/contract/holding.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { PhotosField } from '../../parts/photos/photos-field.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { TodaysSession } from './shapes.ts';

type Values = { headCount: number; photoIds?: string[]; note?: string };

const minuteMs = 60_000;

/** A session that is recorded before its planned end ended now, to the minute; nothing when it is over as planned. */
const earlyEnd = ({ endsAt }: TodaysSession): string | undefined =>
  new Date(endsAt).getTime() > Date.now()
    ? new Date(Math.floor(Date.now() / minuteMs) * minuteMs).toISOString()
    : undefined;

/** A planned session recorded in under a minute: how many came, a photo, and a word for whoever wants to. */
export const QuickRecord = ({ session, onClose }: { session: TodaysSession; onClose: () => void }) => {
  const { t } = useWords();
  const dates = useDates();
  const [photosPending, setPhotosPending] = useState(false);
  const [noting, setNoting] = useState(false);
  // Kept from when the form opened: the same words tried again carry the same key.
  const [endedAt] = useState(() => earlyEnd(session));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={session.item}
      says={
        <>
          <p>
            {dates.day(session.onDate)} {dates.time(session.startsAt)}—{dates.time(session.endsAt)}{' '}
            <span className="faint">{session.place}</span>
          </p>
          {endedAt && <p className="faint">{t('today.endsNow', { time: dates.time(session.endsAt) })}</p>}
        </>
      }
      route={recordSession}
      initial={{ photoIds: [] }}
      sends={({ headCount, photoIds, note }: Values) => ({
        params: { sessionId: session.id },
        body: { headCount, photoIds: photoIds ?? [], note: note ?? '', ...(endedAt && { endsAt: endedAt }) },
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
      <Form.Item
        name="photoIds"
        label={t('parts.photos')}
        rules={[
          {
            validator: () =>
              photosPending ? Promise.reject(new Error(t('activities.photosOnTheWay'))) : Promise.resolve(),
          },
        ]}
      >
        <PhotosField organisationId={session.organisationId} onPending={setPhotosPending} />
      </Form.Item>
      {noting ? (
        <Form.Item name="note" label={t('activities.note')}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} autoFocus />
        </Form.Item>
      ) : (
        <LinkButton onClick={() => setNoting(true)}>{t('today.addNote')}</LinkButton>
      )}
    </FormDialog>
  );
};
