/** Measuring the computer: its part of the protocol, types only. */
import type { MachineFigures, MeasuringNow } from '../../benchmark/figures.ts';

export type {
  AdapterFigures,
  MachineFigures,
  MeasuringNow,
  NetworkFigures,
} from '../../benchmark/figures.ts';

/**
 * Runs the benchmark of this computer on a device of its own, about half a minute; told by
 * 'measureProgress'. Fails with 'device-busy' where a training is under way or begins.
 */
export interface MeasureRequest {
  readonly kind: 'measureMachine';
}

export interface MeasureReplies {
  measureMachine: MachineFigures;
}

export type MeasureProgress = { readonly kind: 'measureProgress' } & MeasuringNow;
