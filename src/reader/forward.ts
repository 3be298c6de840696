import type { LayerWeights, ReaderNetwork } from './file.ts';

/** One image between two layers: [side, side, channels]. */
interface Plane {
  readonly side: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/**
 * What `channels` outputs become of `inputs` numbers that lie together, added to what `out` holds
 * from `to` on. A number that is 0, as most of a drawing is, costs nothing.
 */
function addProducts(
  values: Float32Array,
  from: number,
  inputs: number,
  kernel: Float32Array,
  row: number,
  out: Float32Array,
  to: number,
  channels: number,
): void {
  for (let input = 0; input < inputs; input++) {
    const value = values[from + input]!;
    if (value === 0) continue;
    const first = (row + input) * channels;
    for (let channel = 0; channel < channels; channel++) {
      out[to + channel]! += value * kernel[first + channel]!;
    }
  }
}

function relu(values: Float32Array): void {
  for (let at = 0; at < values.length; at++) if (values[at]! < 0) values[at] = 0;
}

function convolve(plane: Plane, window: number, { kernel, bias }: LayerWeights): Plane {
  const channels = bias.length;
  const side = plane.side - window + 1;
  const values = new Float32Array(side * side * channels);
  // Numbers of one row of the window lie together.
  const run = window * plane.channels;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const to = (y * side + x) * channels;
      values.set(bias, to);
      for (let row = 0; row < window; row++) {
        const from = ((y + row) * plane.side + x) * plane.channels;
        addProducts(plane.values, from, run, kernel, row * run, values, to, channels);
      }
    }
  }
  relu(values);
  return { side, channels, values };
}

function pool(plane: Plane, window: number): Plane {
  const { channels } = plane;
  const side = Math.floor(plane.side / window);
  const values = new Float32Array(side * side * channels).fill(-Infinity);
  for (let y = 0; y < side * window; y++) {
    for (let x = 0; x < side * window; x++) {
      const from = (y * plane.side + x) * channels;
      const to = (Math.floor(y / window) * side + Math.floor(x / window)) * channels;
      for (let channel = 0; channel < channels; channel++) {
        values[to + channel] = Math.max(values[to + channel]!, plane.values[from + channel]!);
      }
    }
  }
  return { side, channels, values };
}

function multiply(plane: Plane, { kernel, bias }: LayerWeights, last: boolean): Plane {
  const values = Float32Array.from(bias);
  addProducts(plane.values, 0, plane.values.length, kernel, 0, values, 0, bias.length);
  if (!last) relu(values);
  return { side: 1, channels: bias.length, values };
}

/** Logits of one image as bytes, scaled to 0..1: [classes and everything else]. */
export function logitsOf({ head, weights }: ReaderNetwork, image: Uint8Array): Float32Array {
  let plane: Plane = {
    side: head.imageSide,
    channels: 1,
    values: Float32Array.from(image, (byte) => byte / 255),
  };
  head.layers.forEach((layer, index) => {
    const own = weights[index];
    if (layer.kind === 'pool') plane = pool(plane, layer.side);
    else if (own && layer.kind === 'conv') plane = convolve(plane, layer.side, own);
    else if (own) plane = multiply(plane, own, index === head.layers.length - 1);
  });
  return plane.values;
}

/** As it lies, and moved by one pixel to each side. */
const moves = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** The image moved to the right and down; what leaves it is gone, what comes is ground. */
function moved(image: Uint8Array, side: number, right: number, down: number): Uint8Array {
  const result = new Uint8Array(image.length);
  for (let y = Math.max(0, down); y < side + Math.min(0, down); y++) {
    for (let x = Math.max(0, right); x < side + Math.min(0, right); x++) {
      result[y * side + x] = image[(y - down) * side + x - right]!;
    }
  }
  return result;
}

/**
 * Logits of one image, read five times: as it lies and moved by a pixel to each side, the mean of
 * all. Where a digit lies to the pixel tells nothing about it, and five looks are right more often
 * than one.
 */
export function readLogits(network: ReaderNetwork, image: Uint8Array): Float32Array {
  const { imageSide, classes } = network.head;
  const looks = moves.map(([right, down]) =>
    logitsOf(network, moved(image, imageSide, right, down)),
  );
  return Float32Array.from(
    { length: classes + 1 },
    (_, at) => looks.reduce((sum, look) => sum + look[at]!, 0) / looks.length,
  );
}
