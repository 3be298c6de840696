import { rounded } from '../../domain/numbers.ts';

/** An axis: it reaches from `low` to `high`, and both may lie beyond its first and last tick. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Its values are shares and are written in percent. */
  readonly shares?: boolean;
}

/** A round step (1, 2 or 5 times a power of ten) that cuts `span` into at most `pieces`. */
export function niceStep(span: number, pieces: number): number {
  const rough = Math.max(span, 1e-9) / pieces;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  const nice = lead <= 1 + 1e-9 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
  return nice * power;
}

const exact = (value: number): number => rounded(value, 10);

/** Round ticks around all values, about `pieces` of them. */
export function linearAxis(low: number, high: number, pieces = 5): Axis {
  const step = niceStep(high - low, pieces);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const tick = (at: number) => exact(at * step);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tick(first + at));
  return { low: tick(first), high: tick(last), ticks };
}

/** Ticks at 1, 2 and 5 times powers of ten, or at the powers alone where they are many. */
export function logarithmicAxis(low: number, high: number): Axis {
  const [from, to] = [Math.max(low, 1e-12), Math.max(high, low * 1.01, 1e-11)];
  const decades = Math.log10(to) - Math.log10(from);
  const leads = decades > 2.5 ? [1] : [1, 2, 5];
  const marks: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
    for (const lead of leads) marks.push(exact(lead * 10 ** power));
  }
  const first = marks.findLastIndex((mark) => mark <= from * (1 + 1e-9));
  const last = marks.findIndex((mark) => mark >= to * (1 - 1e-9));
  const coarse = marks.slice(Math.max(0, first), last < 0 ? undefined : last + 1);
  // Within a factor of ten, even steps are closer and as easy to read.
  const even = linearAxis(from, to).ticks.filter((tick) => tick > 0);
  const ticks = coarse.length < 4 && even.length >= 3 ? even : coarse;
  return { low: ticks[0] ?? from, high: ticks.at(-1) ?? to, ticks };
}

/** Whole epochs from `first` on, at most about `pieces` of them, the last one included. */
export function epochAxis(first: number, last: number, pieces = 10): Axis {
  const step = Math.max(1, niceStep(last - first, pieces));
  const ticks: number[] = [first];
  for (let tick = Math.ceil((first + 1e-9) / step) * step; tick <= last; tick += step) {
    if (tick > first) ticks.push(tick);
  }
  const reached = ticks.at(-1) ?? first;
  if (reached !== last) {
    if (ticks.length > 1 && last - reached <= step / 2) ticks.pop();
    ticks.push(last);
  }
  return { low: first, high: last, ticks };
}
