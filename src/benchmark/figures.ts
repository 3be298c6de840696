import type { Failure } from '../domain/failure.ts';
import type { Side } from './contestant.ts';
import type { NetworkName } from './networks.ts';

/** What one side took for a step of a network, or why there is no figure. */
export interface SideFigure {
  readonly side: Side;
  /** Median wall time of a training step, in milliseconds. */
  readonly ms: number | null;
  readonly failure: Failure | null;
}

export interface NetworkFigures {
  readonly name: NetworkName;
  readonly batchSize: number;
  /** Floating point operations of a step. */
  readonly flops: number;
  /** A side without figure and failure was left out: it would have taken too long. */
  readonly sides: readonly SideFigure[];
  /** How the engine cuts its products on this device; empty where it did not compute. */
  readonly tiles: readonly string[];
}

export interface AdapterFigures {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  readonly software: boolean;
  /** Those that the app raises, as the device has them. */
  readonly limits: Readonly<Record<string, number>>;
  readonly features: readonly string[];
}

/** What was measured of one computer. */
export interface MachineFigures {
  /** Null where there is no WebGPU; `reason` says why. */
  readonly adapter: AdapterFigures | null;
  readonly reason: Failure | null;
  /** Of the processor, as many as the page may use. */
  readonly threads: number;
  /** The best of several bare matrix products; null without WebGPU. */
  readonly product: { readonly gflops: number; readonly kernel: string } | null;
  readonly networks: readonly NetworkFigures[];
}

/** How far a measurement is: what is measured now, and how many of how many things are done. */
export interface MeasuringNow {
  readonly done: number;
  readonly of: number;
  readonly now: { readonly side: Side; readonly network: NetworkName } | 'product';
}
