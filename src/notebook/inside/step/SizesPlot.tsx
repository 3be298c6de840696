import { t } from '../../../domain/language.ts';
import { XyPlot } from '../../../charts/xy/XyPlot.tsx';
import type { StepWeights } from '../../../state/inside/questions.ts';
import styles from '../Inside.module.css';
import { percent } from '../../../domain/numbers.ts';

interface SizesPlotProps {
  readonly weights: StepWeights;
  readonly name: string;
}

type Sizes = StepWeights['sizes'];

const middles = ({ counts, low, perPower }: Sizes, all: number) =>
  counts.map((count, at) => [low + (at + 0.5) / perPower, count / all] as const);

/** How large gradients and changes are, by powers of ten: two histograms on one scale. */
export function SizesPlot({ weights, name }: SizesPlotProps) {
  const { sizes, changeSizes } = weights;
  const all = sizes.counts.reduce((sum, count) => sum + count, sizes.zeros);
  const gradients = middles(sizes, all);
  const changes = middles(changeSizes, all);
  const top = Math.max(0.05, ...[...gradients, ...changes].map(([, share]) => share));
  const { low, counts, perPower } = sizes;
  const high = low + counts.length / perPower;
  const silent =
    sizes.zeros > 0
      ? t(' {percent} of the gradients are exactly 0.', { percent: percent(sizes.zeros / all) })
      : '';
  return (
    <figure className={styles.figure}>
      <XyPlot
        words={t('Sizes of the gradients and changes of {name} by powers of ten.{silent}', {
          name,
          silent,
        })}
        across="size"
        up={t('share of the weights')}
        x={[low, high]}
        y={[0, top]}
        bars={gradients.map(([middle, value]) => ({
          low: middle - 0.5 / perPower,
          high: middle + 0.5 / perPower,
          value,
          weight: 0.5,
        }))}
        lines={[
          { label: 'gradients', points: gradients, colour: '--series-train' },
          { label: 'changes', points: changes, colour: '--series-validation', dashed: true },
        ]}
        xText={(power) => `1e${power}`}
      />
      <figcaption>
        {t('How large the gradients and the changes are.{silent}', { silent })}
      </figcaption>
    </figure>
  );
}
