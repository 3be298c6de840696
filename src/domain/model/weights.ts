import type { Initializer, LayerSpec, ModelSpec, Shape } from './model.ts';
import type { Random } from '../random/random.ts';
import { createRandom, mixSeed, normal } from '../random/random.ts';
import type { WeightInfo } from './shapes.ts';
import { sizeOf, summarize } from './shapes.ts';

/** One weight array: Keras's order and layout (Dense [in, out], Conv2D [row, column, in, out]). */
export interface Weight extends WeightInfo {
  readonly layer: string;
  readonly values: Float32Array;
}

/** All weights of a model, layer by layer, in Keras's order. */
export type WeightSet = readonly Weight[];

/** Standard deviation of a unit normal truncated at two sigma; Keras divides by it. */
const truncatedDeviation = 0.87962566103423978;

/** Inputs and outputs that one weight connects: convolution kernels count their window. */
function fans(shape: Shape): { fanIn: number; fanOut: number } {
  const window = sizeOf(shape.slice(0, -2));
  const [inputs = 1, outputs = 1] = shape.slice(-2);
  return { fanIn: inputs * window, fanOut: outputs * window };
}

function truncatedNormal(random: Random): number {
  for (;;) {
    const value = normal(random);
    if (Math.abs(value) <= 2) return value;
  }
}

/** Draws a kernel as Keras's initializer does (VarianceScaling). */
export function initialKernel(kind: Initializer, shape: Shape, random: Random): Float32Array {
  const { fanIn, fanOut } = fans(shape);
  const glorot = kind === 'glorotUniform' || kind === 'glorotNormal';
  const variance = glorot ? 2 / (fanIn + fanOut) : 2 / fanIn;
  const values = new Float32Array(sizeOf(shape));
  if (kind === 'glorotUniform' || kind === 'heUniform') {
    const limit = Math.sqrt(3 * variance);
    return values.map(() => (random() * 2 - 1) * limit);
  }
  const deviation = Math.sqrt(variance) / truncatedDeviation;
  return values.map(() => truncatedNormal(random) * deviation);
}

function initialValues(info: WeightInfo, spec: LayerSpec, random: Random): Float32Array {
  if (info.name.endsWith('kernel') && 'initializer' in spec) {
    return initialKernel(spec.initializer, info.shape, random);
  }
  const ones = info.name === 'gamma' || info.name === 'moving_variance';
  return new Float32Array(sizeOf(info.shape)).fill(ones ? 1 : 0);
}

/** The weights a model starts from: a function of the model and the seed alone. */
export function initialWeights(model: ModelSpec, seed: number): WeightSet {
  return summarize(model).layers.flatMap((layer, index) => {
    const random = createRandom(mixSeed(seed, index + 1));
    return layer.weights.map((info) => ({
      ...info,
      layer: layer.name,
      values: initialValues(info, layer.spec, random),
    }));
  });
}
