import { FilterOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { usePhone } from '../look/look.tsx';
import type { IsoDate } from '../words/dates.ts';
import { useWords } from '../words/index.ts';
import { DayField } from './fields/day-field.tsx';
import { OrganisationField } from './fields/organisation-field.tsx';
import styles from './filters.module.css';
import type { Listing } from './listing.ts';

type Props = {
  /** What is looked for most: stays visible on a phone. */
  search?: ReactNode;
  children?: ReactNode;
  aside?: ReactNode;
};

/** The row of filters above a list, with what stands at its right; folded away on a phone. */
export const Filters = ({ search, children, aside }: Props) => {
  const { t } = useWords();
  const phone = usePhone();
  const [unfolded, setUnfolded] = useState(false);
  const folds = phone && children !== undefined;
  return (
    <search className={styles.filters} aria-label={t('parts.filters')}>
      <div className={styles.fields}>
        {search}
        {folds && (
          <Button icon={<FilterOutlined />} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {t('parts.filters')}
          </Button>
        )}
        {(!folds || unfolded) && children}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </search>
  );
};

type Of<Row> = { listing: Pick<Listing<Row>, 'values' | 'filter'>; name: string; label: string };

/** Words to look for; the list follows a moment after the last letter. */
export const SearchFilter = <Row,>({ listing, name, label }: Of<Row>) => {
  const { t } = useWords();
  const phone = usePhone();
  const kept = listing.values[name] ?? '';
  const [typed, setTyped] = useState(kept);
  useEffect(() => {
    if (typed.trim() === kept) return;
    const waiting = setTimeout(() => listing.filter(name, typed.trim() || undefined), 350);
    return () => clearTimeout(waiting);
  }, [typed, kept, name, listing]);
  return (
    <Input.Search
      className={styles.search ?? ''}
      allowClear
      aria-label={label}
      placeholder={phone ? t('parts.search') : label}
      value={typed}
      maxLength={40}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(value) => listing.filter(name, value.trim() || undefined)}
    />
  );
};

type Choice = { value: string; label: string };

/** More choices than these are found by typing a part of one. */
const few = 12;

/** One of some values, or all. */
export const ChoiceFilter = <Row,>({
  listing,
  name,
  label,
  choices,
}: Of<Row> & { choices: readonly Choice[] }) => (
  <Select
    className={styles.choice ?? ''}
    allowClear
    aria-label={label}
    placeholder={label}
    value={listing.values[name] ?? null}
    options={[...choices]}
    showSearch={choices.length > few && { optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    onChange={(value: string | undefined) => listing.filter(name, value)}
  />
);

type Bounds = { least?: IsoDate | undefined; most?: IsoDate | undefined };

/** A day, or none. */
export const DayFilter = <Row,>({ listing, name, label, least, most }: Of<Row> & Bounds) => (
  <div className={styles.day}>
    <DayField
      label={label}
      value={listing.values[name] ?? null}
      onChange={(day) => listing.filter(name, day ?? undefined)}
      {...(least && { least })}
      {...(most && { most })}
    />
  </div>
);

type Span<Row> = Omit<Of<Row>, 'name' | 'label'> & Record<'from' | 'until', { name: string; label: string }>;

/** From a day until a day, either of them or none; neither can be chosen beyond the other. */
export const SpanFilter = <Row,>({ listing, from, until }: Span<Row>) => (
  <>
    <DayFilter listing={listing} {...from} most={listing.values[until.name]} />
    <DayFilter listing={listing} {...until} least={listing.values[from.name]} />
  </>
);

/** One organisation with everything beneath it, or all within reach. */
export const OrganisationFilter = <Row,>({ listing, name, label }: Of<Row>) => (
  <div className={styles.organisation}>
    <OrganisationField
      label={label}
      clear
      value={listing.values[name] ?? null}
      onChange={(id) => listing.filter(name, id ?? undefined)}
    />
  </div>
);
