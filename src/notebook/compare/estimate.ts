/** How long a comparison will take, as far as that can be known before. */
import { t } from '../../domain/language.ts';
import type { ComparisonSetting } from '../../domain/compare/comparison.ts';
import { experimentAt } from '../../domain/compare/comparison.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LastTraining } from '../../state/runs/last-trainings.ts';
import { duration } from '../../domain/numbers.ts';

/** Reading a split to measure it is a forward pass: about a third of what a training step does. */
const measuring = 1 / 3;

export interface Measured {
  readonly train: number;
  readonly test: number;
}

/** Seconds, by what the lesson's last training took for an image; null where there was none. */
export function secondsOf(
  setting: ComparisonSetting,
  experiment: Experiment,
  images: Measured,
  last: LastTraining | null,
): number | null {
  if (!last) return null;
  const each = last.seconds / (last.images * last.epochs);
  const work = setting.values.reduce<number>((sum, value) => {
    const { trainLimit, epochs, validation } = experimentAt(experiment, setting, value);
    const held = 'fraction' in validation ? validation.fraction : 0;
    const train = Math.min(trainLimit ?? images.train, images.train) * (1 - held);
    return sum + train * epochs + measuring * (train + images.test);
  }, 0);
  return work * setting.repeats * each;
}

/** What of a sentence says how long it takes. */
export function timeWords({ variable }: ComparisonSetting, seconds: number | null): string {
  if (seconds === null) return t('How long it takes is known once this lesson has been trained.');
  const larger =
    variable.id === 'batchSize'
      ? t(', longer where batches are small')
      : variable.id.startsWith('layer/')
        ? t(', longer where layers are larger')
        : '';
  return t('That takes about {seconds} here{larger}.', { seconds: duration(seconds), larger });
}
