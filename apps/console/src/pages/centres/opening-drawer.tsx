import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { correctOpening, showOpening, strikeOpening } from '#modules/centres/contract/opening.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { DateText, MomentText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { PersonField } from '../../parts/fields/person-field.tsx';
import { TimeField } from '../../parts/fields/time-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { StrikeDialog } from '../../parts/record-dialogs.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';

type Opening = AnswerOf<typeof showOpening>;

/** Hours and minutes as hours with one digit. */
export const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10;

/** One opening session: when, who kept it, where it was learnt from. */
export const OpeningDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useWords();
  const asking = useAsk(showOpening, { params: { openingId: id } });
  const opening = asking.data;
  return (
    <RecordDrawer open onClose={onClose} title={opening?.centreName ?? t('centres.opening.title')}>
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {!opening && !asking.error && <Waiting rows={6} />}
      {opening && <OpeningRecord opening={opening} />}
    </RecordDrawer>
  );
};

const OpeningRecord = ({ opening }: { opening: Opening }) => {
  const { t } = useWords();
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        <Tag>{t(`centres.sources.${opening.source}`)}</Tag>
        {opening.closedByProgram && <Tag>{t('centres.closedByProgram')}</Tag>}
        {opening.correctedReason !== null && <Tag>{t('centres.corrected')}</Tag>}
      </p>
      <OpeningActions opening={opening} />
      {opening.struckReason !== null && (
        <p className="faint">{t('parts.struck', { reason: opening.struckReason })}</p>
      )}
      {opening.correctedReason !== null && (
        <p className="faint">{t('centres.opening.correctedBecause', { reason: opening.correctedReason })}</p>
      )}
      <Facts
        facts={[
          { label: t('parts.day'), value: <DateText day={opening.onDate} /> },
          { label: t('centres.opening.opens'), value: opening.opens },
          { label: t('centres.opening.closes'), value: opening.closes ?? t('centres.opening.stillOpen') },
          {
            label: t('centres.opening.minutes'),
            value:
              opening.minutes !== null && t('centres.opening.hoursLong', { hours: hoursOf(opening.minutes) }),
          },
          { label: t('centres.opening.keeper'), value: opening.keptBy?.name },
          { label: t('centres.organisation'), value: opening.organisationName },
          { label: t('parts.note'), value: opening.note },
          { label: t('centres.opening.recordedAt'), value: <MomentText at={opening.recordedAt} /> },
        ]}
      />
    </>
  );
};

const OpeningActions = ({ opening }: { opening: Opening }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'correct' | 'strike'>();
  const close = () => setDoing(undefined);
  if (opening.permittedActions.length === 0) return null;
  return (
    <div style={{ display: 'flex', gap: 8, marginBottom: 16 }}>
      {opening.permittedActions.includes('correct') && (
        <Button onClick={() => setDoing('correct')}>{t('centres.opening.correct')}</Button>
      )}
      {opening.permittedActions.includes('strike') && (
        <Button danger onClick={() => setDoing('strike')}>
          {t('parts.strike')}
        </Button>
      )}
      {doing === 'correct' && <CorrectOpening opening={opening} onClose={close} />}
      {doing === 'strike' && (
        <StrikeDialog
          route={strikeOpening}
          params={{ openingId: opening.id }}
          what={opening.centreName}
          onClose={close}
        />
      )}
    </div>
  );
};

type Values = { opens: string; closes: string | null; keptBy?: string | null; note?: string; reason: string };

const CorrectOpening = ({ opening, onClose }: { opening: Opening; onClose: () => void }) => {
  const { t } = useWords();
  const { opens, closes, keptBy, note } = opening;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.opening.correct')}
      says={t('centres.opening.correctSays')}
      route={correctOpening}
      initial={{ opens, closes, keptBy: keptBy?.id ?? null, note }}
      sends={(values: Values) => ({
        params: { openingId: opening.id },
        body: { ...values, keptBy: values.keptBy ?? null, note: values.note ?? '' },
      })}
    >
      <Form.Item name="opens" label={t('centres.opening.opens')} rules={[{ required: true }]}>
        <TimeField />
      </Form.Item>
      <Form.Item name="closes" label={t('centres.opening.closes')}>
        <TimeField />
      </Form.Item>
      <Form.Item name="keptBy" label={t('centres.opening.keeper')}>
        <PersonField known={keptBy ? [{ value: keptBy.id, label: keptBy.name ?? '' }] : []} />
      </Form.Item>
      <Form.Item name="note" label={t('parts.note')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reason" label={t('parts.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
};
