import { Button, Form, Input, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { addException, listExceptions, withdrawException } from '#modules/centres/contract/hours.ts';
import { type ExceptionKind, exceptionKinds } from '#modules/centres/rules/words.ts';
import { addDays } from '#platform/dates/index.ts';
import { useAsk } from '../../api/ask.ts';
import { DateText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { TimeField } from '../../parts/fields/time-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { useCentre } from './centre-page.tsx';
import styles from './furnishing.module.css';
import { useStretches } from './stretches.tsx';

/** The days unlike others of the last quarter and the coming half year, with whether the public was told before. */
export const CentreExceptions = () => {
  const { t } = useWords();
  const dates = useDates();
  const stretches = useStretches();
  const centre = useCentre();
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<{ id: string; onDate: string }>();
  const mayPromise = centre.permittedActions.includes('promise');
  const asking = useAsk(listExceptions, {
    params: { centreId: centre.id },
    query: { fromOn: addDays(today(), -92), untilOn: addDays(today(), 183) },
  });
  return (
    <Sheet
      title={t('centres.exception.title')}
      aside={mayPromise && <Button onClick={() => setAdding(true)}>{t('centres.exception.add')}</Button>}
    >
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.data?.length === 0 && <NothingHere />}
      <ul className="plain-list">
        {asking.data?.map((day) => (
          <li key={day.id} className={styles.item}>
            <span
              className={styles.name}
              style={day.withdrawnAt ? { textDecoration: 'line-through' } : undefined}
            >
              <DateText day={day.onDate} /> <Tag>{t(`centres.exception.${day.kind}`)}</Tag> {day.reason}{' '}
              {day.stretches.length > 0 && <span className="figure">{stretches(day.stretches)}</span>}
            </span>
            <span className="faint">
              {day.withdrawnReason !== null
                ? t('centres.exception.withdrawn', { reason: day.withdrawnReason })
                : day.announcedOn
                  ? t('centres.exception.announced', { day: dates.day(day.announcedOn) })
                  : t('centres.exception.notAnnounced')}
            </span>
            {mayPromise && day.withdrawnAt === null && (
              <LinkButton danger onClick={() => setWithdrawing(day)}>
                {t('centres.exception.withdraw')}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {adding && <AddException centreId={centre.id} onClose={() => setAdding(false)} />}
      {withdrawing && (
        <FormDialog
          open
          onClose={() => setWithdrawing(undefined)}
          title={`${t('centres.exception.withdraw')} · ${dates.day(withdrawing.onDate)}`}
          route={withdrawException}
          sends={(body: { reason: string }) => ({ params: { exceptionId: withdrawing.id }, body })}
          danger
        >
          <Form.Item name="reason" label={t('parts.reason')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2 }} />
          </Form.Item>
        </FormDialog>
      )}
    </Sheet>
  );
};

type Values = {
  kind: ExceptionKind;
  fromOn: string;
  untilOn: string;
  opens?: string | null;
  closes?: string | null;
  reason: string;
  announcedOn?: string | null;
};

const AddException = ({ centreId, onClose }: { centreId: string; onClose: () => void }) => {
  const { t } = useWords();
  const [kind, setKind] = useState<ExceptionKind>('closed');
  const required = [{ required: true }];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.exception.add')}
      route={addException}
      initial={{ kind, fromOn: addDays(today(), 1), untilOn: addDays(today(), 1), announcedOn: today() }}
      sends={({ opens, closes, announcedOn, ...values }: Values) => ({
        params: { centreId },
        body: {
          ...values,
          announcedOn: announcedOn ?? null,
          stretches: opens && closes ? [{ opens, closes }] : [],
        },
      })}
      onValuesChange={(changed: Partial<Values>) => changed.kind && setKind(changed.kind)}
    >
      <Form.Item name="kind" label={t('centres.exception.kind')} rules={required}>
        <Segmented
          options={exceptionKinds.map((value) => ({ value, label: t(`centres.exception.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="fromOn" label={t('parts.from')} rules={required}>
        <DayField clear={false} />
      </Form.Item>
      <Form.Item name="untilOn" label={t('parts.until')} rules={required}>
        <DayField clear={false} />
      </Form.Item>
      {kind === 'other-hours' && (
        <>
          <Form.Item name="opens" label={t('centres.promise.opens')} rules={required}>
            <TimeField />
          </Form.Item>
          <Form.Item name="closes" label={t('centres.promise.closes')} rules={required}>
            <TimeField />
          </Form.Item>
        </>
      )}
      <Form.Item name="reason" label={t('parts.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="announcedOn" label={t('centres.exception.announcedOn')}>
        <DayField most={today()} />
      </Form.Item>
    </FormDialog>
  );
};
