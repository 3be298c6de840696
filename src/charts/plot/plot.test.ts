import { expect, test } from 'vitest';
import { framePainter } from './frame-painter.ts';
import type { Plot, PlotLine } from './plot.ts';
import { alignLines, lineEnds, nearest, spreadLabels, valuesAt } from './plot.ts';
import { plotsSvg } from './plot-svg.ts';

const line = (id: string, xs: number[], ys: number[], more: Partial<PlotLine> = {}): PlotLine => ({
  ...{ id, name: id, label: id, color: `--${id}`, width: 2, dash: [], points: false, xs, ys },
  ...more,
});

const plot: Plot = {
  ...{ title: 'Loss & more', across: 'epoch', up: 'loss', logarithmic: false },
  lines: [line('steps', [0.5, 1.5], [2, 1]), line('train', [1, 2], [1.5, 0.5], { dash: [7, 3] })],
  marks: [{ x: 1, text: 'rate 0.0005' }],
  x: { low: 0, high: 2, ticks: [0, 1, 2] },
  y: { low: 0, high: 2, ticks: [0, 1, 2] },
};

test('lines with different x share one rising axis', () => {
  expect(alignLines(plot.lines)).toEqual([
    [0.5, 1, 1.5, 2],
    [2, undefined, 1, undefined],
    [undefined, 1.5, undefined, 0.5],
  ]);
});

test('the cursor finds the nearest value of each line, and none that is far away', () => {
  expect([nearest([1, 2, 3], 2.4), nearest([1, 2, 3], 9), nearest([], 1)]).toEqual([1, 2, -1]);
  expect(valuesAt(plot, 1.1).map(({ line: { id }, y }) => [id, y])).toEqual([
    ['steps', 1],
    ['train', 1.5],
  ]);
  expect(valuesAt(plot, 0.2).map(({ line: { id } }) => id)).toEqual(['steps']);
});

test('a line is named where it leaves the plot, with an arrow to where it goes on', () => {
  const far = line('far', [1, 2, 3], [1, 9, 1]);
  expect(lineEnds({ ...plot, lines: [far, ...plot.lines] })).toMatchObject([
    { label: 'far ↑', x: 2, y: 2 },
    { label: 'steps', x: 1.5, y: 1 },
    { label: 'train', x: 2, y: 0.5 },
  ]);
});

test('labels that would lie on each other make room, in their order and within bounds', () => {
  expect(spreadLabels([10, 12, 50], 15, 0, 100)).toEqual([10, 25, 50]);
  expect(spreadLabels([98, 97], 15, 0, 100)).toEqual([100, 85]);
  expect(spreadLabels([], 15, 0, 100)).toEqual([]);
});

test('a drawing holds every line, label, tick and mark, and no token of the page', () => {
  const svg = plotsSvg([plot, plot], {
    ...{ width: 400, height: 300 },
    palette: (token) => `rgb(${token.length}, 0, 0)`,
  });
  expect(svg.match(/<path d="M[^"]*" fill="none"/g)).toHaveLength(4);
  expect(svg).toContain('stroke-dasharray="7 3"');
  expect(svg).toContain('rate 0.0005');
  expect(svg).toContain('Loss &amp; more');
  expect(svg).not.toContain('var(');
  expect(svg).not.toContain('NaN');
});

/** Frames of a hand clock: 16 milliseconds each. */
function handFrames() {
  let time = 0;
  let waiting: (() => void) | null = null;
  return {
    now: () => time,
    next: (work: () => void) => {
      waiting = work;
      return () => (waiting = null);
    },
    spend: (milliseconds: number) => (time += milliseconds),
    frame() {
      time = (Math.floor(time / 16) + 1) * 16;
      const work = waiting;
      waiting = null;
      work?.();
    },
  };
}

test('a hundred changes between two frames are painted once', () => {
  const frames = handFrames();
  let paints = 0;
  const painter = framePainter(() => paints++, frames);
  for (let at = 0; at < 100; at++) painter.ask();
  frames.frame();
  frames.frame();
  expect(paints).toBe(1);
  painter.ask();
  painter.stop();
  frames.frame();
  expect(paints).toBe(1);
});

test('painting that takes long leaves nine tenths of the time to the page, and paints the last change', () => {
  const frames = handFrames();
  let painted = 0;
  let changes = 0;
  let paints = 0;
  const painter = framePainter(() => {
    paints++;
    painted = changes;
    frames.spend(20);
  }, frames);
  while (frames.now() < 2000) {
    changes++;
    painter.ask();
    frames.frame();
  }
  expect(paints).toBeLessThanOrEqual(11);
  const last = ++changes;
  painter.ask();
  for (let at = 0; at < 20; at++) frames.frame();
  expect(painted).toBe(last);
});

test('shades a stretch in a file, and writes its places as the plot does', () => {
  const svg = plotsSvg(
    [{ ...plot, bands: [{ from: 1, to: 2, text: 'of use' }], acrossText: (x) => `10^${x}` }],
    { palette: (token) => `rgb(${token.length} 0 0)`, width: 400, height: 300 },
  );
  expect(svg).toContain('>of use</text>');
  expect(svg).toContain(`fill="rgb(${'--good-soft'.length} 0 0)"`);
  expect(svg).toContain('>10^');
});
