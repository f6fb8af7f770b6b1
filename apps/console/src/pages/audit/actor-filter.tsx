import { Select } from 'antd';
import { useState } from 'react';
import { listActors } from '#modules/audit/contract.ts';
import { useAsk } from '../../api/ask.ts';
import type { Listing } from '../../parts/listing.ts';
import { useWords } from '../../words/index.ts';

type Props<Row> = { listing: Pick<Listing<Row>, 'values' | 'filter'>; label: string };

/** One person whose entries are looked for, found by name or user name. */
export const ActorFilter = <Row,>({ listing, label }: Props<Row>) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const chosen = listing.values.actorId;
  const found = useAsk(listActors, { query: { search: typed.trim() } });
  const known = useAsk(
    listActors,
    { query: chosen ? { accountId: chosen } : {} },
    { when: chosen !== undefined },
  );
  const people = [...(chosen && !typed ? (known.data ?? []) : []), ...(found.data ?? [])];
  const options = new Map(people.map(({ id, name, username }) => [id, `${name} · ${username}`]));
  return (
    <Select
      style={{ minWidth: 180 }}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      aria-label={label}
      placeholder={label}
      value={chosen ?? null}
      options={[...options].map(([value, name]) => ({ value, label: name }))}
      notFoundContent={t('parts.nothing')}
      popupMatchSelectWidth={false}
      onChange={(id: string | undefined) => {
        setTyped('');
        listing.filter('actorId', id);
      }}
    />
  );
};
