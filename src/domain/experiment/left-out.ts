import { t } from '../language.ts';
import type { Experiment } from './experiment.ts';

type Training = Pick<Experiment, 'schedule' | 'decay' | 'clipping' | 'reduceLearningRate'>;

/** Which files: Keras's .h5 has the loss and the optimizer; all others hold layers and weights alone. */
export type ModelFileKind = 'compiled' | 'network';

/**
 * What of a training a model file does not hold, in words: Keras's .h5 has the optimizer with the rate
 * that it began with, and into no file a regularizer, clipping or schedule is written.
 */
export function leftOutOfModelFiles(training: Training, kind: ModelFileKind): readonly string[] {
  return [
    ...(kind === 'network' ? [t('its loss'), t('its optimizer')] : []),
    ...(training.schedule ? [t('the schedule of its learning rate')] : []),
    ...(training.reduceLearningRate ? ['ReduceLROnPlateau'] : []),
    ...(training.decay ? [t('its weight decay')] : []),
    ...(training.clipping ? [t('the clipping of its gradients')] : []),
  ];
}

/** The same as a sentence for the reader, or nothing where all of it is there. */
export function leftOutWords(training: Training, kind: ModelFileKind): string {
  const left = leftOutOfModelFiles(training, kind);
  const last = left.at(-1);
  if (last === undefined) return '';
  const list =
    left.length === 1
      ? last
      : t('{count} and {last}', { count: left.slice(0, -1).join(', '), last });
  const verb = left.length === 1 ? 'is' : 'are';
  return t(' ({list} {verb} not in it, but in the notebook below)', { list, verb });
}
