import { t } from '../../../../domain/language.ts';
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
  const by = t(
    'This batch of {images} has the mean {mean} and the variance {variance}; the moving averages are {mean2} and {variance2}.',
    {
      images,
      mean: rounded(batch.mean),
      variance: rounded(batch.variance),
      mean2: rounded(moving.mean),
      variance2: rounded(moving.variance),
    },
  );
  if (batch.variance === 0) {
    return t(
      '{by} For these images the channel gives the same number everywhere: there is nothing to place.',
      { by },
    );
  }
  return same
    ? t('{by} They are alike, so the network answers much as it was trained.', { by })
    : t('{by} The two faces differ: what is trained with the first answers with the second.', {
        by,
      });
}

/** How far moving averages have come, and what that does to the accuracy. */
export function earlyWords(
  way: number,
  steps: number,
  found: { readonly right: number; readonly count: number } | null,
): string {
  const come = t(
    'After {steps} {what} the averages have come {way} of the way from where they begin, mean 0 and variance 1.',
    { steps, what: steps === 1 ? t('step') : t('steps'), way: percent(way) },
  );
  if (!found) return t('{come} Measuring …', { come });
  return t(
    '{come} With such averages, and weights as they are now, {percent} of {count} unseen images are read rightly.',
    { come, percent: percent(found.right / found.count), count: count(found.count) },
  );
}
