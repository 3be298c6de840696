import type { ReactElement, ReactNode } from 'react';
import type { XAxisProps } from 'recharts';
import { CartesianGrid, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import styles from './Curves.module.css';
import type { PlotLine } from './PlotLegend.tsx';
import { PlotLegend } from './PlotLegend.tsx';

export interface LinePlotProps {
  readonly title: string;
  /** The plot in words, for those who do not see it. */
  readonly words: string;
  /** In the order of the legend. */
  readonly lines: readonly PlotLine[];
  readonly rows: readonly { readonly x: number }[];
  readonly across: Pick<XAxisProps, 'domain' | 'ticks' | 'scale' | 'tickFormatter'>;
  /** The value axis reaches from the first to the last. */
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
  /** Of the plot, in pixels. */
  readonly height: number;
  /** Room right of the plot, in pixels, for the last label below it. */
  readonly right: number;
  readonly tooltip: ReactElement;
  /** A Line of Recharts for each line, the lowest first. */
  readonly children: ReactNode;
}

const axis = {
  stroke: 'var(--line-strong)',
  tick: { fill: 'var(--ink-faint)', fontSize: '0.75rem' },
  tickLine: false,
  tickMargin: 6,
} as const;

/** The frame of every plot of lines: title, legend, grid, axes and what the pointer is told. */
export function LinePlot(props: LinePlotProps) {
  const { title, words, lines, rows, across, ticks, tickText, height, right, tooltip, children } =
    props;
  return (
    <figure className={styles.figure} aria-label={words}>
      <figcaption className={styles.head}>
        <span className={styles.title}>{title}</span>
        <PlotLegend lines={lines} />
      </figcaption>
      {/* The figure's sentence says it; the library's own reading is bare ticks. */}
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={height}>
          <LineChart
            accessibilityLayer={false}
            data={rows}
            margin={{ top: 8, right, bottom: 4, left: 0 }}
            title={title}
          >
            <CartesianGrid stroke="var(--grid-line)" vertical={false} />
            <XAxis dataKey="x" type="number" {...across} {...axis} />
            <YAxis
              domain={[ticks[0] ?? 'auto', ticks.at(-1) ?? 'auto']}
              ticks={ticks}
              tickFormatter={tickText}
              width={48}
              allowDataOverflow
              {...axis}
            />
            <Tooltip
              content={tooltip}
              isAnimationActive={false}
              cursor={{ stroke: 'var(--line-strong)' }}
            />
            {children}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
