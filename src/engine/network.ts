import type { Experiment } from '../domain/experiment.ts';
import type { Network, TrainingData } from '../training/network.ts';
import type { TuningStore } from './tuning-store.ts';

export interface EngineOptions {
  /** Measures tile sizes on this device at first use of a shape; otherwise rules choose them. */
  readonly autotune?: boolean;
  /** Remembers what was measured. */
  readonly tuning?: TuningStore;
  /** Names the adapter in the tuning store, e.g. "apple metal-3". */
  readonly adapterName?: string;
}

/** Why the engine cannot run this experiment, in plain words, or null where it can. */
export function canCompile(experiment: Experiment): string | null {
  throw new Error(`Being built: ${experiment.batchSize}.`);
}

/**
 * Compiles an experiment and makes its data resident.
 * @throws LabError 'engine-unsupported', 'gpu-out-of-memory' or 'gpu-error'.
 */
export function createEngineNetwork(
  device: GPUDevice,
  experiment: Experiment,
  data: TrainingData,
  options: EngineOptions = {},
): Promise<Network> {
  throw new Error(
    `Being built: ${String(device)} ${experiment.batchSize} ${data.classes} ${options.autotune}.`,
  );
}
