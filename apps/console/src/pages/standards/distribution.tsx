import { useMemo } from 'react';
import type { Colours } from '../../look/theme.ts';
import { Chart, type ChartOption } from '../../parts/chart.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { sayNumber, shortUnit } from './names.ts';
import type { RequirementAnswer } from './shapes.ts';

/** How many units have which value; met and not met differ by colour and by pattern. */
export const Distribution = ({ answer }: { answer: RequirementAnswer }) => {
  const { t, language } = useWords();
  const { distribution, requirement } = answer;
  const unit = shortUnit(requirement.unit, language);
  const met = t('standards.verdicts.met');
  const notMet = t('standards.verdicts.not met');
  const option = useMemo(
    () =>
      (colours: Colours): ChartOption => {
        const side = (wanted: boolean) =>
          distribution.map(({ count, met }) => (met === wanted ? count : null));
        return {
          grid: { left: 8, right: 16, top: 36, bottom: 28, containLabel: true },
          legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 10 },
          tooltip: { trigger: 'axis' },
          xAxis: {
            type: 'category',
            data: distribution.map(({ from, until }) => `${sayNumber(from)}–${sayNumber(until)}`),
            axisTick: { show: false },
            axisLine: { lineStyle: { color: colours.lineStrong } },
            axisLabel: { color: colours.inkSoft, hideOverlap: true },
            name: unit.trim(),
            nameLocation: 'middle',
            nameGap: 26,
            nameTextStyle: { color: colours.inkSoft },
          },
          yAxis: {
            type: 'value',
            minInterval: 1,
            splitLine: { lineStyle: { color: colours.line } },
            axisLabel: { color: colours.inkSoft },
          },
          series: [
            {
              name: notMet,
              type: 'bar',
              stack: 'units',
              data: side(false),
              itemStyle: { color: colours.cinnabar, borderRadius: [3, 3, 0, 0] },
            },
            {
              name: met,
              type: 'bar',
              stack: 'units',
              data: side(true),
              itemStyle: { color: colours.pine, borderRadius: [3, 3, 0, 0] },
            },
          ],
        };
      },
    [distribution, unit, met, notMet],
  );
  return (
    <Sheet title={t('standards.distribution')}>
      <Chart
        option={option}
        height={260}
        label={t('standards.distribution')}
        says={
          <ul>
            {distribution.map(({ from, until, count }) => (
              <li key={from}>
                {t('standards.bin', { from: sayNumber(from), until: sayNumber(until), n: count })}
              </li>
            ))}
          </ul>
        }
      />
    </Sheet>
  );
};
