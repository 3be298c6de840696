import type { ImageSet, SplitName } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import type { StepMetrics } from '../domain/experiment/history.ts';
import type { Shape } from '../domain/model/model.ts';
import type { Scaler } from '../domain/data/scaling.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import type { SplitImages } from './split-images.ts';

/** What computes a network. `engine` is this project's own; the others are TensorFlow.js's. */
export type BackendName = 'engine' | 'processor' | 'webgpu' | 'webgl' | 'cpu';

/**
 * The prepared data of one run: already split, still bytes; `scaler` makes inputs of them. A split
 * names its images by their places in the open data set and copies none: what computes may keep the
 * set's pixels once for all runs, and reads image `i` of a split at `rows[i]`.
 */
export interface TrainingData {
  readonly train: SplitImages;
  readonly validation: SplitImages | null;
  readonly test: SplitImages;
  readonly scaler: Scaler;
  readonly classes: number;
}

/** A whole split, measured in inference mode. */
export interface Evaluation {
  readonly loss: number;
  readonly accuracy: number;
  readonly count: number;
  /** What the last layer gives: [count, classes]. */
  readonly outputs: Float32Array;
}

/** What one layer gives for one image, without the batch axis: [height, width, channels] or [units]. */
export interface LayerActivation {
  readonly layer: string;
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** Everything a run needs to go on exactly where it stood, besides the weights. */
export interface OptimizerState {
  /** Steps (optimizer updates) done so far. */
  readonly step: number;
  /** Slots in the order of the trainable weights, e.g. Adam's m of all, then its v of all. */
  readonly slots: readonly Float32Array[];
}

/** What the engine room shows. */
export interface NetworkReport {
  readonly backend: BackendName;
  /** GPU dispatches of one training step, or null where it is not known. */
  readonly dispatchesPerStep: number | null;
  readonly gpuBytes: number | null;
  /** Floating point operations of one full training step (2 a multiply-add). */
  readonly flopsPerStep: number | null;
  /** The plan, kernel by kernel, with its share of the step's time (0..1) where it was measured. */
  readonly kernels: readonly { readonly name: string; readonly share: number | null }[];
}

/**
 * A model compiled for one experiment, with its data resident. Both the engine and TensorFlow.js
 * implement it, and training/loop.ts drives either. Its owner calls `dispose` exactly once.
 */
export interface Network {
  readonly backend: BackendName;
  readonly experiment: Experiment;
  /** What it alone holds of the device's memory; null where that is not known. */
  readonly bytes: number | null;
  /** Steps worth running in one call, so that one call stays near 10 ms. */
  readonly stepsPerCall: number;
  /**
   * Sets the order in which this epoch visits the images of the training split: [train.count]. Where
   * the experiment has a schedule, `rates` are the learning rates of the epoch's steps.
   */
  startEpoch(order: Uint32Array, rates?: Float32Array): void;
  /**
   * Runs the steps first..last-1 of the epoch (batch i takes order[i * batchSize ...]). Resolves with
   * one entry per step once the device has finished them. May be called again before that: calls are
   * carried out in order. Once `signal` is given, a step that takes long is given up as if it had
   * never begun, and the steps behind it: then it resolves with those that were carried out.
   */
  trainSteps(first: number, last: number, signal?: AbortSignal): Promise<readonly StepMetrics[]>;
  setLearningRate(learningRate: number): void;
  /** Rejects with the reason of `signal`, where that is given before the end. */
  evaluate(split: SplitName, signal?: AbortSignal): Promise<Evaluation>;
  /** Outputs for images as bytes, scaled by the run's own scaler: [count, classes]. */
  predict(images: ImageSet): Promise<Float32Array>;
  /** What every layer gives for one image as bytes. */
  activations(image: ImageSet): Promise<readonly LayerActivation[]>;
  weights(): Promise<WeightSet>;
  setWeights(weights: WeightSet): void;
  optimizerState(): Promise<OptimizerState>;
  setOptimizerState(state: OptimizerState): void;
  report(): Promise<NetworkReport>;
  dispose(): void;
}

/** What a training submits its steps to: the network itself, or what stands before it. */
export type Stepper = Pick<Network, 'stepsPerCall' | 'trainSteps'>;
