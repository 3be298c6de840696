import * as tf from '@tensorflow/tfjs';
import { affineOf, drawGeometry, warp } from '../domain/experiment/augment.ts';
import type { ImageSet, SplitName } from '../domain/data/dataset.ts';
import { imageBytes } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { decays, penaltyOf } from '../domain/experiment/weight-decay.ts';
import { LabError } from '../domain/failure.ts';
import type { StepMetrics } from '../domain/experiment/history.ts';
import type { LossSpec } from '../domain/model/model.ts';
import { seesLogits } from '../domain/model/model.ts';
import { createRandom, mixSeed } from '../domain/random/random.ts';
import { scaleImages } from '../domain/data/scaling.ts';
import { sizeOf } from '../domain/model/shapes.ts';
import { lastActivation } from '../domain/experiment/shares.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import { initialWeights } from '../domain/model/weights.ts';
import type {
  Evaluation,
  LayerActivation,
  Network,
  NetworkReport,
  OptimizerState,
  TrainingData,
} from '../training/network.ts';
import type { SplitImages } from '../training/split-images.ts';
import { imagesOf } from '../training/split-images.ts';
import type { TfBackend } from './backend.ts';
import { computeOn } from './backend.ts';
import type { BuiltModel } from './layers-model.ts';
import { buildModel, readWeights, writeWeights } from './layers-model.ts';
import { trainLayer } from './layers.ts';
import { sampleLosses } from './losses.ts';
import { SlotOptimizer } from './optimizers.ts';

/** Images in one forward pass of an evaluation: bounds the memory of activations. */
const evaluationBatch = 250;

/**
 * The reference trainer: a TensorFlow.js layers model with this project's own batching, losses and
 * optimizers (Keras's semantics, which TensorFlow.js's own differ from). Tensors have one owner:
 * the model and the optimizer; everything else lives inside tf.tidy.
 */
export class TfNetwork implements Network {
  readonly backend: TfBackend;
  readonly experiment: Experiment;
  readonly stepsPerCall = 1;
  private readonly data: TrainingData;
  private readonly built: BuiltModel;
  private readonly optimizer: SlotOptimizer;
  /** Whether the loss looks behind the model's last activation; then it takes logits. */
  private readonly seesLogits: boolean;
  private readonly loss: LossSpec;
  private order = new Uint32Array();
  private rates: Float32Array | null = null;

  constructor(backend: TfBackend, experiment: Experiment, data: TrainingData) {
    this.backend = backend;
    this.experiment = experiment;
    this.data = data;
    this.seesLogits = seesLogits(experiment.loss, lastActivation(experiment.model));
    this.loss = this.seesLogits ? { ...experiment.loss, fromLogits: true } : experiment.loss;
    this.built = this.on(() => buildModel(experiment.model));
    this.setWeights(initialWeights(experiment.model, experiment.seed));
    this.optimizer = this.on(
      () => new SlotOptimizer(experiment.optimizer, this.trainable(), experiment.clipping),
    );
  }

  /** Whatever makes tensors does so on this network's own backend. */
  private on<T>(work: () => T): T {
    return computeOn(this.backend, work);
  }

  private tidy<T extends tf.TensorContainer>(work: () => T): T {
    return this.on(() => tf.tidy(work));
  }

  /** TensorFlow.js counts all of its tensors together. */
  readonly bytes = null;

  startEpoch(order: Uint32Array, rates?: Float32Array): void {
    this.order = Uint32Array.from(order);
    this.rates = rates ? Float32Array.from(rates) : null;
  }

  setLearningRate(learningRate: number): void {
    this.optimizer.learningRate = learningRate;
  }

  async trainSteps(first: number, last: number): Promise<readonly StepMetrics[]> {
    // All steps are submitted before any result is awaited, so that overlapping calls keep their order.
    const reads: Promise<StepMetrics>[] = [];
    for (let step = first; step < last; step++) reads.push(this.trainStep(step));
    return Promise.all(reads);
  }

  async evaluate(split: SplitName): Promise<Evaluation> {
    const images = this.splitImages(split);
    const batchOf = (first: number, count: number) => imagesOf(images, upFrom(first, count));
    const { outputs, compared } = await this.forwardAll(images.count, batchOf);
    const { loss, accuracy } = await this.measure(compared, images.labels);
    return { loss: loss + (await this.penalty()), accuracy, count: images.count, outputs };
  }

  async predict(images: ImageSet): Promise<Float32Array> {
    const size = imageBytes(images);
    const { outputs } = await this.forwardAll(images.count, (first, count) => ({
      ...images,
      count,
      pixels: images.pixels.subarray(first * size, (first + count) * size),
    }));
    return outputs;
  }

  async activations(image: ImageSet): Promise<readonly LayerActivation[]> {
    const tensors = this.tidy(() => {
      let values: tf.Tensor = this.inputs(image);
      return this.built.layers.map(({ parts }) => {
        for (const part of parts) values = part.apply(values, { training: false }) as tf.Tensor;
        return values;
      });
    });
    try {
      return await Promise.all(
        this.built.layers.map(async ({ summary: { name } }, index) => {
          const tensor = tensors[index]!;
          const values = Float32Array.from(await tensor.data());
          return { layer: name, shape: tensor.shape.slice(1), values };
        }),
      );
    } finally {
      tf.dispose(tensors);
    }
  }

  weights(): Promise<WeightSet> {
    return readWeights(this.built);
  }

  setWeights(weights: WeightSet): void {
    this.on(() => writeWeights(this.built, weights));
  }

  async optimizerState(): Promise<OptimizerState> {
    return { step: this.optimizer.step, slots: await this.optimizer.readSlots() };
  }

  setOptimizerState(state: OptimizerState): void {
    this.on(() => this.optimizer.writeSlots(state.slots));
    this.optimizer.step = state.step;
  }

  report(): Promise<NetworkReport> {
    return Promise.resolve({
      backend: this.backend,
      dispatchesPerStep: null,
      gpuBytes: tf.memory().numBytes,
      flopsPerStep: null,
      kernels: [],
    });
  }

  dispose(): void {
    this.optimizer.dispose();
    this.built.model.dispose();
  }

  /** What decay adds to the loss that is measured. */
  private async penalty(): Promise<number> {
    const { decay } = this.experiment;
    return decay ? penaltyOf(decay, await this.weights()) : 0;
  }

  /** The same of the weights as they are, for the gradients; 0 where nothing decays. */
  private penaltyTensor(): tf.Scalar {
    const infos = this.built.layers.flatMap(({ summary }) =>
      summary.weights.filter(({ trainable }) => trainable),
    );
    const squares = this.trainable()
      .filter((_, index) => decays(infos[index]!))
      .map((kernel) => kernel.square().sum());
    const sum = squares.reduce<tf.Tensor>((all, one) => all.add(one), tf.scalar(0));
    return sum.mul(this.experiment.decay ?? 0).asScalar();
  }

  private trainable(): tf.Variable[] {
    // LayerVariable.read() is typed as a tensor; it is the variable that gradients are taken for.
    return this.built.model.trainableWeights.map((weight) => weight.read() as tf.Variable);
  }

  private splitImages(split: SplitName): SplitImages {
    const images = this.data[split];
    if (!images) throw new LabError('experiment-invalid', 'This run has no validation data.');
    return images;
  }

  /** [count, ...inputShape], scaled by the run's own scaler. */
  private inputs(images: ImageSet): tf.Tensor {
    return this.asInput(scaleImages(images.pixels, this.data.scaler));
  }

  private asInput(values: Float32Array): tf.Tensor {
    const { inputShape } = this.experiment.model;
    return tf.tensor(values, [values.length / sizeOf(inputShape), ...inputShape]);
  }

  /** Scaled training images, moved by the run's augmentation; the seed and the step decide how. */
  private augmented(batch: ImageSet): Float32Array {
    const values = scaleImages(batch.pixels, this.data.scaler);
    const { augmentation, seed } = this.experiment;
    if (!augmentation) return values;
    const { height, width, count } = batch;
    const random = createRandom(mixSeed(mixSeed(seed, this.optimizer.step), 0xa06));
    for (let row = 0; row < count; row++) {
      const image = values.subarray(row * height * width, (row + 1) * height * width);
      const map = affineOf(drawGeometry(augmentation, height, width, random), height, width);
      image.set(warp(image, height, width, map));
    }
    return values;
  }

  /** Training mode, layer by layer: dropout draws from the run's seed, so that a run repeats. */
  private forwardTraining(inputs: tf.Tensor): tf.Tensor2D {
    let values = inputs;
    this.built.layers.forEach(({ summary, parts }, index) => {
      const seed = mixSeed(mixSeed(this.experiment.seed, this.optimizer.step), index);
      const drawn = trainLayer(values, summary.spec, seed);
      if (drawn) {
        values = drawn;
        return;
      }
      for (const part of parts) values = this.applyPart(part, values, true);
    });
    return values as tf.Tensor2D;
  }

  /** What the loss compares: outputs, or the logits behind them. */
  private forwardCompared(inputs: tf.Tensor): tf.Tensor2D {
    let values = inputs;
    for (const part of this.built.layers.flatMap(({ parts }) => parts)) {
      values = this.applyPart(part, values, false);
    }
    return values as tf.Tensor2D;
  }

  /** Leaves the head to the loss where that looks behind it. */
  private applyPart(part: tf.layers.Layer, values: tf.Tensor, training: boolean): tf.Tensor {
    if (this.seesLogits && part === this.built.head) return values;
    return part.apply(values, { training }) as tf.Tensor;
  }

  private async trainStep(step: number): Promise<StepMetrics> {
    const { batchSize } = this.experiment;
    const rows = this.order.subarray(step * batchSize, (step + 1) * batchSize);
    const batch = imagesOf(this.data.train, rows);
    const values = this.augmented(batch);
    const read = this.tidy(() => {
      const targets = this.targets(batch.labels);
      let losses!: tf.Tensor1D;
      let outputs!: tf.Tensor2D;
      let penalty: tf.Scalar | null = null;
      const { grads } = tf.variableGrads(() => {
        outputs = tf.keep(this.forwardTraining(this.asInput(values)));
        losses = tf.keep(sampleLosses(this.loss, outputs, targets));
        if (!this.experiment.decay) return losses.mean();
        penalty = tf.keep(this.penaltyTensor());
        return losses.mean().add(penalty);
      }, this.trainable());
      this.optimizer.learningRate = this.rates?.[step] ?? this.optimizer.learningRate;
      this.optimizer.apply(grads);
      const added = penalty
        ? losses.sum().add((penalty as tf.Scalar).mul(rows.length))
        : losses.sum();
      const metrics = tf.stack([added, correct(outputs, targets)]);
      tf.dispose([losses, outputs, ...(penalty ? [penalty] : [])]);
      return metrics;
    });
    const [lossSum, right] = await readPair(read);
    return { lossSum, correct: right, samples: rows.length };
  }

  private targets(labels: Uint8Array): tf.Tensor2D {
    const indices = tf.tensor1d(Int32Array.from(labels), 'int32');
    return tf.oneHot(indices, this.data.classes, 1, 0, 'float32') as tf.Tensor2D;
  }

  /** Outputs, and what the loss compares, for any number of images: both [count, classes]. */
  private async forwardAll(total: number, batchOf: (first: number, count: number) => ImageSet) {
    const outputs = new Float32Array(total * this.data.classes);
    const compared = new Float32Array(outputs.length);
    for (let start = 0; start < total; start += evaluationBatch) {
      const images = batchOf(start, Math.min(evaluationBatch, total - start));
      const read = this.tidy(() => {
        const values = this.forwardCompared(this.inputs(images));
        const ended = this.seesLogits ? (this.built.head?.apply(values) as tf.Tensor2D) : values;
        return tf.stack([values, ended]);
      });
      const both = await read.data<'float32'>();
      read.dispose();
      const at = start * this.data.classes;
      compared.set(both.subarray(0, both.length / 2), at);
      outputs.set(both.subarray(both.length / 2), at);
    }
    return { outputs, compared };
  }

  private async measure(compared: Float32Array, labels: Uint8Array) {
    const read = this.tidy(() => {
      const targets = this.targets(labels);
      const values = tf.tensor2d(compared, [labels.length, this.data.classes]);
      const losses = sampleLosses(this.loss, values, targets);
      return tf.stack([losses.mean(), correct(values, targets)]);
    });
    const [loss, right] = await readPair(read);
    return { loss, accuracy: right / labels.length };
  }
}

const upFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => first + at);

/** The two numbers of a stack, which is freed. */
async function readPair(stack: tf.Tensor): Promise<readonly [number, number]> {
  const [first = NaN, second = NaN] = await stack.data();
  stack.dispose();
  return [first, second];
}

/** How many rows have their largest output at the target: a scalar. */
function correct(outputs: tf.Tensor2D, targets: tf.Tensor2D): tf.Scalar {
  return tf.equal(outputs.argMax(1), targets.argMax(1)).cast('float32').sum();
}
