import { Button, DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { listDuties, noteCame, planDuties, withdrawDuty } from '#modules/centres/contract/duty.ts';
import { useCommand } from '../../api/command.ts';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { DateText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { PersonField } from '../../parts/fields/person-field.tsx';
import { TimeField } from '../../parts/fields/time-field.tsx';
import { Filters, SpanFilter } from '../../parts/filters.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { type RowOf, useListing } from '../../parts/listing.ts';
import { useDoing } from '../../parts/opened.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { CameMark } from './came-mark.tsx';
import { useCentre } from './centre-page.tsx';

type Row = RowOf<typeof listDuties>;

/** Duties against who came; to come and gone by. */
export const CentreDuties = () => {
  const { t } = useWords();
  const centre = useCentre();
  const [doing, setDoing] = useDoing('plan');
  const mayRoster = centre.permittedActions.includes('roster');
  const noting = useCommand(noteCame);
  const withdrawing = useCommand(withdrawDuty);
  const listing = useListing(listDuties, {
    always: { centreId: centre.id },
    filters: ['fromOn', 'untilOn'],
    sort: { by: 'onDate', order: 'desc' },
  });
  const columns: Column<Row>[] = [
    { key: 'onDate', title: t('parts.day'), sorts: true, render: ({ onDate }) => <DateText day={onDate} /> },
    {
      key: 'person',
      title: t('centres.duty.person'),
      onPhone: 'heading',
      render: ({ person }) => person.name ?? '—',
    },
    {
      key: 'hours',
      title: t('centres.hours'),
      render: ({ opens, closes }) => (
        <span className="figure">
          {opens}—{closes}
        </span>
      ),
    },
    { key: 'came', title: t('centres.duty.came'), render: (duty) => <CameMark duty={duty} /> },
  ];
  const actions: Column<Row> = {
    key: 'actions',
    title: t('parts.actions'),
    onPhone: 'foot',
    render: (duty) => (
      <DutyActions
        duty={duty}
        note={(came) => noting.send({ params: { dutyId: duty.id }, body: { came } })}
        withdraw={() => withdrawing.send({ params: { dutyId: duty.id } })}
      />
    ),
  };
  return (
    <Sheet flush>
      <Filters
        aside={
          mayRoster && (
            <Button type="primary" onClick={() => setDoing('plan')}>
              {t('centres.duty.plan')}
            </Button>
          )
        }
      >
        <SpanFilter
          listing={listing}
          from={{ name: 'fromOn', label: t('centres.opening.from') }}
          until={{ name: 'untilOn', label: t('centres.opening.until') }}
        />
      </Filters>
      <ErrorNote trouble={noting.trouble ?? withdrawing.trouble} />
      <DataTable
        label={t('centres.duty.title')}
        listing={listing}
        columns={mayRoster ? [...columns, actions] : columns}
        rowKey={({ id }) => id}
      />
      {doing && (
        <PlanDuties
          centreId={centre.id}
          organisationId={centre.organisationId}
          onClose={() => setDoing(undefined)}
        />
      )}
    </Sheet>
  );
};

type ActionsProps = { duty: Row; note: (came: boolean | null) => void; withdraw: () => void };

const DutyActions = ({ duty, note, withdraw }: ActionsProps) => {
  const { t } = useWords();
  if (duty.withdrawn) return null;
  if (duty.onDate > today()) {
    return (
      <LinkButton danger onClick={withdraw}>
        {t('centres.duty.withdraw')}
      </LinkButton>
    );
  }
  if (duty.knownBy === 'note')
    return <LinkButton onClick={() => note(null)}>{t('centres.duty.takeBack')}</LinkButton>;
  return (
    <span style={{ display: 'flex', gap: 12 }}>
      <LinkButton onClick={() => note(true)}>{t('centres.duty.noteCame')}</LinkButton>
      <LinkButton danger onClick={() => note(false)}>
        {t('centres.duty.noteMissed')}
      </LinkButton>
    </span>
  );
};

type Values = { personId: string; days: dayjs.Dayjs[]; opens: string; closes: string };
type PlanProps = { centreId: string; organisationId: string; onClose: () => void };

const PlanDuties = ({ centreId, organisationId, onClose }: PlanProps) => {
  const { t } = useWords();
  const required = [{ required: true }];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('centres.duty.plan')}
      route={planDuties}
      initial={{ opens: '09:00', closes: '17:00' }}
      sends={({ personId, days, opens, closes }: Values) => ({
        params: { centreId },
        body: { duties: days.map((day) => ({ personId, onDate: day.format('YYYY-MM-DD'), opens, closes })) },
      })}
    >
      <Form.Item name="personId" label={t('centres.duty.person')} rules={required}>
        <PersonField beneath={organisationId} />
      </Form.Item>
      <Form.Item name="days" label={t('centres.duty.days')} rules={required}>
        <DatePicker multiple style={{ width: '100%' }} minDate={dayjs(today())} />
      </Form.Item>
      <Form.Item name="opens" label={t('centres.promise.opens')} rules={required}>
        <TimeField />
      </Form.Item>
      <Form.Item name="closes" label={t('centres.promise.closes')} rules={required}>
        <TimeField />
      </Form.Item>
    </FormDialog>
  );
};
