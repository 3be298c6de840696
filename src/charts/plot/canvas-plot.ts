/** A plot on a canvas, by uPlot. It stays and takes new data: nothing of it is made anew by them. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { tick } from '../../domain/numbers.ts';
import { tickText } from './figures.ts';
import type { Palette } from './palette.ts';
import type { Plot, PlotLine } from './plot.ts';
import { alignLines, lineEnds, spreadLabels } from './plot.ts';

export interface CanvasPlotOptions {
  /** Plots of the same key move their cursors together. */
  readonly sync: string;
  readonly palette: () => Palette;
  /** Hears where the cursor is, in the plot's x; null when it has gone. */
  readonly onCursor: (x: number | null) => void;
}

export interface CanvasPlot {
  readonly show: (plot: Plot) => void;
  /** In pixels of the page. */
  readonly resize: (width: number, height: number) => void;
  /** The colours have changed. */
  readonly recolor: () => void;
  readonly destroy: () => void;
}

interface Size {
  width: number;
  height: number;
}

const fontSize = 12;
const lineHeight = 15;
const font = `${fontSize}px system-ui, sans-serif`;

/** What makes another chart of it: which lines there are, and how the axis is laid. */
const structureOf = ({ lines, logarithmic }: Plot): string =>
  [logarithmic, ...lines.map(({ id, points }) => `${id}${points}`)].join();

/** Puts a plot into `target`, which must be empty and laid out. */
export function canvasPlot(target: HTMLElement, options: CanvasPlotOptions): CanvasPlot {
  const size: Size = { width: target.clientWidth, height: target.clientHeight };
  let chart: uPlot | null = null;
  let plot: Plot | null = null;
  let structure = '';
  const read = (): Plot => plot!;

  return {
    show(next) {
      plot = next;
      const data = alignLines(next.lines) as uPlot.AlignedData;
      if (chart && structure === structureOf(next)) {
        chart.setData(data, true);
        return;
      }
      chart?.destroy();
      structure = structureOf(next);
      chart = new uPlot(chartOptions(read, size, options), data, target);
      chart.root.setAttribute('aria-hidden', 'true');
    },
    resize(width, height) {
      if (width === size.width && height === size.height) return;
      Object.assign(size, { width, height });
      chart?.setSize(size);
    },
    recolor() {
      chart?.redraw(false, true);
    },
    destroy() {
      chart?.destroy();
      chart = null;
    },
  };
}

function chartOptions(
  read: () => Plot,
  size: Size,
  { sync, palette, onCursor }: CanvasPlotOptions,
): uPlot.Options {
  const color = (token: string) => () => palette()(token);
  const grid = { stroke: color('--grid-line'), width: 1 };
  const axis = { stroke: color('--ink-faint'), font, labelFont: font, ticks: { show: false } };
  return {
    ...size,
    pxAlign: 0,
    padding: [lineHeight + 6, (chart) => labelRoom(chart, read()), 0, 0],
    legend: { show: false },
    scales: {
      x: { time: false, range: () => [read().x.low, read().x.high] },
      y: {
        distr: read().logarithmic ? 3 : 1,
        range: () => [read().y.low, read().y.high],
      },
    },
    axes: [
      {
        ...axis,
        ...{ size: 22, gap: 4, label: read().across, labelSize: 15, labelGap: 0 },
        grid: { show: false },
        splits: () => [...read().x.ticks],
        values: (_, ticks) => ticks.map(read().acrossText ?? tick),
      },
      {
        ...{ ...axis, gap: 6, grid },
        // "0.0002" needs more room than "2.5".
        size: (_, texts) => Math.max(46, ...(texts ?? []).map((text) => 12 + 7 * text.length)),
        splits: () => [...read().y.ticks],
        filter: (_, ticks) => ticks,
        values: (_, ticks) => ticks.map((value) => tickText(read().y, value)),
      },
    ],
    series: [{}, ...read().lines.map((line) => seriesOf(line, color))],
    cursor: {
      y: false,
      sync: { key: sync },
      drag: { x: false, y: false, setScale: false },
      points: { size: 7 },
    },
    hooks: {
      drawClear: [(chart) => drawBands(chart, read(), palette())],
      draw: [(chart) => drawOver(chart, read(), palette())],
      setCursor: [
        (chart) => {
          const left = chart.cursor.left ?? -1;
          onCursor(left < 0 ? null : chart.posToVal(left, 'x'));
        },
      ],
    },
  };
}

function seriesOf(
  { color: token, width, dash, points, stepped }: PlotLine,
  color: (token: string) => () => string,
): uPlot.Series {
  return {
    ...{ width, spanGaps: true, stroke: color(token) },
    ...(dash.length > 0 && { dash: [...dash] }),
    ...(stepped && { paths: uPlot.paths.stepped?.({ align: -1 }) }),
    points: { show: points, size: 6, fill: color(token), stroke: color('--surface'), width: 1 },
  };
}

/** Room for the longest label beside the lines' ends, in pixels of the page. */
function labelRoom({ ctx }: uPlot, plot: Plot): number {
  ctx.save();
  ctx.font = canvasFont();
  const widths = lineEnds(plot).map(({ label }) => ctx.measureText(label).width / uPlot.pxRatio);
  ctx.restore();
  return 12 + Math.ceil(Math.max(0, ...widths));
}

/** The plot's type in the canvas's own, finer pixels. */
const canvasFont = (): string => `${fontSize * uPlot.pxRatio}px system-ui, sans-serif`;

/** Marks and labels, over the lines. The canvas counts in its own, finer pixels. */
function drawOver(chart: uPlot, plot: Plot, palette: Palette): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = canvasFont();
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  drawMarks(chart, plot, palette);
  drawLabels(chart, plot, palette);
  ctx.restore();
}

/** Shaded stretches, below everything else. */
function drawBands(chart: uPlot, { bands = [] }: Plot, palette: Palette): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.font = canvasFont();
  for (const { from, to, text } of bands) {
    const [left, right] = [chart.valToPos(from, 'x', true), chart.valToPos(to, 'x', true)];
    ctx.fillStyle = palette('--good-soft');
    ctx.fillRect(left, bbox.top, right - left, bbox.height);
    ctx.fillStyle = palette('--ink-soft');
    ctx.textAlign = 'center';
    ctx.fillText(text, (left + right) / 2, bbox.top - 6 * uPlot.pxRatio);
  }
  ctx.restore();
}

function drawMarks(chart: uPlot, { marks }: Plot, palette: Palette): void {
  const { ctx, bbox } = chart;
  const ratio = uPlot.pxRatio;
  ctx.lineWidth = ratio;
  ctx.strokeStyle = palette('--ink-faint');
  ctx.fillStyle = palette('--ink-soft');
  ctx.setLineDash([2 * ratio, 3 * ratio]);
  let free = -Infinity;
  for (const { x, text } of [...marks].sort((one, other) => one.x - other.x)) {
    const left = chart.valToPos(x, 'x', true);
    ctx.beginPath();
    ctx.moveTo(left, bbox.top);
    ctx.lineTo(left, bbox.top + bbox.height);
    ctx.stroke();
    const { width } = ctx.measureText(text);
    const start = Math.min(left - width / 2, bbox.left + bbox.width - width);
    if (start < free) continue;
    ctx.fillText(text, start, bbox.top - (lineHeight / 2 + 1) * ratio);
    free = start + width + 6 * ratio;
  }
}

function drawLabels(chart: uPlot, plot: Plot, palette: Palette): void {
  const { ctx, bbox } = chart;
  const ratio = uPlot.pxRatio;
  const named = lineEnds(plot);
  const ends = named.map(({ y }) => chart.valToPos(y, 'y', true));
  const [top, bottom] = [bbox.top, bbox.top + bbox.height];
  const inside = ends.map((end) => Math.min(Math.max(end, top), bottom));
  const places = spreadLabels(inside, lineHeight * ratio, top, bottom);
  const left = bbox.left + bbox.width;
  ctx.setLineDash([]);
  named.forEach(({ label, color, x }, at) => {
    const [end, place] = [inside[at]!, places[at]!];
    ctx.fillStyle = palette(color);
    ctx.strokeStyle = palette('--line-strong');
    ctx.lineWidth = ratio / 2;
    ctx.beginPath();
    ctx.moveTo(Math.min(left, chart.valToPos(x, 'x', true) + 4 * ratio), end);
    ctx.lineTo(left, end);
    ctx.lineTo(left + 6 * ratio, place);
    ctx.stroke();
    ctx.fillText(label, left + 8 * ratio, place);
  });
}
