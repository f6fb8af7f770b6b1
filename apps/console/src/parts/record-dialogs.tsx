import { Form, Input } from 'antd';
import type { Route } from '#platform/http/route.ts';
import type { Sent } from '../api/client.ts';
import { today } from '../words/dates.ts';
import { useWords } from '../words/index.ts';
import { DayField } from './fields/day-field.tsx';
import { FormDialog } from './form-dialog.tsx';

type Props<R extends Route> = {
  route: R;
  params: NonNullable<Sent<R>['params']>;
  onClose: () => void;
  onDone?: () => void;
  /** What is struck out or ended, for the title. */
  what: string;
};

/** Strikes a record out with its reason: nothing that counted is deleted. */
export const StrikeDialog = <R extends Route>({ route, params, onClose, onDone, what }: Props<R>) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      {...(onDone && { onDone })}
      title={`${t('parts.strike')} · ${what}`}
      says={t('parts.strikeSays')}
      route={route}
      sends={(body: { reason: string }) => ({ params, body }) as unknown as Sent<R>}
      okText={t('parts.strike')}
      danger
    >
      <Form.Item
        name="reason"
        label={t('parts.reason')}
        rules={[{ required: true, whitespace: true, min: 2 }]}
      >
        <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
};

/** Gives a record its last day. */
export const EndDialog = <R extends Route>({ route, params, onClose, onDone, what }: Props<R>) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      {...(onDone && { onDone })}
      title={`${t('parts.end')} · ${what}`}
      says={t('parts.endSays')}
      route={route}
      initial={{ untilOn: today() }}
      sends={(body: { untilOn: string }) => ({ params, body }) as unknown as Sent<R>}
      okText={t('parts.end')}
    >
      <Form.Item name="untilOn" label={t('parts.lastDay')} rules={[{ required: true }]}>
        <DayField clear={false} />
      </Form.Item>
    </FormDialog>
  );
};
