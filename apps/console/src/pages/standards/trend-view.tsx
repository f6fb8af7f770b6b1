import { Select } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { showTrend } from '#modules/standards/contract/verdicts.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import type { Colours } from '../../look/theme.ts';
import type { ChartOption } from '../../parts/chart.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { sayShare, useBoth } from './names.ts';
import type { Level } from './shapes.ts';
import { useView } from './view.ts';

const Chart = lazy(async () => ({ default: (await import('../../parts/chart.tsx')).Chart }));

type Trend = AnswerOf<typeof showTrend>[number];

/** The share of units that met a requirement, period by period. */
export const TrendView = ({
  level,
  on,
  beneath,
}: {
  level: Level | undefined;
  on: string;
  beneath?: string;
}) => {
  const { t } = useWords();
  const both = useBoth();
  const { params, change } = useView();
  const asking = useAsk(showTrend, { query: { level, on, beneath } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={8} />;
  const kept = asking.data.filter(({ points }) => points.some(({ share }) => share !== null));
  const chosen =
    kept.find(({ code }) => code === params.get('requirement')) ??
    kept.find(({ period }) => period === 'week') ??
    kept[0];
  return (
    <Sheet
      title={t('standards.trendTitle')}
      aside={
        <Select
          aria-label={t('standards.trendOf')}
          style={{ minWidth: 220 }}
          value={chosen?.code ?? null}
          popupMatchSelectWidth={false}
          options={kept.map(({ code, name, period }) => ({
            value: code,
            label: `${both(name)} · ${t(`standards.periods.${period as 'week'}`)}`,
          }))}
          onChange={(code: string) => change({ requirement: code })}
        />
      }
    >
      {chosen ? <TrendChart trend={chosen} /> : <NothingHere />}
    </Sheet>
  );
};

const TrendChart = ({ trend }: { trend: Trend }) => {
  const { t } = useWords();
  const both = useBoth();
  const dates = useDates();
  const named = trend.points.map(({ from, until, share }) => ({ when: dates.stretch(from, until), share }));
  const option = useTrendOption(named, both(trend.name));
  return (
    <Suspense fallback={<Waiting rows={6} />}>
      <Chart
        option={option}
        label={`${t('standards.trendTitle')} · ${both(trend.name)}`}
        says={
          <ul>
            {named.map(({ when, share }) => (
              <li key={when}>{t('standards.trendPoint', { period: when, share: sayShare(share) })}</li>
            ))}
          </ul>
        }
      />
    </Suspense>
  );
};

type Named = { when: string; share: number | null };

const useTrendOption = (named: readonly Named[], name: string) => {
  const words = JSON.stringify(named);
  return useMemo(
    () => (colours: Colours) => {
      const points = JSON.parse(words) as Named[];
      return {
        grid: { left: 8, right: 24, top: 28, bottom: 8, containLabel: true },
        tooltip: { trigger: 'axis', valueFormatter: (value) => sayShare(value as number | null) },
        xAxis: {
          type: 'category',
          data: points.map(({ when }) => when),
          axisLine: { lineStyle: { color: colours.lineStrong } },
          axisTick: { show: false },
          axisLabel: { color: colours.inkSoft, hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          min: 0,
          max: 100,
          axisLabel: { formatter: '{value}%', color: colours.inkSoft },
          splitLine: { lineStyle: { color: colours.line } },
        },
        series: [
          {
            name,
            type: 'line',
            data: points.map(({ share }) => share),
            symbolSize: 8,
            lineStyle: { width: 2.5, color: colours.pine },
            itemStyle: { color: colours.pine },
            areaStyle: { color: colours.pine, opacity: 0.1 },
            label: {
              show: true,
              formatter: ({ value }) => sayShare(value as number),
              color: colours.inkSoft,
            },
            labelLayout: { hideOverlap: true },
          },
        ],
      } satisfies ChartOption;
    },
    [words, name],
  );
};
