import { Input, Select } from 'antd';
import type { Kind } from '#modules/organisations/rules.ts';
import { verdicts } from '#modules/standards/rules/vocabulary.ts';
import filterStyles from '../../../parts/filters.module.css';
import { Filters } from '../../../parts/filters.tsx';
import { useWords } from '../../../words/index.ts';
import { useView } from '../view.ts';
import type { Matrix, Row } from './matrix.ts';

type Props = { matrix: Matrix; rows: readonly Row[]; shown: number };

const townsOf = ({ units }: Matrix) => {
  const towns = new Map(
    units
      .filter(({ level }) => level !== 'district')
      .map((unit) =>
        unit.level === 'town' ? [unit.id, unit.name] : [unit.parentId ?? '', unit.parentName ?? ''],
      ),
  );
  return [...towns].map(([value, label]) => ({ value, label }));
};

/** Looks for units by name, initials or code, by town, and by verdict. */
export const MatrixFilters = ({ matrix, rows, shown }: Props) => {
  const { t } = useWords();
  const { params, change } = useView();
  const meetAll = rows.filter(({ met, all }) => all > 0 && met === all).length;
  return (
    <Filters
      search={
        <Input.Search
          className={filterStyles.search ?? ''}
          allowClear
          aria-label={t('standards.findUnit')}
          placeholder={t('standards.findUnit')}
          value={params.get('find') ?? ''}
          onChange={({ target }) => change({ find: target.value || undefined })}
        />
      }
      aside={
        <span className="faint figure" role="status" style={{ alignSelf: 'center' }}>
          {t('standards.shownOf', { shown, total: rows.length })} · {t('standards.unitsMeetingAll')} {meetAll}
        </span>
      }
    >
      <Select
        className={filterStyles.choice ?? ''}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('standards.town')}
        placeholder={t('standards.town')}
        value={params.get('town')}
        options={townsOf(matrix)}
        popupMatchSelectWidth={false}
        onChange={(town: string | undefined) => change({ town })}
      />
      <Select
        className={filterStyles.choice ?? ''}
        allowClear
        aria-label={t('organisations.kind')}
        placeholder={t('organisations.kind')}
        value={params.get('kind')}
        options={[...new Set(matrix.units.map(({ kind }) => kind as Kind))].map((kind) => ({
          value: kind,
          label: t(`organisations.kinds.${kind}`),
        }))}
        popupMatchSelectWidth={false}
        onChange={(kind: string | undefined) => change({ kind })}
      />
      <Select
        className={filterStyles.choice ?? ''}
        allowClear
        aria-label={t('standards.verdict')}
        placeholder={t('standards.verdict')}
        value={params.get('verdict')}
        popupMatchSelectWidth={false}
        options={[
          ...verdicts.map((verdict) => ({
            value: verdict,
            label: t('standards.anyVerdict', { verdict: t(`standards.verdicts.${verdict}`) }),
          })),
          { value: 'everything', label: t('standards.meetsAll') },
        ]}
        onChange={(verdict: string | undefined) => change({ verdict })}
      />
    </Filters>
  );
};
