import type { LossSpec, ModelSpec, OptimizerSpec } from '../domain/model.ts';
import type { WeightSet } from '../domain/weights.ts';
import type { LayerActivation, OptimizerState } from '../training/network.ts';
import type { TuningStore } from './tuning-store.ts';

/** What a probe compiles: a training step without data set, augmentation or epochs. */
export interface ProbeOptions {
  readonly model: ModelSpec;
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  /** The largest batch that `step` and `predict` take. */
  readonly batchSize: number;
  /** Keys the dropout masks and the initial weights; 0 where nothing is said. */
  readonly seed?: number;
  /** Whether dropout layers drop in training steps; true where nothing is said. */
  readonly dropout?: boolean;
  /** Whether tile sizes are measured; false where nothing is said. */
  readonly autotune?: boolean;
  readonly tuning?: TuningStore;
}

/** What one training step measured, before its update. */
export interface ProbeStep {
  /** Mean of the per-sample losses. */
  readonly loss: number;
  /** Rows whose largest output is at their label. */
  readonly correct: number;
  /** What the last layer gave in training mode: [rows, classes]. */
  readonly outputs: Float32Array;
  /** Gradients of the mean loss, one entry per trainable weight, in Keras's order and layout. */
  readonly gradients: WeightSet;
}

/** One plan, run a step at a time on float inputs: for comparisons with other implementations. */
export interface StepProbe {
  /**
   * Runs one whole training step, update included. `inputs` is [rows, ...inputShape] with
   * rows = labels.length, at most the plan's batch size.
   */
  step(inputs: Float32Array, labels: ArrayLike<number>): Promise<ProbeStep>;
  /** Inference: outputs [rows, classes]. */
  predict(inputs: Float32Array): Promise<Float32Array>;
  /** Inference, every layer: values are [rows, ...shape]. */
  activations(inputs: Float32Array): Promise<readonly LayerActivation[]>;
  /** All weights, moving statistics included. */
  weights(): Promise<WeightSet>;
  setWeights(weights: WeightSet): void;
  optimizerState(): Promise<OptimizerState>;
  setOptimizerState(state: OptimizerState): void;
  setLearningRate(learningRate: number): void;
  dispose(): void;
}

/**
 * Compiles a training step for `step` calls on float inputs.
 * @throws LabError 'engine-unsupported', 'model-invalid', 'gpu-out-of-memory' or 'gpu-error'.
 */
export function createStepProbe(device: GPUDevice, options: ProbeOptions): Promise<StepProbe> {
  throw new Error(`Being built: ${String(device)}, ${options.batchSize}.`);
}
