import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { usePhone } from '../../look/look.tsx';
import type { IsoDate } from '../../words/dates.ts';

type Props = {
  id?: string;
  value?: IsoDate | null;
  onChange?: (value: IsoDate | null) => void;
  label?: string;
  least?: IsoDate;
  most?: IsoDate;
  clear?: boolean;
};

/** A day, held as 'YYYY-MM-DD'. */
export const DayField = ({ id, value, onChange, label, least, most, clear = true }: Props) => {
  const phone = usePhone();
  return (
    <DatePicker
      {...(id && { id })}
      {...(label && { 'aria-label': label, placeholder: label })}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      allowClear={clear}
      inputReadOnly={phone}
      {...(least && { minDate: dayjs(least) })}
      {...(most && { maxDate: dayjs(most) })}
    />
  );
};
