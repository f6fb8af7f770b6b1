import { Button, Select } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { exportUnit, showMatrix, showUnit } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { useTree } from '../../parts/fields/organisation-field.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { rowsOf } from './matrix/matrix.ts';
import { RequirementList } from './requirement-list.tsx';
import { UnitCards } from './unit-cards.tsx';
import { UnitDay } from './unit-day.tsx';
import { type UnitAnswer, useStanding } from './unit-page.tsx';

/** One town: its own duties, and its villages by what they miss. */
export const TownPage = () => {
  const { organisationId = '' } = useParams();
  const [params] = useSearchParams();
  const on = params.get('on') ?? today();
  const asking = useAsk(showUnit, { params: { organisationId }, query: { on } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={12} />;
  return <Shown answer={asking.data} on={on} />;
};

const Shown = ({ answer, on }: { answer: UnitAnswer; on: string }) => {
  const { t, language } = useWords();
  const standing = useStanding();
  const { unit } = answer;
  return (
    <>
      <PageHeader
        title={unit.name}
        above={[{ title: t('standards.districtTitle'), path: '/district?view=map' }]}
        says={
          <>
            <b>{standing(answer)}</b> · <Link to={`/centres/of/${unit.id}`}>{t('centres.title')}</Link>
          </>
        }
        actions={
          <>
            <TownChoice id={unit.id} />
            <Link to={`/compare?one=${unit.id}`}>
              <Button>{t('standards.compare.open')}</Button>
            </Link>
            <UnitDay on={on} />
            <ExportButton
              route={exportUnit}
              sent={{ params: { organisationId: unit.id }, query: { on, language } }}
            />
          </>
        }
      />
      <Villages townId={unit.id} on={on} />
      <Sheet title={`${unit.name} · ${t('standards.requirements')}`}>
        <RequirementList unitId={unit.id} requirements={answer.requirements} />
      </Sheet>
    </>
  );
};

const TownChoice = ({ id }: { id: string }) => {
  const { t } = useWords();
  const go = useNavigate();
  const { data = [] } = useTree();
  const towns = data.filter(({ level }) => level === 'town');
  if (towns.length < 2) return null;
  return (
    <Select
      aria-label={t('standards.townPick')}
      style={{ minWidth: 150 }}
      showSearch={{ optionFilterProp: 'found' }}
      value={id}
      options={towns.map((town) => ({
        value: town.id,
        label: town.name,
        found: `${town.name} ${town.initials}`,
      }))}
      onChange={(chosen: string) => void go(`/towns/${chosen}`)}
    />
  );
};

const Villages = ({ townId, on }: { townId: string; on: string }) => {
  const { t } = useWords();
  const asking = useAsk(showMatrix, { query: { level: 'village', on, beneath: townId } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={6} />;
  const rows = rowsOf(asking.data).toSorted(
    (one, other) => one.met / (one.all || 1) - other.met / (other.all || 1),
  );
  const whole = rows.filter(({ met, all }) => met === all).length;
  return (
    <Sheet
      flush
      title={t('standards.beneath')}
      aside={
        <span className="faint">
          {t('standards.beneathSays')} · {t('standards.allMet')} {whole}/{rows.length}
        </span>
      }
    >
      <UnitCards rows={rows} columns={asking.data.columns} townNamed={false} />
    </Sheet>
  );
};
