import type { Experiment } from '../../../domain/experiment/experiment.ts';
import { splitTraining } from '../../../domain/experiment/split.ts';

/**
 * Which of a data set's training images a run learns from, in the run's own order: X_train[154] of a
 * document that splits first is not the 154th image of its file.
 */
export function trainingIndices(
  experiment: Pick<Experiment, 'trainLimit' | 'validation'>,
  trainCount: number,
): Uint32Array {
  const count = Math.min(trainCount, experiment.trainLimit ?? trainCount);
  return splitTraining({ count }, experiment.validation).trainIndices;
}
