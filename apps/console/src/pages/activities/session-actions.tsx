import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { correctSession, recordSession, strikeSession } from '#modules/activities/contract/holding.ts';
import { announceSessions, cancelSession, moveSession } from '#modules/activities/contract/planning.ts';
import type { Action } from '#modules/activities/rules.ts';
import { useCommand } from '../../api/command.ts';
import { useSaid } from '../../parts/error-note.tsx';
import { instantsOf, type Times, TimesFields, timesOf } from '../../parts/fields/times-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { StrikeDialog } from '../../parts/record-dialogs.tsx';
import { useWords } from '../../words/index.ts';
import { HoldingFields, type HoldingValues, saidOfHolding } from './holding-fields.tsx';
import type { ShownSession } from './shapes.ts';
import { useActivityWords } from './words.ts';

const wordOf: Record<Action, 'announce' | 'move' | 'cancelSession' | 'record' | 'correct' | 'strike'> = {
  announce: 'announce',
  move: 'move',
  cancel: 'cancelSession',
  record: 'record',
  correct: 'correct',
  strike: 'strike',
};

const useAnnounce = (session: ShownSession) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const words = useActivityWords();
  const said = useSaid();
  const announcing = useCommand(
    announceSessions,
    ({ announced }) => {
      const missing = announced[0]?.missing ?? [];
      if (missing.length === 0) void message.success(t('parts.saved'));
      else void message.warning(t('activities.lacks', { elements: words.elements(missing) }), 6);
    },
    (trouble) => void message.error(said(trouble), 6),
  );
  return () => announcing.send({ body: { sessionIds: [session.id] } });
};

/** The buttons for what can be done about a session now. */
export const SessionActions = ({ session }: { session: ShownSession }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<Action>();
  const announce = useAnnounce(session);
  const close = () => setDoing(undefined);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBlock: 12 }}>
      {session.permittedActions.map((action) => (
        <Button
          key={action}
          type={action === 'record' ? 'primary' : 'default'}
          danger={action === 'strike' || action === 'cancel'}
          onClick={() => (action === 'announce' ? announce() : setDoing(action))}
        >
          {t(`activities.${wordOf[action]}`)}
        </Button>
      ))}
      {(doing === 'record' || doing === 'correct') && (
        <HoldingDialog session={session} doing={doing} onClose={close} />
      )}
      {doing === 'move' && <MoveDialog session={session} onClose={close} />}
      {doing === 'cancel' && <CancelDialog session={session} onClose={close} />}
      {doing === 'strike' && (
        <StrikeDialog
          route={strikeSession}
          params={{ sessionId: session.id }}
          what={session.item}
          onClose={close}
        />
      )}
    </div>
  );
};

type Props = { session: ShownSession; onClose: () => void };

const HoldingDialog = ({ session, doing, onClose }: Props & { doing: 'record' | 'correct' }) => {
  const { t } = useWords();
  const params = { sessionId: session.id };
  const known = session.volunteers.map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={t(`activities.${doing}`)}
      route={doing === 'record' ? recordSession : correctSession}
      initial={{
        ...timesOf(session),
        headCount: session.headCount,
        note: session.note,
        photoIds: session.photos.map(({ fileId }) => fileId),
        volunteers: session.volunteers.map(({ personId, minutes }) => ({ personId, minutes })),
      }}
      sends={(values: Times & HoldingValues) => ({
        params,
        body: { ...instantsOf(values), ...saidOfHolding(values) },
      })}
    >
      <TimesFields />
      <HoldingFields organisationId={session.organisationId} known={known} />
    </FormDialog>
  );
};

const MoveDialog = ({ session, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('activities.move')}
      route={moveSession}
      initial={{ ...timesOf(session), place: session.place, organiser: session.organiser }}
      sends={({ place, organiser, ...times }: Times & { place?: string; organiser?: string }) => ({
        params: { sessionId: session.id },
        body: { ...instantsOf(times), place: place ?? '', organiser: organiser ?? '' },
      })}
    >
      <TimesFields />
      <Form.Item name="place" label={t('activities.place')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="organiser" label={t('activities.organiser')}>
        <Input maxLength={80} />
      </Form.Item>
    </FormDialog>
  );
};

const CancelDialog = ({ session, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('activities.cancelSession')}
      route={cancelSession}
      sends={(body: { reason: string }) => ({ params: { sessionId: session.id }, body })}
      okText={t('activities.cancelSession')}
      danger
    >
      <Form.Item name="reason" label={t('parts.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
};
