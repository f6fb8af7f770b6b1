import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { usePhone } from '../../look/look.tsx';
import type { IsoDate } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';

/** Shown as people say it; typed in that way or as 2026-11-22. */
const formats = { zh: ['YYYY年M月D日', 'YYYY-MM-DD'], en: ['D MMM YYYY', 'YYYY-MM-DD'] };

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
  const { language } = useWords();
  return (
    <DatePicker
      {...(id && { id })}
      {...(label && { 'aria-label': label, placeholder: label })}
      style={{ width: '100%', minWidth: '10.75rem' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      format={formats[language]}
      allowClear={clear}
      inputReadOnly={phone}
      {...(least && { minDate: dayjs(least) })}
      {...(most && { maxDate: dayjs(most) })}
    />
  );
};
