import { Select, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { listPeople } from '#modules/people/contract/people.ts';
import { useAsk } from '../../api/ask.ts';
import { useWords } from '../../words/index.ts';

type Choice = { value: string; label: string };
type Chosen = string | string[] | null;

type Props = {
  id?: string;
  value?: Chosen;
  onChange?: (value: Chosen) => void;
  label?: string;
  multiple?: boolean;
  /** Whose people are looked for. */
  beneath?: string | undefined;
  /** People already chosen, so that their names can be shown. */
  known?: readonly Choice[];
};

const useSettled = (typed: string) => {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(typed), 300);
    return () => clearTimeout(waiting);
  }, [typed]);
  return settled;
};

/** One person, or several: found by name among those one keeps. */
export const PersonField = ({ id, value, onChange, label, multiple, beneath, known = [] }: Props) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const [met, setMet] = useState<readonly Choice[]>(known);
  const asking = useAsk(listPeople, { query: { search, beneath, pageSize: 30, sort: 'name' } });
  const found: Choice[] = (asking.data?.rows ?? []).map((person) => ({
    value: person.id,
    label: `${person.name} · ${person.organisationName}`,
  }));
  const options = [...new Map([...met, ...found].map((choice) => [choice.value, choice])).values()];
  const keepMet = (chosen: Chosen) => {
    const ids = [chosen ?? []].flat();
    setMet(options.filter((choice) => ids.includes(choice.value)));
    setTyped('');
    onChange?.(chosen);
  };
  return (
    <Select<Chosen, Choice>
      {...(id && { id })}
      {...(label && { 'aria-label': label })}
      placeholder={label ?? t('parts.findPerson')}
      {...(multiple && { mode: 'multiple' as const })}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      allowClear
      value={value ?? (multiple ? [] : null)}
      options={
        search ? options.filter((choice) => found.some(({ value }) => value === choice.value)) : options
      }
      notFoundContent={asking.isFetching ? <Spin size="small" /> : t('parts.nothing')}
      onChange={(chosen) => keepMet(chosen ?? null)}
    />
  );
};
