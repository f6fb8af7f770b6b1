import { Button, Segmented } from 'antd';
import { Link } from 'react-router';
import { exportMatrix } from '#modules/standards/contract/verdicts.ts';
import { useMe } from '../../frame/me.tsx';
import { BothLanguagesSwitch } from '../../parts/both-languages.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { ViewTools } from '../../parts/view-tools.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { DistrictCards } from './district-cards.tsx';
import styles from './district-page.module.css';
import { MatrixView } from './matrix/matrix-view.tsx';
import type { Level } from './shapes.ts';
import { TownTiles } from './town-tiles.tsx';
import { TrendView } from './trend-view.tsx';
import { useView, type View, views } from './view.ts';

/** Units × requirements at a glance, the towns as tiles, and how it went. */
export const DistrictPage = () => {
  const { t, language } = useWords();
  const me = useMe();
  const { change, level, view, on } = useView();
  const district = me.grants.find((grant) => grant.level === 'district');
  return (
    <>
      <PageHeader
        title={t('standards.districtTitle')}
        says={t('standards.districtSays')}
        actions={
          <>
            <div className={styles.day}>
              <DayField
                label={t('standards.on')}
                value={on}
                most={today()}
                clear={false}
                onChange={(day) => change({ on: day && day !== today() ? day : undefined })}
              />
            </div>
            <Link to="/compare">
              <Button>{t('standards.compare.open')}</Button>
            </Link>
            <ExportButton route={exportMatrix} sent={{ query: { on, level, language } }} />
          </>
        }
      />
      {district && <DistrictCards districtId={district.organisationId} on={on} />}
      <div className={styles.switches}>
        <Segmented<View>
          aria-label={t('standards.districtTitle')}
          value={view}
          onChange={(chosen) => change({ view: chosen === 'matrix' ? undefined : chosen })}
          options={views.map((name) => ({ value: name, label: t(`standards.views.${name}`) }))}
        />
        {view !== 'map' && (
          <Segmented<Level | 'all'>
            aria-label={t('standards.level')}
            value={level ?? 'all'}
            onChange={(chosen) =>
              change({ level: chosen === 'village' ? undefined : chosen, sort: undefined, order: undefined })
            }
            options={[
              ...(['village', 'town'] as const).map((name) => ({
                value: name,
                label: t(`standards.levels.${name}`),
              })),
              { value: 'all', label: t('parts.all') },
            ]}
          />
        )}
        <span className={styles.tools}>
          <BothLanguagesSwitch />
          <ViewTools />
        </span>
      </div>
      {view === 'matrix' && <MatrixView level={level} on={on} />}
      {view === 'map' && <TownTiles on={on} />}
      {view === 'trend' && <TrendView level={level} on={on} />}
    </>
  );
};
