/**
 * Networks computed by hand: plain loops in double precision over the numbers of a saved model, written
 * from Keras's documentation and sharing nothing with the app. Slow, and hard to get wrong.
 */

export interface Tensor {
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

/** A layer as Keras writes it into a model, and the weights that follow it, in Keras's order. */
export interface SavedLayer {
  readonly name: string;
  readonly className: string;
  readonly config: LayerConfig;
  readonly weights: readonly Tensor[];
}

/** The fields of Keras's layer configurations that decide what comes out. */
export interface LayerConfig {
  readonly activation?: string;
  readonly padding?: string;
  readonly pool_size?: readonly number[];
  readonly alpha?: number;
  readonly epsilon?: number;
}

const activations: Record<string, (values: Float64Array) => Float64Array> = {
  linear: (values) => values,
  relu: (values) => values.map((value) => Math.max(0, value)),
  sigmoid: (values) => values.map((value) => 1 / (1 + Math.exp(-value))),
  tanh: (values) => values.map(Math.tanh),
  softmax: (values) => {
    const top = Math.max(...values);
    const powers = values.map((value) => Math.exp(value - top));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  },
};

function dense(input: Tensor, [kernel, bias]: readonly Tensor[]): Tensor {
  const [inputs, units] = kernel.shape;
  const values = Float64Array.from(bias.values);
  for (let from = 0; from < inputs; from++) {
    const value = input.values[from];
    for (let unit = 0; unit < units; unit++) {
      values[unit] += value * kernel.values[from * units + unit];
    }
  }
  return { shape: [units], values };
}

/** Stride 1. Kernel [height, width, in, out]; 'same' surrounds the picture with zeros. */
function conv2d(input: Tensor, [kernel, bias]: readonly Tensor[], padding?: string): Tensor {
  const [height, width, channels] = input.shape;
  const [side, , , filters] = kernel.shape;
  const margin = padding === 'same' ? (side - 1) / 2 : 0;
  const rows = height - side + 1 + 2 * margin;
  const columns = width - side + 1 + 2 * margin;
  const values = new Float64Array(rows * columns * filters);
  for (let place = 0; place < rows * columns; place++) {
    const out = values.subarray(place * filters, (place + 1) * filters);
    out.set(Float64Array.from(bias.values));
    for (let tap = 0; tap < side * side; tap++) {
      const row = Math.floor(place / columns) + Math.floor(tap / side) - margin;
      const column = (place % columns) + (tap % side) - margin;
      if (row < 0 || row >= height || column < 0 || column >= width) continue;
      for (let channel = 0; channel < channels; channel++) {
        const value = input.values[(row * width + column) * channels + channel];
        const first = (tap * channels + channel) * filters;
        for (let filter = 0; filter < filters; filter++) {
          out[filter] += value * kernel.values[first + filter];
        }
      }
    }
  }
  return { shape: [rows, columns, filters], values };
}

function maxPool({ shape, values }: Tensor, pool: number): Tensor {
  const [height, width, channels] = shape;
  const [rows, columns] = [Math.floor(height / pool), Math.floor(width / pool)];
  const pooled = new Float64Array(rows * columns * channels).fill(-Infinity);
  for (let at = 0; at < values.length; at++) {
    const channel = at % channels;
    const row = Math.floor(at / channels / width / pool);
    const column = Math.floor((Math.floor(at / channels) % width) / pool);
    if (row >= rows || column >= columns) continue;
    const to = (row * columns + column) * channels + channel;
    pooled[to] = Math.max(pooled[to], values[at]);
  }
  return { shape: [rows, columns, channels], values: pooled };
}

/** As it is when it does not learn: by the running mean and variance. */
function normalise(input: Tensor, weights: readonly Tensor[], epsilon: number): Tensor {
  const [gamma, beta, mean, variance] = weights.map(({ values }) => values);
  const values = Float64Array.from(input.values, (value, at) => {
    const channel = at % gamma.length;
    const deviation = Math.sqrt(variance[channel] + epsilon);
    return (gamma[channel] * (value - mean[channel])) / deviation + beta[channel];
  });
  return { shape: input.shape, values };
}

/** One layer without its activation, when it does not learn (dropout lets everything pass). */
function apply({ className, config, weights }: SavedLayer, input: Tensor): Tensor {
  switch (className) {
    case 'Dense':
      return dense(input, weights);
    case 'Conv2D':
      return conv2d(input, weights, config.padding);
    case 'MaxPooling2D':
      return maxPool(input, config.pool_size?.[0] ?? 2);
    case 'BatchNormalization':
      return normalise(input, weights, config.epsilon ?? 1e-3);
    case 'LeakyReLU': {
      const slope = config.alpha ?? 0.3;
      const leak = (value: number) => (value < 0 ? slope * value : value);
      return { shape: input.shape, values: Float64Array.from(input.values, leak) };
    }
    case 'Flatten':
      return { shape: [input.values.length], values: input.values };
    case 'Dropout':
      return input;
    default:
      throw new Error(`A layer that the tests cannot compute: ${className}`);
  }
}

export interface Passage {
  /** What each layer gives. */
  readonly layers: readonly Tensor[];
  /** The same before its activation. */
  readonly sums: readonly Tensor[];
  /** What goes into the last activation. */
  readonly logits: Float64Array;
  readonly outputs: Float64Array;
}

/** Sends one image through a network. */
export function forward(network: readonly SavedLayer[], image: Tensor): Passage {
  const layers: Tensor[] = [];
  const sums: Tensor[] = [];
  let linear = image;
  for (const layer of network) {
    linear = apply(layer, layers.at(-1) ?? image);
    sums.push(linear);
    const activate = activations[layer.config.activation ?? 'linear'];
    layers.push({ shape: linear.shape, values: activate(Float64Array.from(linear.values)) });
  }
  const outputs = Float64Array.from(layers.at(-1)?.values ?? []);
  return { layers, sums, logits: Float64Array.from(linear.values), outputs };
}

export const parametersOf = ({ weights }: SavedLayer): number =>
  weights.reduce((sum, { values }) => sum + values.length, 0);
