/** What Keras's history holds for one epoch. Validation is null where there is none. */
export interface EpochLog {
  /** From 1. */
  readonly epoch: number;
  /** Running means over the batches of the epoch, in training mode. */
  readonly loss: number;
  readonly accuracy: number;
  readonly validationLoss: number | null;
  readonly validationAccuracy: number | null;
  /** Of its last step. */
  readonly learningRate: number;
  readonly seconds: number;
}

/** What one step (one batch) measured on the weights before its update. */
export interface StepMetrics {
  /** Sum of the per-sample losses. */
  readonly lossSum: number;
  readonly correct: number;
  readonly samples: number;
}

/** Keras's running mean of an epoch: each batch counts as much as it has samples. */
export interface RunningMean {
  readonly lossSum: number;
  readonly correct: number;
  readonly samples: number;
}

export const emptyMean: RunningMean = { lossSum: 0, correct: 0, samples: 0 };

export function addStep(mean: RunningMean, step: StepMetrics): RunningMean {
  return {
    lossSum: mean.lossSum + step.lossSum,
    correct: mean.correct + step.correct,
    samples: mean.samples + step.samples,
  };
}

export const meanLoss = (mean: RunningMean): number => mean.lossSum / Math.max(1, mean.samples);
export const meanAccuracy = (mean: RunningMean): number => mean.correct / Math.max(1, mean.samples);
