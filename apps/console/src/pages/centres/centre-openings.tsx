import { Button, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { recordOpeningFromPaper } from '#modules/centres/contract/opening.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { PersonField } from '../../parts/fields/person-field.tsx';
import { TimeField } from '../../parts/fields/time-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useDoing } from '../../parts/opened.ts';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { useCentre } from './centre-page.tsx';
import { OpeningsTable } from './openings-table.tsx';

/** The opening log of one centre, and what was kept on paper. */
export const CentreOpenings = () => {
  const { t } = useWords();
  const centre = useCentre();
  const [doing, setDoing] = useDoing('record');
  return (
    <>
      {centre.permittedActions.includes('keepOpen') && (
        <p style={{ marginBottom: 12 }}>
          <Button type="primary" onClick={() => setDoing('record')}>
            {t('centres.opening.recordPaper')}
          </Button>
        </p>
      )}
      <OpeningsTable centreId={centre.id} />
      {doing && (
        <RecordFromPaper
          centreId={centre.id}
          organisationId={centre.organisationId}
          onClose={() => setDoing(undefined)}
        />
      )}
    </>
  );
};

/** The day and hours that a link names, else today. */
const useOpeningMeant = () => {
  const [params] = useSearchParams();
  const time = (name: string) => params.get(name) || undefined;
  return { onDate: params.get('day') ?? today(), opens: time('opens'), closes: time('closes') };
};

type Values = { onDate: string; opens: string; closes: string; keptBy?: string | null; note?: string };
type Props = { centreId: string; organisationId: string; onClose: () => void };

/** An opening that was kept on paper; it stays marked so. */
export const RecordFromPaper = ({ centreId, organisationId, onClose }: Props) => {
  const { t } = useWords();
  const meant = useOpeningMeant();
  const required = [{ required: true }];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.opening.recordPaper')}
      says={t('centres.opening.recordPaperSays')}
      route={recordOpeningFromPaper}
      initial={meant}
      sends={(values: Values) => ({
        params: { centreId },
        body: { ...values, keptBy: values.keptBy ?? null, note: values.note ?? '' },
      })}
    >
      <Form.Item name="onDate" label={t('parts.day')} rules={required}>
        <DayField clear={false} most={today()} />
      </Form.Item>
      <Form.Item name="opens" label={t('centres.opening.opens')} rules={required}>
        <TimeField />
      </Form.Item>
      <Form.Item name="closes" label={t('centres.opening.closes')} rules={required}>
        <TimeField />
      </Form.Item>
      <Form.Item name="keptBy" label={t('centres.opening.keeper')}>
        <PersonField beneath={organisationId} />
      </Form.Item>
      <Form.Item name="note" label={t('parts.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
};
