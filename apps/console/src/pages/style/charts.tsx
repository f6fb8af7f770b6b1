import { lazy, Suspense } from 'react';
import type { Colours } from '../../look/theme.ts';
import type { ChartOption } from '../../parts/chart.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Sparkline } from '../../parts/sparkline.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';

const Chart = lazy(async () => ({ default: (await import('../../parts/chart.tsx')).Chart }));

const weeks = ['9-28', '10-5', '10-12', '10-19', '10-26', '11-2'];
const shares = [71, 74, 69, 80, 84, 88];

const option = (colours: Colours): ChartOption => ({
  grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
  xAxis: { type: 'category', data: weeks, axisLabel: { color: colours.inkSoft } },
  yAxis: {
    type: 'value',
    max: 100,
    axisLabel: { color: colours.inkSoft },
    splitLine: { lineStyle: { color: colours.line } },
  },
  series: [{ type: 'line', data: shares, itemStyle: { color: colours.pine }, lineStyle: { width: 2.5 } }],
});

/** A chart with the same in words for those who listen, and a spark in a line of a list. */
export const Charts = () => {
  const { t } = useWords();
  return (
    <Sheet title={t('style.charts')}>
      <Suspense fallback={<Waiting rows={5} />}>
        <Chart
          option={option}
          height={220}
          label={t('style.charts')}
          says={
            <ul>
              {weeks.map((week, at) => (
                <li key={week}>{`${week}：${shares[at]}%`}</li>
              ))}
            </ul>
          }
        />
      </Suspense>
      <Sparkline
        label={t('style.charts')}
        target={75}
        points={weeks.map((week, at) => {
          const value = shares[at] ?? 0;
          return { when: week, value, verdict: value >= 75 ? 'met' : 'not met', says: `${week} ${value}%` };
        })}
      />
    </Sheet>
  );
};
