import { Input, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { usePhone } from '../../look/look.tsx';

type Props = {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  label?: string;
};

const asDay = (time: string) => dayjs(`2000-01-01T${time}`);

/** A time of day, held as 'HH:MM'; a phone has a clock of its own for it. */
export const TimeField = ({ id, value, onChange, label }: Props) => {
  const phone = usePhone();
  const named = { ...(id && { id }), ...(label && { 'aria-label': label }) };
  if (phone) {
    return (
      <Input
        {...named}
        type="time"
        value={value ?? ''}
        onChange={({ target }) => onChange?.(target.value || null)}
      />
    );
  }
  return (
    <TimePicker
      {...named}
      style={{ width: '100%' }}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      value={value ? asDay(value) : null}
      onChange={(time) => onChange?.(time ? time.format('HH:mm') : null)}
    />
  );
};
