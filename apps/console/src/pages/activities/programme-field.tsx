import { Select } from 'antd';
import { useState } from 'react';
import { listProgrammes } from '#modules/activities/contract/programmes.ts';
import { useAsk } from '../../api/ask.ts';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';

type Props = {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  beneath: string | undefined;
};

/** One of the programmes of an organisation that run today. */
export const ProgrammeField = ({ id, value, onChange, beneath }: Props) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const asking = useAsk(
    listProgrammes,
    { query: { beneath, search: typed, on: today(), pageSize: 50 } },
    { when: beneath !== undefined },
  );
  const programmes = beneath ? (asking.data?.rows ?? []) : [];
  return (
    <Select
      {...(id && { id })}
      allowClear
      placeholder={t('activities.newProgramme')}
      disabled={!beneath}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      {...(value && { value })}
      options={programmes.map(({ id: programmeId, item, usualTime }) => ({
        value: programmeId,
        label: usualTime ? `${item} · ${usualTime}` : item,
      }))}
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
    />
  );
};
