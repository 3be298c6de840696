import type { Experiment } from './experiment.ts';

/**
 * What of a training a model file does not hold, in words: Keras's files have the optimizer with the
 * rate that it began with, and no regularizer, clipping or schedule is written into them.
 */
export function leftOutOfModelFiles(
  experiment: Pick<Experiment, 'schedule' | 'decay' | 'clipping' | 'reduceLearningRate'>,
): readonly string[] {
  return [
    ...(experiment.schedule ? ['the schedule of its learning rate'] : []),
    ...(experiment.reduceLearningRate ? ['ReduceLROnPlateau'] : []),
    ...(experiment.decay ? ['its weight decay'] : []),
    ...(experiment.clipping ? ['the clipping of its gradients'] : []),
  ];
}

/** The same as a sentence for the reader, or nothing where all of it is there. */
export function leftOutWords(experiment: Parameters<typeof leftOutOfModelFiles>[0]): string {
  const left = leftOutOfModelFiles(experiment);
  const last = left.at(-1);
  if (last === undefined) return '';
  const list = left.length === 1 ? last : `${left.slice(0, -1).join(', ')} and ${last}`;
  const verb = left.length === 1 ? 'is' : 'are';
  return ` (${list} ${verb} not in it, but in the notebook below)`;
}
