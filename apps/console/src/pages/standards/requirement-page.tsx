import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { exportRequirement, showRequirement } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { sayMeasure, useBoth } from './names.ts';
import { RequirementTowns } from './requirement-towns.tsx';
import { RequirementUnits } from './requirement-units.tsx';
import type { Level, RequirementAnswer } from './shapes.ts';
import { UnitDay } from './unit-day.tsx';
import { useView } from './view.ts';

const Distribution = lazy(async () => ({ default: (await import('./distribution.tsx')).Distribution }));

/** One requirement: who meets it and who does not, how the values lie, and how each town does. */
export const RequirementPage = () => {
  const { code = '' } = useParams();
  const { params, on } = useView();
  const level = (params.get('level') ?? undefined) as Level | undefined;
  const asking = useAsk(showRequirement, { params: { code }, query: { on, level } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={12} />;
  return <Shown answer={asking.data} on={on} level={level} />;
};

const Shown = ({
  answer,
  on,
  level,
}: {
  answer: RequirementAnswer;
  on: string;
  level: Level | undefined;
}) => {
  const { t, language } = useWords();
  const both = useBoth();
  const dates = useDates();
  const { change } = useView();
  const { requirement, period, standing } = answer;
  return (
    <>
      <PageHeader
        title={both(requirement.name)}
        above={[{ title: t('standards.requirementsTitle'), path: '/requirements' }]}
        says={both(requirement.says)}
        actions={
          <>
            {requirement.appliesTo.length > 1 && (
              <Segmented
                aria-label={t('standards.level')}
                value={level ?? 'all'}
                onChange={(chosen) => change({ level: chosen === 'all' ? undefined : chosen })}
                options={[
                  { value: 'all', label: t('parts.all') },
                  ...requirement.appliesTo.map((name) => ({
                    value: name as string,
                    label: t(`standards.levels.${name}`),
                  })),
                ]}
              />
            )}
            <UnitDay on={on} />
            <ExportButton
              route={exportRequirement}
              sent={{ params: { code: requirement.code }, query: { on, level, language } }}
            />
          </>
        }
      />
      <Sheet>
        <Facts
          facts={[
            { label: t('standards.shown'), value: dates.stretch(period.from, period.until) },
            {
              label: t('standards.target'),
              value: requirement.optional
                ? t('standards.optional')
                : `${t(`standards.bounds.${requirement.mustBe}`)} ${sayMeasure(requirement.target, requirement.unit, language)}`,
            },
            {
              label: t('standards.period'),
              value: `${t(`standards.periods.${requirement.period}`)} · ${t(`standards.overs.${requirement.over}`)}`,
            },
            { label: t('standards.verdict'), value: t('standards.standing', standing) },
            { label: t('standards.thresholds'), value: both(requirement.targetSource) },
            { label: t('standards.howToMend'), value: both(requirement.howToMend) },
          ]}
        />
      </Sheet>
      {answer.distribution.length > 1 && (
        <Suspense fallback={<Waiting rows={6} />}>
          <Distribution answer={answer} />
        </Suspense>
      )}
      {answer.byTown.length > 1 && <RequirementTowns answer={answer} />}
      <RequirementUnits answer={answer} />
    </>
  );
};
