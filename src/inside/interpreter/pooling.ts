import type { Window } from '../../domain/layers/conv2d.ts';
import type { ImageShape, Shape } from '../../domain/layers/description.ts';
import { sizeOf } from '../../domain/layers/description.ts';
import { eachTap } from './windows.ts';

/** For each output, the place of the input that won; the first of equals. [outputs] */
export function winners(
  window: Window,
  shape: ImageShape,
  input: Float64Array,
  output: Shape,
): Int32Array {
  const channels = shape[2];
  const won = new Int32Array(sizeOf(output)).fill(-1);
  eachTap(window, shape, (pixel, _, at) => {
    for (let channel = 0; channel < channels; channel++) {
      const to = pixel * channels + channel;
      const from = at * channels + channel;
      const best = won[to]!;
      if (best < 0 || input[from]! > input[best]!) won[to] = from;
    }
  });
  return won;
}

export const winnerValues = (won: Int32Array, input: Float64Array): Float64Array =>
  Float64Array.from(won, (place) => input[place]!);

export function toWinners(won: Int32Array, gradient: Float64Array, size: number): Float64Array {
  const back = new Float64Array(size);
  won.forEach((place, at) => (back[place]! += gradient[at]!));
  return back;
}

/** Pixels that each window has, the padding left out: [output pixels]. */
function tapCounts(window: Window, shape: ImageShape, pixels: number): Float64Array {
  const counts = new Float64Array(pixels);
  eachTap(window, shape, (pixel) => counts[pixel]!++);
  return counts;
}

export function means(
  window: Window,
  shape: ImageShape,
  input: Float64Array,
  output: Shape,
): Float64Array {
  const channels = shape[2];
  const values = new Float64Array(sizeOf(output));
  const counts = tapCounts(window, shape, values.length / channels);
  eachTap(window, shape, (pixel, _, at) => {
    for (let channel = 0; channel < channels; channel++) {
      values[pixel * channels + channel]! += input[at * channels + channel]! / counts[pixel]!;
    }
  });
  return values;
}

export function meansBack(window: Window, shape: ImageShape, gradient: Float64Array): Float64Array {
  const channels = shape[2];
  const back = new Float64Array(sizeOf(shape));
  const counts = tapCounts(window, shape, gradient.length / channels);
  eachTap(window, shape, (pixel, _, at) => {
    for (let channel = 0; channel < channels; channel++) {
      back[at * channels + channel]! += gradient[pixel * channels + channel]! / counts[pixel]!;
    }
  });
  return back;
}
