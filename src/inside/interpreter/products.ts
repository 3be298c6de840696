/**
 * The products of layers with kernels, in double precision: `sums` and, the other way, the gradient
 * by the input; what `into` holds are gradients by the weights, which are added to.
 */
import type { Window } from '../../domain/layers/conv2d.ts';
import type { ImageShape } from '../../domain/layers/description.ts';
import { eachTap } from './windows.ts';

/** out[to ...] += values[from ...] times a part of a kernel [inputs, outputs] that begins at `row`. */
function multiply(
  values: Float64Array,
  from: number,
  inputs: number,
  kernel: Float64Array,
  row: number,
  out: Float64Array,
  to: number,
  outputs: number,
): void {
  for (let input = 0; input < inputs; input++) {
    const value = values[from + input]!;
    if (value === 0) continue;
    const first = (row + input) * outputs;
    for (let output = 0; output < outputs; output++)
      out[to + output]! += value * kernel[first + output]!;
  }
}

/** The other way: gradients [outputs] at `to` into gradients [inputs] at `from`, and by the kernel. */
function multiplyBack(
  values: Float64Array,
  from: number,
  inputs: number,
  kernel: Float64Array,
  row: number,
  gradient: Float64Array,
  to: number,
  outputs: number,
  back: Float64Array,
  into: Float64Array | undefined,
): void {
  for (let input = 0; input < inputs; input++) {
    const first = (row + input) * outputs;
    const value = values[from + input]!;
    let sum = 0;
    for (let output = 0; output < outputs; output++) {
      const own = gradient[to + output]!;
      sum += kernel[first + output]! * own;
      if (into) into[first + output]! += value * own;
    }
    back[from + input]! += sum;
  }
}

/** Starts from the bias, repeated for each pixel. */
export function fromBias(bias: Float64Array | undefined, size: number): Float64Array {
  const sums = new Float64Array(size);
  if (!bias) return sums;
  for (let at = 0; at < size; at += bias.length) sums.set(bias, at);
  return sums;
}

export function addBiasGradient(gradient: Float64Array, into: Float64Array | undefined): void {
  if (!into) return;
  gradient.forEach((value, at) => (into[at % into.length]! += value));
}

export function denseSums(
  input: Float64Array,
  kernel: Float64Array,
  sums: Float64Array,
): Float64Array {
  multiply(input, 0, input.length, kernel, 0, sums, 0, sums.length);
  return sums;
}

export function denseBack(
  input: Float64Array,
  kernel: Float64Array,
  gradient: Float64Array,
  into: Float64Array | undefined,
): Float64Array {
  const back = new Float64Array(input.length);
  const outputs = gradient.length;
  multiplyBack(input, 0, input.length, kernel, 0, gradient, 0, outputs, back, into);
  return back;
}

/** Kernel [side, side, in, out]. */
export function convSums(
  window: Window,
  shape: ImageShape,
  input: Float64Array,
  kernel: Float64Array,
  sums: Float64Array,
  outputs: number,
): Float64Array {
  const inputs = shape[2];
  eachTap(window, shape, (output, tap, at) =>
    multiply(input, at * inputs, inputs, kernel, tap * inputs, sums, output * outputs, outputs),
  );
  return sums;
}

export function convBack(
  window: Window,
  shape: ImageShape,
  input: Float64Array,
  kernel: Float64Array,
  gradient: Float64Array,
  outputs: number,
  into: Float64Array | undefined,
): Float64Array {
  const inputs = shape[2];
  const back = new Float64Array(input.length);
  const quiet = quietPixels(gradient, outputs);
  eachTap(window, shape, (output, tap, at) => {
    if (quiet[output]) return;
    const to = output * outputs;
    multiplyBack(
      input,
      at * inputs,
      inputs,
      kernel,
      tap * inputs,
      gradient,
      to,
      outputs,
      back,
      into,
    );
  });
  return back;
}

/** Output pixels whose gradients are all 0, as most are behind a max pooling: they cost nothing. */
function quietPixels(gradient: Float64Array, channels: number): Uint8Array {
  const quiet = new Uint8Array(gradient.length / channels).fill(1);
  gradient.forEach((value, at) => {
    if (value !== 0) quiet[Math.floor(at / channels)] = 0;
  });
  return quiet;
}

/** A kernel of its own for each channel: [side, side, in, multiplier]; outputs [in * multiplier]. */
export function depthwiseSums(
  window: Window,
  shape: ImageShape,
  input: Float64Array,
  kernel: Float64Array,
  sums: Float64Array,
  multiplier: number,
): Float64Array {
  const inputs = shape[2];
  const outputs = inputs * multiplier;
  eachTap(window, shape, (output, tap, at) => {
    for (let channel = 0; channel < outputs; channel++) {
      const value = input[at * inputs + Math.floor(channel / multiplier)]!;
      sums[output * outputs + channel]! += value * kernel[tap * outputs + channel]!;
    }
  });
  return sums;
}

export function depthwiseBack(
  window: Window,
  shape: ImageShape,
  input: Float64Array,
  kernel: Float64Array,
  gradient: Float64Array,
  multiplier: number,
  into: Float64Array | undefined,
): Float64Array {
  const inputs = shape[2];
  const outputs = inputs * multiplier;
  const back = new Float64Array(input.length);
  eachTap(window, shape, (output, tap, at) => {
    for (let channel = 0; channel < outputs; channel++) {
      const from = at * inputs + Math.floor(channel / multiplier);
      const own = gradient[output * outputs + channel]!;
      back[from]! += own * kernel[tap * outputs + channel]!;
      if (into) into[tap * outputs + channel]! += own * input[from]!;
    }
  });
  return back;
}
