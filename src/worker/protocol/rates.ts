/** The learning-rate finder's part of the protocol: types only. */
import type { RatePoint } from '../../domain/compare/rate-range.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { BackendChoice, BackendInfo } from './protocol.ts';

/** Steps at growing rates with a network of its own; says how far it is by 'rateProgress'. */
export interface FindRate {
  readonly kind: 'findRate';
  readonly searchId: string;
  readonly datasetId: string;
  readonly experiment: Experiment;
  readonly choice: BackendChoice;
}

/** Losses at growing rates, until they ran away or all rates were tried. */
export interface FoundRates {
  readonly backend: BackendInfo;
  readonly points: readonly RatePoint[];
}

export interface RateProgress {
  readonly kind: 'rateProgress';
  readonly searchId: string;
  readonly points: readonly RatePoint[];
}
