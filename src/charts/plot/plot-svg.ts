import { tick as plainTick } from '../../domain/numbers.ts';
import { tickText } from './figures.ts';
import type { Palette } from './palette.ts';
import type { Plot, PlotLine } from './plot.ts';
import { lineEnds, spreadLabels } from './plot.ts';

/** A picture's colours and measures, in pixels. */
export interface PictureStyle {
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
}

const margin = { top: 44, right: 132, bottom: 44, left: 58 } as const;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Plots below each other as one SVG file that needs nothing else: the colours are in it. */
export function plotsSvg(plots: readonly Plot[], style: PictureStyle): string {
  const { width, height, palette } = style;
  const whole = height * plots.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${escape(plots.map(({ title }) => title).join(', '))}</title>`,
    `<rect width="${width}" height="${whole}" fill="${palette('--surface')}"/>`,
    ...plots.map(
      (plot, at) => `<g transform="translate(0 ${at * height})">${plotGroup(plot, style, at)}</g>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

function plotGroup(plot: Plot, style: PictureStyle, number: number): string {
  const { palette, width, height } = style;
  const place = placing(plot, width, height);
  const inside = `inside-${number}`;
  return [
    text(plot.title, { x: margin.left, y: 20, fill: palette('--ink'), weight: 'bold' }),
    ...bands(plot, style, place),
    ...axes(plot, style, place),
    ...marks(plot, style, place),
    `<clipPath id="${inside}"><rect x="${margin.left}" y="${margin.top}" width="${place.width}" height="${place.height}"/></clipPath>`,
    `<g clip-path="url(#${inside})">${plot.lines.map((line) => drawn(line, palette, place)).join('')}</g>`,
    ...labels(plot, style, place),
  ].join('\n');
}

interface Placing {
  readonly width: number;
  readonly height: number;
  readonly across: (x: number) => number;
  readonly up: (y: number) => number;
}

function placing({ x, y, logarithmic }: Plot, width: number, height: number): Placing {
  const inner = {
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  const scale = logarithmic
    ? (value: number) => Math.log10(Math.max(value, 1e-12))
    : (value: number) => value;
  const [low, high] = [scale(y.low), scale(y.high)];
  return {
    ...inner,
    across: (value) => margin.left + ((value - x.low) / (x.high - x.low)) * inner.width,
    up: (value) => margin.top + (1 - (scale(value) - low) / (high - low)) * inner.height,
  };
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: string;
}

function text(content: string, { x, y, fill, anchor = 'start', weight }: TextStyle): string {
  const bold = weight ? ` font-weight="${weight}"` : '';
  return `<text x="${round(x)}" y="${round(y)}" fill="${fill}" text-anchor="${anchor}"${bold}>${escape(content)}</text>`;
}

function axes(plot: Plot, { palette, width, height }: PictureStyle, place: Placing): string[] {
  const fill = palette('--ink-faint');
  const [left, right] = [margin.left, width - margin.right];
  return [
    ...plot.y.ticks.flatMap((tick) => {
      const y = place.up(tick);
      return [
        `<path d="M${left} ${round(y)}H${right}" stroke="${palette('--grid-line')}"/>`,
        text(tickText(plot.y, tick), { x: left - 8, y: y + 4, fill, anchor: 'end' }),
      ];
    }),
    ...plot.x.ticks.map((tick) =>
      text((plot.acrossText ?? plainTick)(tick), {
        x: place.across(tick),
        y: height - margin.bottom + 18,
        fill,
        anchor: 'middle',
      }),
    ),
    text(plot.across, { x: (left + right) / 2, y: height - 8, fill, anchor: 'middle' }),
  ];
}

function bands(
  { bands: all = [] }: Plot,
  { palette }: PictureStyle,
  { across, height }: Placing,
): string[] {
  return all.flatMap(({ from, to, text: words }) => [
    `<rect x="${round(across(from))}" y="${margin.top}" width="${round(across(to) - across(from))}" height="${height}" fill="${palette('--good-soft')}"/>`,
    text(words, {
      x: (across(from) + across(to)) / 2,
      y: margin.top - 6,
      fill: palette('--ink-soft'),
      anchor: 'middle',
    }),
  ]);
}

function marks({ marks: all }: Plot, { palette, height }: PictureStyle, place: Placing): string[] {
  return all.flatMap(({ x, text: words }) => [
    `<path d="M${round(place.across(x))} ${margin.top}V${height - margin.bottom}" stroke="${palette('--ink-faint')}" stroke-dasharray="2 3"/>`,
    text(words, {
      x: place.across(x),
      y: margin.top - 6,
      fill: palette('--ink-soft'),
      anchor: 'middle',
    }),
  ]);
}

function drawn(line: PlotLine, palette: Palette, { across, up }: Placing): string {
  const { xs, ys, color, width, dash, points, stepped } = line;
  const stroke = palette(color);
  const spots = xs.map((x, at) => ({ x: round(across(x)), y: round(up(ys[at]!)) }));
  const path = spots
    .map(({ x, y }, at) => {
      if (at === 0) return `M${x} ${y}`;
      return stepped ? `V${y}H${x}` : `L${x} ${y}`;
    })
    .join('');
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const dots = points
    ? spots.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3" fill="${stroke}"/>`)
    : [];
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}"${dashes}/>${dots.join('')}`;
}

function labels(plot: Plot, { palette, width, height }: PictureStyle, place: Placing): string[] {
  const named = lineEnds(plot);
  const [top, bottom] = [margin.top, height - margin.bottom];
  const ends = named.map(({ y }) => Math.min(Math.max(place.up(y), top), bottom));
  const places = spreadLabels(ends, 15, top, bottom);
  return named.map(({ label, color }, at) =>
    text(label, { x: width - margin.right + 8, y: places[at]! + 4, fill: palette(color) }),
  );
}
