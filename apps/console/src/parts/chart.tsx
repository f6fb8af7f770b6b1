import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { BarChart, LineChart } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTextSize } from '../look/look.tsx';
import { useScheme } from '../look/scheme.ts';
import { type Colours, coloursNow } from '../look/theme.ts';
import { useWords } from '../words/index.ts';

register([
  BarChart,
  LineChart,
  GridComponent,
  LabelLayout,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

const quiet = !matchMedia('(prefers-reduced-motion: no-preference)').matches;

type Props = {
  /** The chart, in the colours the page wears now. */
  option: (colours: Colours) => ChartOption;
  height?: number;
  /** The same in words, for those who listen. */
  says: ReactNode;
  label: string;
};

/** A chart with its text alternative. */
export const Chart = ({ option, height = 320, says, label }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const { size } = useTextSize();
  const { language } = useWords();
  const { dark } = useScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: by lamplight the same tokens have other colours
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, {
      renderer: 'svg',
      locale: language === 'zh' ? 'ZH' : 'EN',
    });
    const fontSize = size === 'large' ? 16 : 13;
    chart.setOption({
      animation: !quiet,
      animationDuration: 300,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize },
      ...option(coloursNow()),
    });
    const watching = new ResizeObserver(() => chart.resize());
    watching.observe(place.current);
    return () => {
      watching.disconnect();
      chart.dispose();
    };
  }, [option, size, language, dark]);
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className="unseen">
        {label}
        {says}
      </figcaption>
      <div ref={place} style={{ height }} aria-hidden="true" />
    </figure>
  );
};
