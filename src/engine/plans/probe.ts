import type { ClippingSpec } from '../../domain/experiment/clipping.ts';
import type { LossSpec, ModelSpec, OptimizerSpec } from '../../domain/model/model.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { LayerActivation, OptimizerState } from '../../training/network.ts';
import { Arena } from '../gpu/arena.ts';
import { Guard } from '../gpu/errors.ts';
import { Readback } from '../gpu/readback.ts';
import { ActivationPlan } from './inference.ts';
import { metricsRing } from '../kernels/pointwise/loss.ts';
import { layOut } from '../ir/layout.ts';
import type { TileChooser } from '../kernels/product/tile.ts';
import type { Trainer } from './trainer.ts';
import {
  makeTrainer,
  readGradients,
  readSlots,
  readWeights,
  writeSlots,
  writeState,
  writeWeights,
} from './trainer.ts';
import { chooseTiles } from '../tiles/tuning.ts';
import type { TuningStore } from '../tiles/tuning-store.ts';

/** What a probe compiles: a training step without data set, augmentation or epochs. */
export interface ProbeOptions {
  readonly model: ModelSpec;
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  readonly decay?: number | null;
  readonly clipping?: ClippingSpec | null;
  /** The largest batch that `step` and `predict` take. */
  readonly batchSize: number;
  /** Keys the dropout masks and the initial weights; 0 where nothing is said. */
  readonly seed?: number;
  /** Whether dropout layers drop in training steps; true where nothing is said. */
  readonly dropout?: boolean;
  /** Whether tile sizes are measured; false where nothing is said. */
  readonly autotune?: boolean;
  readonly tuning?: TuningStore;
  /** Takes the choice of tiles away from rules and measurements. */
  readonly tiles?: TileChooser;
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
export async function createStepProbe(
  device: GPUDevice,
  options: ProbeOptions,
): Promise<StepProbe> {
  const guard = new Guard(device, 'The probe');
  const arena = new Arena(device, guard);
  try {
    return await guard.around(async () => {
      const { autotune = false } = options;
      const tiles = options.tiles ?? (await chooseTiles(device, options, { ...options, autotune }));
      const labels = arena.storage('labels', Math.ceil(options.batchSize / 4));
      const trainer = await makeTrainer(arena, {
        ...options,
        seed: options.seed ?? 0,
        dropout: options.dropout ?? true,
        tiles,
        source: null,
        labels,
        samples: options.batchSize,
        readOutputs: true,
        // Whoever asks for a step says its rate.
        schedule: null,
      });
      return new Probe(arena, options, trainer, labels, tiles);
    });
  } catch (error) {
    arena.dispose();
    throw error;
  }
}

class Probe implements StepProbe {
  private readonly arena: Arena;
  private readonly options: ProbeOptions;
  private readonly trainer: Trainer;
  private readonly labels: GPUBuffer;
  private readonly tiles: TileChooser;
  private readonly readback: Readback;
  private inference: ActivationPlan | null = null;
  private learningRate: number;
  private nextStep = 0;

  constructor(
    arena: Arena,
    options: ProbeOptions,
    trainer: Trainer,
    labels: GPUBuffer,
    tiles: TileChooser,
  ) {
    this.arena = arena;
    this.options = options;
    this.trainer = trainer;
    this.labels = labels;
    this.tiles = tiles;
    this.readback = new Readback(arena);
    this.learningRate = options.optimizer.learningRate;
    const order = Uint32Array.from({ length: options.batchSize }, (_, index) => index);
    arena.device.queue.writeBuffer(trainer.order, 0, order);
  }

  async step(inputs: Float32Array, labels: ArrayLike<number>): Promise<ProbeStep> {
    const { device } = this.arena;
    const { trainer, readback } = this;
    const rows = labels.length;
    this.writeStep(inputs, labels);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    trainer.plan.encode(pass);
    pass.end();
    device.queue.submit([encoder.finish()]);
    const slot = this.nextStep % metricsRing;
    this.nextStep++;
    if (!trainer.outputs) throw new Error('The probe reads outputs.');
    const [metrics, outputs] = await readback.floats([trainer.metrics, trainer.outputs]);
    return {
      loss: metrics[2 * slot]! / rows,
      correct: metrics[2 * slot + 1]!,
      outputs: outputs.slice(0, rows * trainer.model.head.classes),
      gradients: await readGradients(readback, trainer),
    };
  }

  async predict(inputs: Float32Array): Promise<Float32Array> {
    const layers = await this.activations(inputs);
    return layers.at(-1)!.values;
  }

  async activations(inputs: Float32Array): Promise<readonly LayerActivation[]> {
    const { device } = this.arena;
    const { model, loss, batchSize } = this.options;
    const { guard } = this.arena;
    const { shared } = this.trainer;
    const context = { device, guard, model, loss, shared, tiles: this.tiles };
    this.inference ??= await guard.around(() => ActivationPlan.make(context, batchSize, null));
    const rows = inputs.length / sizeOf(model.inputShape);
    const image = layOut(this.inference.inputLayout, inputs, rows);
    device.queue.writeBuffer(this.inference.input, 0, image);
    return this.inference.run(rows);
  }

  weights(): Promise<WeightSet> {
    return readWeights(this.readback, this.trainer.shared);
  }

  setWeights(weights: WeightSet): void {
    writeWeights(this.arena.device, this.trainer.shared, weights);
  }

  async optimizerState(): Promise<OptimizerState> {
    const step = this.nextStep;
    return { step, slots: await readSlots(this.readback, this.trainer, this.options.optimizer) };
  }

  setOptimizerState(state: OptimizerState): void {
    writeSlots(this.arena.device, this.trainer, this.options.optimizer, state.slots);
    this.nextStep = state.step;
  }

  setLearningRate(learningRate: number): void {
    this.learningRate = learningRate;
  }

  dispose(): void {
    this.inference?.arena.dispose();
    this.arena.dispose();
  }

  private writeStep(inputs: Float32Array, labels: ArrayLike<number>): void {
    const { device } = this.arena;
    const { model, tensors } = this.trainer;
    const rows = labels.length;
    device.queue.writeBuffer(tensors.input, 0, layOut(model.input, inputs, rows));
    const bytes = new Uint8Array(Math.ceil(rows / 4) * 4);
    bytes.set(Array.from(labels));
    device.queue.writeBuffer(this.labels, 0, bytes);
    const { optimizer, seed = 0 } = this.options;
    const { learningRate, nextStep: step } = this;
    writeState(
      device,
      tensors,
      { step, position: 0, samples: rows, seed, learningRate },
      optimizer,
    );
  }
}
