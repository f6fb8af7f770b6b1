import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { showUnit } from '#modules/standards/contract/verdicts.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../../api/ask.ts';
import { ErrorNote } from '../../../parts/error-note.tsx';
import { PageHeader } from '../../../parts/page-header.tsx';
import { Sheet } from '../../../parts/sheet.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useDates } from '../../../words/dates.ts';
import { useWords } from '../../../words/index.ts';
import { JudgementHistory } from '../judgement-history.tsx';
import { shortName, useBoth } from '../names.ts';
import { EvidenceView } from './evidence-view.tsx';

type UnitAnswer = AnswerOf<typeof showUnit>;
type Shown = UnitAnswer['requirements'][number];

/** The rows behind one number on a page of their own; the period can be changed. */
export const EvidencePage = () => {
  const [params] = useSearchParams();
  const organisationId = params.get('organisation') ?? '';
  const code = params.get('requirement') ?? '';
  const asking = useAsk(showUnit, { params: { organisationId }, query: {} });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={10} />;
  const shown = asking.data.requirements.find(({ requirement }) => requirement.code === code);
  if (!shown) return <ErrorNote trouble={undefined} />;
  return <OnePage unit={asking.data.unit} shown={shown} />;
};

const OnePage = ({ unit, shown }: { unit: UnitAnswer['unit']; shown: Shown }) => {
  const { t } = useWords();
  const both = useBoth();
  const [params, setParams] = useSearchParams();
  const { requirement } = shown;
  const periodFrom = params.get('period') ?? shown.shown?.from ?? '';
  const of = { organisationId: unit.id, requirement: requirement.code, periodFrom };
  return (
    <>
      <PageHeader
        title={both(requirement.name)}
        above={[
          {
            title: shortName(unit.name),
            path: unit.level === 'town' ? `/towns/${unit.id}` : `/units/${unit.id}`,
          },
        ]}
        says={
          <Link to={`/requirements/${requirement.code}`}>
            {t('standards.openRequirement', { name: both(requirement.name) })}
          </Link>
        }
        actions={
          <PeriodChoice
            shown={shown}
            value={periodFrom}
            choose={(period) =>
              setParams({ organisation: unit.id, requirement: requirement.code, period }, { replace: true })
            }
          />
        }
      />
      <Sheet>
        <EvidenceView key={periodFrom} of={of} />
      </Sheet>
      <JudgementHistory of={of} />
    </>
  );
};

const PeriodChoice = ({
  shown,
  value,
  choose,
}: {
  shown: Shown;
  value: string;
  choose: (from: string) => void;
}) => {
  const { t } = useWords();
  const dates = useDates();
  const known = [...shown.trend, ...(shown.running ? [shown.running] : [])];
  const periods = [...new Map(known.map((judged) => [judged.from, judged])).values()].reverse();
  return (
    <Select
      aria-label={t('standards.period12')}
      style={{ minWidth: 220 }}
      value={value}
      popupMatchSelectWidth={false}
      onChange={choose}
      options={periods.map(({ from, until, verdict, settled }) => ({
        value: from,
        label: `${dates.stretch(from, until)} · ${t(`standards.verdicts.${verdict}`)}${settled ? '' : ` · ${t('standards.running')}`}`,
      }))}
    />
  );
};
