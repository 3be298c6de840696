import type { CanvasPlot, canvasPlot } from './canvas-plot.ts';
import { epochText, valueText } from './figures.ts';
import { framePainter } from './frame-painter.ts';
import type { Palette } from './palette.ts';
import { followColors, readPalette } from './palette.ts';
import type { Plot } from './plot.ts';
import { valuesAt } from './plot.ts';

interface Drawing {
  readonly canvasPlot: typeof canvasPlot;
}

let drawing: Promise<Drawing> | null = null;

/**
 * The drawing code, asked for once: where several plots import it at the same moment, WebKit was seen
 * to hand it out before it had been carried out.
 */
function importDrawing(): Promise<Drawing> {
  drawing ??= import('./canvas-plot.ts').catch((thrown: unknown) => {
    drawing = null; // the next plot asks again
    throw thrown;
  });
  return drawing;
}

export interface LivePlotPlaces {
  /** Empty; the canvas fills it. */
  readonly host: HTMLElement;
  /** Says what the lines have under the cursor, or at their ends. */
  readonly readout: HTMLElement;
  readonly sync: string;
  /** The drawing code could not be had. */
  readonly onFailure: () => void;
}

/** A plot that lives outside React: it reads what to draw when it draws. */
export interface LivePlot {
  /** What is to be drawn from now on. */
  readonly read: (plot: () => Plot) => void;
  /** What is drawn has changed. */
  readonly ask: () => void;
  readonly destroy: () => void;
}

/**
 * Paints into `host` at most once a frame, and only while it is on the screen; the drawing code
 * comes when it first is.
 */
export function livePlot({ host, readout, sync, onFailure }: LivePlotPlaces): LivePlot {
  let source: (() => Plot) | null = null;
  let plot: Plot | null = null;
  let canvas: CanvasPlot | null = null;
  let palette: Palette | null = null;
  let cursor: number | null = null;
  let [seen, loading, over] = [false, false, false];

  const paint = () => {
    if (!seen || !source || !canvas) return;
    plot = source();
    canvas.show(plot);
    readout.textContent = readoutText(plot, cursor);
  };
  const painter = framePainter(paint);

  const load = async () => {
    loading = true;
    const { canvasPlot } = await importDrawing();
    if (over) return;
    canvas = canvasPlot(host, {
      sync,
      palette: () => (palette ??= readPalette(host)),
      onCursor: (x) => {
        cursor = x;
        if (plot) readout.textContent = readoutText(plot, cursor);
      },
    });
    painter.ask();
  };

  const sight = new IntersectionObserver(
    (entries) => {
      seen = entries.some(({ isIntersecting }) => isIntersecting);
      if (seen && !loading) load().catch(onFailure);
      if (seen) painter.ask();
    },
    { rootMargin: '400px' },
  );
  sight.observe(host);

  const room = new ResizeObserver(() => canvas?.resize(host.clientWidth, host.clientHeight));
  room.observe(host);

  const stopColors = followColors(() => {
    palette = null;
    canvas?.recolor();
  });

  return {
    read: (next) => {
      source = next;
      painter.ask();
    },
    ask: painter.ask,
    destroy: () => {
      over = true;
      painter.stop();
      sight.disconnect();
      room.disconnect();
      stopColors();
      canvas?.destroy();
    },
  };
}

/** Lines that are not what a training has come to. */
const beside = /^(steps|documented)/;

/** "Epoch 2.31: training 0.3120, validation 0.2987"; without a cursor, what the lines have last. */
function readoutText(plot: Plot, cursor: number | null): string {
  const ends = plot.lines
    .filter(({ id }) => !beside.test(id))
    .map(({ xs }) => xs[xs.length - 1] ?? 0);
  if (cursor === null && ends.length === 0) return '';
  const x = cursor ?? Math.max(...ends);
  const values = valuesAt(plot, x);
  if (values.length === 0) return '';
  const at = cursor === null ? x : values.reduce((one, other) => closer(x, one, other)).x;
  const figures = values
    .filter(({ line }) => cursor !== null || !beside.test(line.id))
    .map(({ line, y }) => `${line.name.toLowerCase()} ${valueText(plot.y, line, y)}`);
  const place = plot.acrossText ? `${plot.across} ${plot.acrossText(at)}` : epochText(at);
  return `${place}: ${figures.join(', ')}`;
}

function closer<T extends { readonly x: number }>(x: number, one: T, other: T): T {
  return Math.abs(other.x - x) < Math.abs(one.x - x) ? other : one;
}
