import { quadFunction } from '../kernel.ts';
import type { Layout } from '../../ir/layout.ts';
import { pixelsOf, roundUp } from '../../ir/layout.ts';
import type { Block, Epilogue, ProductGeometry } from '../../ir/lowering.ts';
import { epilogueParts } from '../epilogue.ts';

/** Dense and Conv2D alike: Y = X W over the taps of a window. */
export interface ProductShape {
  readonly name: string;
  readonly batch: number;
  readonly geometry: ProductGeometry;
  /** As the product sees it: with the border it reads. */
  readonly input: Layout;
  readonly output: Layout;
}

export function productShape(block: Block, name: string, batch: number): ProductShape {
  if (block.operation.kind !== 'product') throw new Error('Only a product has this shape.');
  const { geometry } = block.operation;
  return { name, batch, geometry, input: block.input, output: block.output };
}

/** Grey images are read one float a pixel. */
export const isScalar = ({ input }: ProductShape) => input.stride === 1;

/** Multiply-adds of the product, which are also those of each of its gradients. */
export function productMultiplies({ batch, geometry, input, output }: ProductShape): number {
  const perOutput = geometry.kernel ** 2 * input.channels;
  return batch * pixelsOf(output) * output.channels * perOutput;
}

/** Rows of the kernel: taps times the floats of a pixel. */
export const rowsOf = ({ geometry, input }: ProductShape) => geometry.kernel ** 2 * input.stride;

export interface ForwardBuffers {
  readonly inputs: GPUBufferBinding;
  readonly weights: GPUBufferBinding;
  readonly outputs: GPUBufferBinding;
  readonly state: GPUBufferBinding;
}

export interface InputBuffers {
  readonly gradients: GPUBufferBinding;
  readonly weights: GPUBufferBinding;
}

export interface WeightBuffers {
  readonly inputs: GPUBufferBinding;
  readonly gradients: GPUBufferBinding;
  /** [parts, rows + 1, columns]. */
  readonly results: GPUBufferBinding;
}

/** The tensor that a gradient is written for: the block before, or a flattened view of it. */
export interface GradientTarget {
  /** How its gradient lies. */
  readonly layout: Layout;
  /** How its value lies, for the derivative of its epilogue. */
  readonly stored: Layout;
  readonly epilogue: Epilogue;
  readonly results: GPUBufferBinding;
  readonly values: GPUBufferBinding;
  readonly state: GPUBufferBinding;
}

/** Templates, constants and buffers with which a kernel writes `target`, seeing it as `view`. */
export function targetParts(target: GradientTarget, view: Layout, batch: number) {
  const parts = epilogueParts(target.epilogue, batch);
  return {
    random: parts.random,
    sources: [
      ...parts.sources,
      quadFunction('resultQuad', target.layout, view),
      ...(parts.sloped ? [quadFunction('storedQuad', target.stored, view)] : []),
    ],
    counts: parts.counts,
    reals: parts.reals,
    words: { ...parts.words, SLOPED: parts.sloped },
    buffers: [
      target.results,
      ...(parts.sloped ? [target.values] : []),
      ...(parts.random ? [target.state] : []),
    ],
  };
}

/**
 * Pixels of a line that one turn of the weight gradient's loop takes: enough multiply-adds to pay for
 * the turn, few enough for the code to stay in the instruction cache.
 */
function unrollOf(width: number): number {
  return [4, 3, 2].find((count) => width % count === 0) ?? 4;
}

/** Width of a line of gradients, with the zeros behind it that the weight gradient reads. */
export function gradientRun(output: Layout): number {
  return roundUp(output.width, unrollOf(output.width));
}

/** Images that tensors have room for: a flat batch is read in whole turns of the loop. */
export const flatUnroll = 4;

/**
 * The sum over batch and image, cut into what parts are made of: lines of an image, or for flat
 * tensors turns of the loop.
 */
export function weightGradientLines({ batch, output }: ProductShape) {
  if (pixelsOf(output) === 1) {
    return { lines: Math.ceil(batch / flatUnroll), run: flatUnroll, unroll: flatUnroll };
  }
  const unroll = unrollOf(output.width);
  return { lines: batch * output.height, run: gradientRun(output), unroll };
}
