import type { ClippingSpec } from '../../domain/experiment/clipping.ts';
import type {
  Activation,
  LayerSpec,
  LossSpec,
  ModelSpec,
  OptimizerSpec,
  Shape,
} from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import {
  activation,
  averagePooling2d,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import type { Random } from '../../domain/random/random.ts';
import { createRandom, mixSeed } from '../../domain/random/random.ts';
import { sizeOf, summarize } from '../../domain/model/shapes.ts';

/** A network with a batch for it, all drawn from one seed. */
export interface RandomSpec {
  readonly model: ModelSpec;
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  /** 0 where no weight decays. */
  readonly decay: number;
  readonly clipping: ClippingSpec | null;
  readonly batchSize: number;
  /** At most the batch size. */
  readonly rows: number;
  /** [rows, ...inputShape]. */
  readonly inputs: Float32Array;
  /** [rows]. */
  readonly labels: readonly number[];
}

/** Multiply-adds of a step that the plain JavaScript reference does in a second or so. */
const largestProduct = 4e6;

/** Over fewer rows than this, the gradient through a batch normalisation is mostly rounding. */
const normalised = 8;

const hidden: readonly Activation[] = ['linear', 'relu', 'leakyRelu', 'elu', 'sigmoid', 'tanh'];
const padding = ['valid', 'same'] as const;

const whole = (random: Random, low: number, high: number) =>
  low + Math.floor(random() * (high - low + 1));

/** Any size, or one that tiles divide evenly: those take paths of their own. */
const size = (random: Random, low: number, high: number, even: readonly number[]) =>
  random() < 0.4 ? oneOf(random, even) : whole(random, low, high);

const oneOf = <T>(random: Random, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)]!;

const outputOf = (inputShape: Shape, layers: readonly LayerSpec[]): Shape =>
  layers.length === 0 ? inputShape : summarize({ inputShape, layers }).outputShape;

/** Layers that keep the shape; a BatchNormalization or Dropout may stand anywhere. */
function shapeless(random: Random): LayerSpec {
  return oneOf<() => LayerSpec>(random, [
    () => batchNormalization(),
    () => dropout(0.3),
    () => leakyRelu(0.1 + 0.3 * random()),
    () => activation(oneOf(random, hidden)),
  ])();
}

function spatial(random: Random, [height = 1, width = 1]: Shape): LayerSpec {
  const smallest = Math.min(height, width);
  if (smallest >= 4 && random() < 0.3) {
    const pool = smallest >= 6 ? whole(random, 2, 3) : 2;
    return random() < 0.5 ? maxPooling2d(pool) : averagePooling2d(pool);
  }
  const kernels = [1, 3, 5, 7].filter((kernel) => kernel <= smallest);
  return conv2d(size(random, 1, 13, [4, 8, 16]), oneOf(random, kernels), {
    strides: oneOf(random, [1, 1, 2] as const),
    padding: oneOf(random, padding),
    activation: oneOf(random, hidden),
  });
}

/** Convolutions, poolings and what may stand between them; then a Flatten. */
function imageLayers(random: Random, inputShape: Shape): LayerSpec[] {
  const layers: LayerSpec[] = [];
  for (let left = whole(random, 1, 4); left > 0; left--) {
    layers.push(spatial(random, outputOf(inputShape, layers)));
    if (random() < 0.4) layers.push(shapeless(random));
  }
  return [...layers, flatten()];
}

function denseLayers(random: Random): LayerSpec[] {
  return Array.from({ length: whole(random, 0, 2) }, () => [
    dense(size(random, 1, 40, [16, 32, 64]), oneOf(random, hidden)),
    ...(random() < 0.5 ? [shapeless(random)] : []),
  ]).flat();
}

/** A last layer and a loss that fit each other. */
function ending(random: Random, classes: number): { last: LayerSpec; loss: LossSpec } {
  const kind = oneOf(random, ['sparseCategoricalCrossentropy', 'categoricalCrossentropy'] as const);
  return oneOf<() => { last: LayerSpec; loss: LossSpec }>(random, [
    () => ({ last: dense(classes, 'softmax'), loss: { kind, fromLogits: false } }),
    () => ({ last: dense(classes, 'sigmoid'), loss: { kind, fromLogits: false } }),
    () => ({
      last: dense(classes, 'sigmoid'),
      loss: { kind, fromLogits: false, onNormalizedOutputs: true },
    }),
    () => ({ last: dense(classes), loss: { kind, fromLogits: true } }),
    () => ({
      last: dense(classes, oneOf(random, ['linear', 'tanh', 'softmax'] as const)),
      loss: { kind: 'meanSquaredError', fromLogits: false },
    }),
  ])();
}

function inputShapeOf(random: Random): Shape {
  const side = () => size(random, 3, 13, [4, 8, 16]);
  const [height, width] = [side(), side()];
  return oneOf<Shape>(random, [
    [height * width],
    [height, width],
    [height, width, 1],
    [height, width, 1],
  ]);
}

function randomModel(random: Random): { model: ModelSpec; loss: LossSpec; classes: number } {
  const inputShape = inputShapeOf(random);
  const body = { 1: () => [], 2: () => [flatten()], 3: () => imageLayers(random, inputShape) }[
    inputShape.length as 1 | 2 | 3
  ]();
  const classes = whole(random, 2, 12);
  const { last, loss } = ending(random, classes);
  const layers = [...body, ...denseLayers(random), last];
  return { model: { inputShape, layers }, loss, classes };
}

/** Every fourth network of images pools all of the image where it would flatten it. */
function pooled({ inputShape, layers }: ModelSpec, random: Random): ModelSpec {
  if (inputShape.length < 3 || random() < 0.75) return { inputShape, layers };
  const kind = oneOf(random, ['globalAveragePooling2d', 'globalMaxPooling2d'] as const);
  return { inputShape, layers: layers.map((spec) => (spec.kind === 'flatten' ? { kind } : spec)) };
}

function cost(model: ModelSpec, rows: number): number {
  const layers = summarize(model).layers.map(({ outputShape, spec, weights }) => {
    const positions = spec.kind === 'conv2d' ? sizeOf(outputShape.slice(0, 2)) : 1;
    const [kernel] = weights;
    return kernel ? sizeOf(kernel.shape) * positions : 0;
  });
  return rows * layers.reduce((sum, one) => sum + one, 0);
}

/** Every second one decays, and two of three are clipped. */
function gradientWays(random: Random): Pick<RandomSpec, 'decay' | 'clipping'> {
  const decay = random() < 0.5 ? 0 : 0.05 * random();
  const limit = 0.3 * random() + 0.01;
  const kind = oneOf(random, ['norm', 'value', null] as const);
  return { decay, clipping: kind && { kind, limit } };
}

/** The random network of a seed: always valid, small enough for a plain JavaScript reference. */
export function randomSpec(seed: number): RandomSpec {
  const random = createRandom(seed);
  for (;;) {
    const { model, loss, classes } = randomModel(random);
    const least = model.layers.some(({ kind }) => kind === 'batchNormalization') ? normalised : 1;
    const batchSize = size(random, least, 37, [8, 16, 32, 64]);
    const rows = random() < 0.5 ? batchSize : whole(random, least, batchSize);
    if (cost(model, rows) > largestProduct) continue;
    const inputs = new Float32Array(rows * sizeOf(model.inputShape)).map(() => random());
    const labels = Array.from({ length: rows }, () => whole(random, 0, classes - 1));
    const optimizer = oneOf(random, Object.values(optimizerDefaults));
    // From generators of their own, so that all else of a seed stays as it was.
    const varied = pooled(model, createRandom(mixSeed(seed, 1)));
    const ways = gradientWays(createRandom(mixSeed(seed, 2)));
    return { model: varied, loss, optimizer, ...ways, batchSize, rows, inputs, labels };
  }
}

/** A spec in a line, for the name of a test. */
export function describeSpec(spec: RandomSpec): string {
  const { model, loss, batchSize, rows, decay, clipping } = spec;
  const ways = `${decay > 0 ? ', decay' : ''}${clipping ? `, ${clipping.kind} clipped` : ''}`;
  const layers = model.layers.map((layer) => {
    const { kind, ...rest } = layer;
    return `${kind}(${Object.values(rest).join(' ')})`;
  });
  return `[${model.inputShape.join('x')}] ${layers.join(' ')}, ${loss.kind}, ${rows} of ${batchSize}${ways}`;
}
