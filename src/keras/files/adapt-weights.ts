import type { ImageShape } from '../../domain/layers/description.ts';
import { reorderAxes, reorderShape } from '../../domain/model/axes.ts';
import { sizeOf, summarize } from '../../domain/model/shapes.ts';
import type { Weight, WeightSet } from '../../domain/model/weights.ts';
import type { Shape } from '../../domain/model/model.ts';
import type { KerasModel } from './read-keras-config.ts';
import type { WeightArray } from './saved-model.ts';
import { matchWeights } from './saved-model.ts';

/** Keras 1 with channels first: [out, in, row, column] as [row, column, in, out]. */
function modernKernel(array: WeightArray, wanted: Shape): WeightArray {
  const { shape, values } = array;
  if (shape.length !== 4 || shape.join() === wanted.join()) return array;
  const order = [2, 3, 1, 0];
  const turned = reorderShape(shape, order);
  if (turned.join() !== wanted.join()) return array;
  return { ...array, shape: turned, values: reorderAxes(values, shape, order) };
}

/** A kernel with rows and columns in reverse: Theano convolves where others correlate. */
function turned({ values, shape, ...rest }: Weight): Weight {
  const taps = sizeOf(shape.slice(0, 2));
  const size = sizeOf(shape.slice(2));
  const result = new Float32Array(values.length);
  for (let tap = 0; tap < taps; tap++) {
    const from = (taps - 1 - tap) * size;
    result.set(values.subarray(from, from + size), tap * size);
  }
  return { values: result, shape, ...rest };
}

/** Rows of a Dense that came channel by channel, pixel by pixel. */
function byPixel(weight: Weight, [height, width, channels]: ImageShape): Weight {
  const [rows, units] = weight.shape;
  if (units === undefined || rows !== height * width * channels) return weight;
  const values = reorderAxes(weight.values, [channels, height, width, units], [1, 2, 0, 3]);
  return { ...weight, values };
}

/**
 * The arrays of a Keras file as weights of its model: kernels of Theano turned by 180 degrees, those
 * of Keras 1 in today's order of axes.
 * @throws LabError 'model-file-invalid' if their number or a shape differs.
 */
export function adaptWeights(
  keras: KerasModel,
  arrays: readonly WeightArray[],
  theano = false,
): WeightSet {
  const { model, channelsFirst, byChannel } = keras;
  const summaries = summarize(model).layers;
  const wanted = summaries.flatMap(({ weights }) => weights.map(({ shape }) => shape));
  const modern = arrays.map((array, index) =>
    channelsFirst && wanted[index] ? modernKernel(array, wanted[index]) : array,
  );
  const names = summaries.map(({ name }) => name);
  return matchWeights(model, modern).map((weight) => {
    if (theano && weight.shape.length === 4) return turned(weight);
    const flattened = byChannel.get(names.indexOf(weight.layer));
    return flattened && weight.shape.length === 2 ? byPixel(weight, flattened) : weight;
  });
}
