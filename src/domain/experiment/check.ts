/** Whether an experiment can be trained at all. */
import { t } from '../language.ts';
import { LabError } from '../failure.ts';
import { summarize } from '../model/shapes.ts';
import { clippingLimits } from './clipping.ts';
import type { Experiment } from './experiment.ts';
import { mostEpochs } from './experiment.ts';
import { checkSchedule } from './schedule.ts';
import { decayLimits } from './weight-decay.ts';

function requireRange(value: number, what: string, low: number, high: number, whole = true): void {
  if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
    const kind = whole ? t('a whole number') : 'a number';
    throw new LabError(
      'experiment-invalid',
      t('{what} must be {kind} from {low} to {high}.', { what, kind, low, high }),
    );
  }
}

/** Keras refuses both, too: its optimizer's rate cannot be set where a schedule makes it. */
export const scheduleOrPlateau = t(
  'A schedule sets the learning rate of every step, so it cannot be lowered on a plateau as well: choose one of the two.',
);

/**
 * Checks an experiment before anything is allocated for it.
 * @throws LabError 'experiment-invalid' or 'model-invalid'.
 */
export function checkExperiment(experiment: Experiment, classes: number): void {
  requireRange(experiment.epochs, t('Epochs'), 1, mostEpochs);
  requireRange(experiment.batchSize, t('The batch size'), 1, 4096);
  requireRange(experiment.seed, t('The seed'), 0, 0xffff_ffff);
  requireRange(experiment.optimizer.learningRate, t('The learning rate'), 0, 10, false);
  if (experiment.schedule) checkSchedule(experiment.schedule);
  if (experiment.schedule && experiment.reduceLearningRate) {
    throw new LabError('experiment-invalid', scheduleOrPlateau);
  }
  requireRange(
    experiment.decay ?? 0,
    t('The weight decay'),
    decayLimits.low,
    decayLimits.high,
    false,
  );
  if (experiment.clipping) {
    const { low, high } = clippingLimits;
    requireRange(experiment.clipping.limit, t('The limit of gradients'), low, high, false);
  }
  if (experiment.labelNoise) {
    requireRange(experiment.labelNoise.share, t('The share of wrong labels'), 0, 1, false);
    requireRange(experiment.labelNoise.seed, t('The seed of the wrong labels'), 0, 0xffff_ffff);
  }
  const { outputShape } = summarize(experiment.model);
  if (outputShape.length !== 1 || outputShape[0] !== classes) {
    throw new LabError(
      'model-invalid',
      t('The last layer must give one output for each of the {classes} classes, not [{count}].', {
        classes,
        count: outputShape.join(', '),
      }),
    );
  }
}
