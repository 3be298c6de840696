import type { ImageShape } from '../layers/description.ts';
import type { LayerSpec, ModelSpec, Shape } from './model.ts';
import { sizeOf, summarize } from './shapes.ts';
import type { Weight, WeightSet } from './weights.ts';

function transposedLayer(spec: LayerSpec): LayerSpec {
  if (spec.kind !== 'zeroPadding2d') return spec;
  const { top, bottom, left, right } = spec;
  return { ...spec, top: left, bottom: right, left: top, right: bottom };
}

/** The layers of a network for images whose rows and columns are swapped. Images are square. */
export const transposedModel = ({ inputShape, layers }: ModelSpec): ModelSpec => ({
  inputShape,
  layers: layers.map(transposedLayer),
});

/** Swaps the first two of three axes: [height, width, size] to [width, height, size]. */
function swapped(values: Float32Array, height: number, width: number): Float32Array {
  const size = values.length / (height * width);
  const result = new Float32Array(values.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * size;
      result.set(values.subarray(from, from + size), (column * height + row) * size);
    }
  }
  return result;
}

/** Rows are an image of one channel; null for what is neither. */
function asImage(shape: Shape): ImageShape | null {
  const [height, width, channels = 1, ...more] = shape;
  return height === undefined || width === undefined || more.length > 0
    ? null
    : [height, width, channels];
}

function squareSide(size: number): ImageShape | null {
  const side = Math.sqrt(size);
  return Number.isInteger(side) ? [side, side, 1] : null;
}

/**
 * Whether rows and columns can be swapped in what a layer gives, and as which image that still lies
 * there: null once no place in it stands for a place in the image. Undefined where it cannot.
 */
function behindLayer(
  spec: LayerSpec,
  lying: ImageShape | null,
  output: Shape,
): ImageShape | null | undefined {
  if (lying === null) return null;
  if (spec.kind === 'dense') return null;
  if (spec.kind === 'globalAveragePooling2d' || spec.kind === 'globalMaxPooling2d') return null;
  if (output.length === 1) return lying;
  const image = asImage(output);
  if (!image) return undefined;
  const reshaped = spec.kind === 'reshape' && image.join() !== lying.join();
  return reshaped || image[0] !== image[1] ? undefined : image;
}

function transposedWeight(weight: Weight, lying: ImageShape | null): Weight {
  const { shape, values } = weight;
  const [rows = 1, columns = 1] = shape;
  if (shape.length === 4) return { ...weight, values: swapped(values, rows, columns) };
  // Kernels of a Dense, and figures of a batch normalisation, that stand for places of the image.
  if (lying && rows === sizeOf(lying)) {
    const [height, width] = lying;
    return { ...weight, values: swapped(values, height, width) };
  }
  return weight;
}

/**
 * The weights with which `transposedModel` gives for an image what `model` gives for the image with
 * its rows and columns swapped. Null where images are not square, or layers tell rows from columns.
 */
export function transposedWeights(model: ModelSpec, weights: WeightSet): WeightSet | null {
  const { inputShape } = model;
  let lying = inputShape.length === 1 ? squareSide(sizeOf(inputShape)) : asImage(inputShape);
  if (!lying || lying[0] !== lying[1]) return null;
  const result: Weight[] = [];
  for (const { name, spec, inputShape: input, outputShape } of summarize(model).layers) {
    const flat = input.length === 1 ? lying : null;
    // Rows of an image without channels have weights of their own along their columns.
    if (lying && input.length === 2 && spec.kind === 'batchNormalization') return null;
    const own = weights.filter(({ layer }) => layer === name);
    result.push(...own.map((weight) => transposedWeight(weight, flat)));
    const next = behindLayer(spec, lying, outputShape);
    if (next === undefined) return null;
    lying = next;
  }
  return result;
}
