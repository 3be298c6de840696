import { LabError } from '../failure.ts';
import type { Conv2dSpec, LayerSpec, ModelSpec, Pooling2dSpec, Shape } from './model.ts';

/** One weight array of a layer, named and shaped as Keras does. */
export interface WeightInfo {
  /** Keras's variable name: kernel, bias, gamma, beta, moving_mean, moving_variance. */
  readonly name: string;
  readonly shape: Shape;
  readonly trainable: boolean;
}

/** One row of Keras's summary, without the batch axis. */
export interface LayerSummary {
  /** Keras's automatic name, counted per kind: dense, dense_1, conv2d, … */
  readonly name: string;
  readonly spec: LayerSpec;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly weights: readonly WeightInfo[];
  readonly parameters: number;
}

export interface ModelSummary {
  readonly layers: readonly LayerSummary[];
  readonly outputShape: Shape;
  readonly totalParameters: number;
  readonly trainableParameters: number;
  readonly nonTrainableParameters: number;
}

export const sizeOf = (shape: Shape): number => shape.reduce((size, axis) => size * axis, 1);

const invalid = (message: string) => new LabError('model-invalid', message);

function requireWhole(value: number, what: string, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high) {
    throw invalid(`${what} must be a whole number from ${low} to ${high}, not ${value}.`);
  }
}

function requireImage(input: Shape, what: string): void {
  if (input.length !== 3) {
    throw invalid(
      `${what} needs an input of height x width x channels, not [${input.join(', ')}].`,
    );
  }
}

/** Rows and pixels of padding before the first row: Keras's 'same' puts the odd one at the end. */
export function convGeometry(spec: Conv2dSpec, input: Shape) {
  const axis = (size: number) => {
    if (spec.padding === 'valid') {
      return { out: Math.floor((size - spec.kernelSize) / spec.strides) + 1, before: 0 };
    }
    const out = Math.ceil(size / spec.strides);
    const total = Math.max((out - 1) * spec.strides + spec.kernelSize - size, 0);
    return { out, before: Math.floor(total / 2) };
  };
  const rows = axis(input[0]);
  const columns = axis(input[1]);
  return {
    height: rows.out,
    width: columns.out,
    padTop: rows.before,
    padLeft: columns.before,
  };
}

function convOutput(spec: Conv2dSpec, input: Shape): Shape {
  requireImage(input, 'Conv2D');
  requireWhole(spec.filters, 'The number of filters', 1, 1024);
  if (![1, 3, 5, 7].includes(spec.kernelSize)) {
    throw invalid(`The kernel size must be 1, 3, 5 or 7, not ${spec.kernelSize}.`);
  }
  const { height, width } = convGeometry(spec, input);
  if (height < 1 || width < 1) {
    throw invalid(
      `A ${spec.kernelSize}x${spec.kernelSize} kernel does not fit into ${input[0]}x${input[1]}; use padding 'same' or fewer layers.`,
    );
  }
  return [height, width, spec.filters];
}

function poolOutput(spec: Pooling2dSpec, input: Shape): Shape {
  requireImage(input, 'Pooling');
  requireWhole(spec.poolSize, 'The pool size', 1, 8);
  const height = Math.floor(input[0] / spec.poolSize);
  const width = Math.floor(input[1] / spec.poolSize);
  if (height < 1 || width < 1) {
    throw invalid(`A pool of ${spec.poolSize} does not fit into ${input[0]}x${input[1]}.`);
  }
  return [height, width, input[2]];
}

function outputShape(spec: LayerSpec, input: Shape): Shape {
  switch (spec.kind) {
    case 'flatten':
      return [sizeOf(input)];
    case 'dense':
      if (input.length !== 1) {
        throw invalid(
          `Dense needs a flat input, not [${input.join(', ')}]; put a Flatten before it.`,
        );
      }
      requireWhole(spec.units, 'The number of units', 1, 4096);
      return [spec.units];
    case 'conv2d':
      return convOutput(spec, input);
    case 'maxPooling2d':
    case 'averagePooling2d':
      return poolOutput(spec, input);
    case 'dropout':
      if (!(spec.rate >= 0 && spec.rate < 1)) {
        throw invalid(`The dropout rate must be from 0 to below 1, not ${spec.rate}.`);
      }
      return input;
    case 'batchNormalization':
    case 'leakyRelu':
    case 'activation':
      return input;
  }
}

function weightsOf(spec: LayerSpec, input: Shape): WeightInfo[] {
  const weight = (name: string, shape: Shape, trainable = true) => ({ name, shape, trainable });
  switch (spec.kind) {
    case 'dense':
      return [weight('kernel', [input[0], spec.units]), weight('bias', [spec.units])];
    case 'conv2d': {
      const { kernelSize: side, filters } = spec;
      return [weight('kernel', [side, side, input[2], filters]), weight('bias', [filters])];
    }
    case 'batchNormalization': {
      const channels = [input[input.length - 1]];
      return [
        weight('gamma', channels),
        weight('beta', channels),
        weight('moving_mean', channels, false),
        weight('moving_variance', channels, false),
      ];
    }
    case 'flatten':
    case 'maxPooling2d':
    case 'averagePooling2d':
    case 'dropout':
    case 'leakyRelu':
    case 'activation':
      return [];
  }
}

const kerasNames: Record<LayerSpec['kind'], string> = {
  flatten: 'flatten',
  dense: 'dense',
  conv2d: 'conv2d',
  maxPooling2d: 'max_pooling2d',
  averagePooling2d: 'average_pooling2d',
  dropout: 'dropout',
  batchNormalization: 'batch_normalization',
  leakyRelu: 'leaky_re_lu',
  activation: 'activation',
};

/**
 * Checks a model and gives Keras's summary of it: names, shapes and parameter counts.
 * @throws LabError 'model-invalid', naming the layer (from 1) and what is wrong with it.
 */
export function summarize(model: ModelSpec): ModelSummary {
  if (model.layers.length === 0) throw invalid('A model needs at least one layer.');
  const seen = new Map<string, number>();
  const layers: LayerSummary[] = [];
  let input = model.inputShape;
  model.layers.forEach((spec, index) => {
    const base = kerasNames[spec.kind];
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const name = count === 0 ? base : `${base}_${count}`;
    const layer = describeLayer(spec, input, name, index);
    layers.push(layer);
    input = layer.outputShape;
  });
  const weights = layers.flatMap((layer) => layer.weights);
  const total = weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  const trainable = weights.reduce((sum, w) => sum + (w.trainable ? sizeOf(w.shape) : 0), 0);
  return {
    layers,
    outputShape: input,
    totalParameters: total,
    trainableParameters: trainable,
    nonTrainableParameters: total - trainable,
  };
}

function describeLayer(spec: LayerSpec, input: Shape, name: string, index: number): LayerSummary {
  try {
    const weights = weightsOf(spec, input);
    return {
      name,
      spec,
      inputShape: input,
      outputShape: outputShape(spec, input),
      weights,
      parameters: weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
    };
  } catch (thrown) {
    if (thrown instanceof LabError) {
      throw new LabError(thrown.code, `Layer ${index + 1} (${name}): ${thrown.message}`);
    }
    throw thrown;
  }
}
