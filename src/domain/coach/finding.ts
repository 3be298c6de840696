import type { Experiment, MonitoredMetric } from '../experiment/experiment.ts';
import type { EpochLog } from '../experiment/history.ts';

/** What the coach is told of a training. */
export interface CoachedRun {
  readonly experiment: Experiment;
  readonly history: readonly EpochLog[];
  readonly classes: number;
  readonly validationCount: number;
  /** Its loss is no longer a number. */
  readonly diverged: boolean;
  /** Early stopping ended it. */
  readonly stoppedEarly: boolean;
  /** What the test set said, once it was asked. */
  readonly test: { readonly accuracy: number; readonly count: number } | null;
}

/**
 * Something seen in the curves, at an epoch, with the numbers that show it. Troubles have a remedy;
 * the others explain what may look like trouble.
 */
export type Finding =
  | { readonly code: 'diverged'; readonly epoch: number; readonly rate: number }
  /** The first weights see numbers that reach so far from 0. */
  | { readonly code: 'unscaledInput'; readonly epoch: number; readonly reach: number }
  | {
      readonly code: 'deadUnits' | 'nothingLearned';
      readonly epoch: number;
      readonly accuracy: number;
      readonly chance: number;
      readonly loss: number;
    }
  | {
      readonly code: 'tooSlow';
      readonly epoch: number;
      readonly rate: number;
      readonly from: number;
      readonly to: number;
    }
  /** The training loss rose `times`, from the first time at `epoch` on. */
  | {
      readonly code: 'unstable';
      readonly epoch: number;
      readonly rate: number;
      readonly times: number;
    }
  | {
      readonly code: 'leakyValidation';
      readonly epoch: number;
      readonly validation: number;
      readonly test: number;
    }
  | {
      readonly code: 'wrongLabels';
      readonly epoch: number;
      readonly training: number;
      readonly held: number;
      readonly by: 'validation' | 'test';
    }
  | {
      readonly code: 'overfits';
      readonly epoch: number;
      readonly best: number;
      readonly last: number;
      readonly training: number;
      readonly held: number;
      readonly by: 'validation' | 'test';
    }
  | {
      readonly code: 'underfits';
      readonly epoch: number;
      readonly training: number;
      readonly held: number | null;
    }
  | {
      readonly code: 'notOverfitting';
      readonly epoch: number;
      readonly training: number;
      readonly held: number;
      readonly why: 'dropout' | 'augmentation' | 'steady';
    }
  /** The loss fell in the last `over` epochs; `stopped` before all its epochs were over. */
  | {
      readonly code: 'stillImproving';
      readonly epoch: number;
      readonly before: number;
      readonly last: number;
      readonly over: number;
      /** Both are means over neighbouring epochs. */
      readonly averaged: boolean;
      readonly by: 'loss' | 'validationLoss';
      readonly stopped: boolean;
    }
  | {
      readonly code: 'rateFell';
      readonly epoch: number;
      readonly from: number;
      readonly to: number;
      /** Loss before it and after, of validation where there is any. */
      readonly before: number;
      readonly after: number | null;
    }
  | {
      readonly code: 'stoppedEarly';
      readonly epoch: number;
      readonly best: number;
      readonly patience: number;
      readonly monitor: MonitoredMetric;
      readonly restored: boolean;
    }
  /** `early`: after so few epochs that hardly anything can be told. */
  | {
      readonly code: 'healthy';
      readonly epoch: number;
      readonly training: number;
      readonly held: number | null;
      readonly early: boolean;
    };

export type FindingCode = Finding['code'];

const troubles: readonly FindingCode[] = [
  ...(['diverged', 'unscaledInput', 'deadUnits', 'nothingLearned', 'tooSlow'] as const),
  ...(['unstable', 'leakyValidation', 'wrongLabels', 'overfits', 'underfits'] as const),
];

/** Whether a finding is something to be mended. */
export const isTrouble = ({ code }: Finding): boolean => troubles.includes(code);
