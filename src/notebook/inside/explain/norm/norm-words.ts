import { count, decimals, percent } from '../../../../domain/numbers.ts';
import type { NormalisedChannel } from '../../../../state/inside/explain.ts';
import type { XyLine } from '../../../../charts/xy/XyPlot.tsx';

type Histogram = NormalisedChannel['before'];

/** The share of the numbers in each step of a histogram, at its middle. */
export function histogramLine(
  { low, high, counts }: Histogram,
  line: Omit<XyLine, 'points'>,
): XyLine {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const step = (high - low) / counts.length;
  const points = counts.map((count, at) => [low + (at + 0.5) * step, count / all] as const);
  return { ...line, points };
}

export const topOf = (...lines: readonly XyLine[]): number =>
  Math.max(0.05, ...lines.flatMap(({ points }) => points.map(([, share]) => share)));

const rounded = (value: number) => decimals(value, 3);

/** How far both faces of a channel lie apart. */
export function facesWords({ batch, moving, epsilon, images }: NormalisedChannel): string {
  const spread = Math.sqrt(batch.variance + epsilon);
  const off = Math.abs(batch.mean - moving.mean) / spread;
  const ratio = Math.sqrt((moving.variance + epsilon) / (batch.variance + epsilon));
  const same = off < 0.25 && ratio > 0.8 && ratio < 1.25;
  const by = `This batch of ${images} has the mean ${rounded(batch.mean)} and the variance ${rounded(batch.variance)}; the moving averages are ${rounded(moving.mean)} and ${rounded(moving.variance)}.`;
  if (batch.variance === 0) {
    return `${by} For these images the channel gives the same number everywhere: there is nothing to place.`;
  }
  return same
    ? `${by} They are alike, so the network answers much as it was trained.`
    : `${by} The two faces differ: what is trained with the first answers with the second.`;
}

/** How far moving averages have come, and what that does to the accuracy. */
export function earlyWords(
  way: number,
  steps: number,
  found: { readonly right: number; readonly count: number } | null,
): string {
  const come = `After ${steps} ${steps === 1 ? 'step' : 'steps'} the averages have come ${percent(way)} of the way from where they begin, mean 0 and variance 1.`;
  if (!found) return `${come} Measuring …`;
  return `${come} With such averages, and weights as they are now, ${percent(found.right / found.count)} of ${count(found.count)} unseen images are read rightly.`;
}
