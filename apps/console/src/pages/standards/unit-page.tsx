import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { exportUnit, showUnit } from '#modules/standards/contract/verdicts.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { isBinding } from './matrix/matrix.ts';
import { shortName } from './names.ts';
import { RequirementList } from './requirement-list.tsx';
import { UnitDay } from './unit-day.tsx';

export type UnitAnswer = AnswerOf<typeof showUnit>;

/** How many binding duties are met, in words. */
export const useStanding = () => {
  const { t } = useWords();
  return ({ requirements }: UnitAnswer) => {
    const binding = requirements.filter(({ requirement, shown }) => isBinding(requirement) && shown);
    const met = binding.filter(({ shown }) => shown?.verdict === 'met').length;
    return t('standards.metOf', { met, all: binding.length });
  };
};

/** One village, or the district itself: every duty, how it went, and how to mend what is missing. */
export const UnitPage = () => {
  const { organisationId = '' } = useParams();
  const [params] = useSearchParams();
  const on = params.get('on') ?? today();
  const asking = useAsk(showUnit, { params: { organisationId }, query: { on } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={12} />;
  if (asking.data.unit.level === 'town')
    return <Navigate to={`/towns/${organisationId}?${params}`} replace />;
  return <Shown answer={asking.data} on={on} />;
};

const Shown = ({ answer, on }: { answer: UnitAnswer; on: string }) => {
  const { t, language } = useWords();
  const standing = useStanding();
  const { unit } = answer;
  return (
    <>
      <PageHeader
        title={shortName(unit.name)}
        above={
          unit.level === 'village' && unit.parentId
            ? [{ title: unit.parentName ?? '', path: `/towns/${unit.parentId}` }]
            : []
        }
        says={
          <>
            {unit.name} · <b>{standing(answer)}</b> ·{' '}
            <Link to={`/centres/of/${unit.id}`}>{t('centres.title')}</Link> ·{' '}
            <Link to={`/organisations/${unit.id}`}>{t('organisations.title')}</Link>
          </>
        }
        actions={
          <>
            <UnitDay on={on} />
            <ExportButton
              route={exportUnit}
              sent={{ params: { organisationId: unit.id }, query: { on, language } }}
            />
          </>
        }
      />
      <Sheet title={t('standards.requirements')}>
        <RequirementList unitId={unit.id} requirements={answer.requirements} />
      </Sheet>
    </>
  );
};

/** A village officer's own village. */
export const OwnUnitPage = () => {
  const own = useMe().grants.find(({ level }) => level === 'village');
  return <Navigate to={own ? `/units/${own.organisationId}` : '/'} replace />;
};
