import type { Kernel } from '../kernel.ts';
import { makeKernel, pixelFunction, quadFunction, windowFunction } from '../kernel.ts';
import type { Layout } from '../layout.ts';
import { imageStride, pixelsOf, roundUp, rowStride } from '../layout.ts';
import type { Block, Epilogue, ProductGeometry } from '../lowering.ts';
import type { Tile, WeightTile } from '../tiles.ts';
import { epilogueParts, plainEpilogue } from './epilogue.ts';
import { columnMaskFunction, needsMask } from './masks.ts';
import forwardSource from './product-forward.wgsl?raw';
import inputGradientSource from './product-input-gradient.wgsl?raw';
import weightGradientSource from './product-weight-gradient.wgsl?raw';

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

const isScalar = ({ input }: ProductShape) => input.stride === 1;

/** Multiply-adds of the product, which are also those of each of its gradients. */
export function productMultiplies({ batch, geometry, input, output }: ProductShape): number {
  const perOutput = geometry.kernel ** 2 * input.channels;
  return batch * pixelsOf(output) * output.channels * perOutput;
}

const rowsOf = ({ geometry, input }: ProductShape) => geometry.kernel ** 2 * input.stride;

export interface ForwardBuffers {
  readonly inputs: GPUBufferBinding;
  readonly weights: GPUBufferBinding;
  readonly outputs: GPUBufferBinding;
  readonly state: GPUBufferBinding;
}

export function forwardKernel(
  shape: ProductShape,
  epilogue: Epilogue,
  tile: Tile,
  buffers: ForwardBuffers,
): Kernel {
  const { batch, geometry, input, output } = shape;
  const parts = epilogueParts(epilogue, batch);
  const unit = isScalar(shape) ? 1 : 4;
  const pixels = batch * pixelsOf(output);
  const n4 = output.stride / 4;
  const tiles = { NTILES: n4 / tile.tn, MTILES: Math.ceil(pixels / tile.tm) };
  return makeKernel({
    label: `${shape.name} forward`,
    sources: [
      ...parts.sources,
      windowFunction('windowStart', input, output, geometry.strides, unit),
      pixelFunction('outputQuad', output),
      columnMaskFunction(output),
      forwardSource,
    ],
    counts: {
      ...parts.counts,
      ...tiles,
      TM: tile.tm,
      TN: tile.tn,
      N4: n4,
      PIXELS: pixels,
      KERNEL: geometry.kernel,
      CHANNELS4: input.stride / unit,
      ROWS: rowsOf(shape),
      INROW: rowStride(input) / unit,
      INCOLUMN: input.stride / unit,
    },
    reals: parts.reals,
    words: {
      ...parts.words,
      SCALAR: isScalar(shape),
      RAGGED: pixels % tile.tm !== 0,
      MASKED: needsMask(epilogue, output),
    },
    buffers: [
      buffers.inputs,
      buffers.weights,
      buffers.outputs,
      ...(parts.random ? [buffers.state] : []),
    ],
    threads: tiles.NTILES * tiles.MTILES,
    groupSize: tile.groupSize,
    flops: 2 * productMultiplies(shape),
  });
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

export function inputGradientKernel(
  shape: ProductShape,
  gradient: Layout,
  tile: Tile,
  buffers: { readonly gradients: GPUBufferBinding; readonly weights: GPUBufferBinding },
  target: GradientTarget,
): Kernel {
  const { batch, geometry, input, output } = shape;
  const parts = targetParts(target, input, batch);
  const pixels = batch * pixelsOf(input);
  const channels4 = input.stride / 4;
  const tiles = { NTILES: channels4 / tile.tn, MTILES: Math.ceil(pixels / tile.tm) };
  return makeKernel({
    label: `${shape.name} input gradient`,
    sources: [
      ...parts.sources,
      windowFunction('windowStart', gradient, input, 1, 4),
      inputGradientSource,
    ],
    counts: {
      ...parts.counts,
      ...tiles,
      TM: tile.tm,
      TN: tile.tn,
      N4: output.stride / 4,
      PIXELS: pixels,
      KERNEL: geometry.kernel,
      CHANNELS4: channels4,
      GRADROW: rowStride(gradient) / 4,
    },
    reals: parts.reals,
    words: {
      ...parts.words,
      RAGGED: pixels % tile.tm !== 0,
      POINTWISE: geometry.kernel === 1,
    },
    buffers: [buffers.gradients, buffers.weights, ...parts.buffers],
    threads: tiles.NTILES * tiles.MTILES,
    groupSize: tile.groupSize,
    flops: 2 * productMultiplies(shape),
  });
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

/** Weight gradients in `tile.parts` parts, one behind the other: [parts, rows + 1, columns]. */
export function weightGradientKernel(
  shape: ProductShape,
  gradient: Layout,
  tile: WeightTile,
  buffers: {
    readonly inputs: GPUBufferBinding;
    readonly gradients: GPUBufferBinding;
    readonly results: GPUBufferBinding;
  },
): Kernel {
  const { batch, geometry, input, output } = shape;
  const scalar = isScalar(shape);
  const unit = scalar ? 1 : 4;
  const { lines, run, unroll } = weightGradientLines(shape);
  const rows = rowsOf(shape);
  const n4 = output.stride / 4;
  // A flat batch is one line; its parts are pieces of it.
  const flat = pixelsOf(output) === 1;
  const partLines = Math.ceil(lines / tile.parts);
  const inStep = flat ? imageStride(input) : input.stride * geometry.strides;
  const gradStep = flat ? imageStride(gradient) : gradient.stride * gradient.spacing;
  const kTiles = scalar ? geometry.kernel : rows / (4 * tile.tk);
  const plain = epilogueParts(plainEpilogue, batch);
  return makeKernel({
    label: `${shape.name} weight gradient`,
    sources: [
      windowFunction('windowStart', input, output, geometry.strides, unit),
      pixelFunction('gradientPixel', gradient),
      weightGradientSource,
    ],
    counts: {
      ...plain.counts,
      NTILES: n4 / tile.tn,
      KTILES: kTiles,
      TK: tile.tk,
      TN: tile.tn,
      N4: n4,
      PARTS: tile.parts,
      LINES: flat ? tile.parts : lines,
      PARTLINES: flat ? 1 : partLines,
      LINEPIXELS: flat ? partLines * unroll : output.width,
      RUN: flat ? partLines * unroll : run,
      UNROLL: tile.unroll ?? unroll,
      SPAN: (((tile.unroll ?? unroll) - 1) * inStep) / unit + geometry.kernel,
      ROWS: rows,
      KERNEL: geometry.kernel,
      CHANNELS: input.stride,
      INROW: rowStride(input) / unit,
      INCOLUMN: input.stride / unit,
      INSTEP: inStep / unit,
      GRADSTEP: gradStep / 4,
    },
    words: { SCALAR: scalar },
    buffers: [buffers.inputs, buffers.gradients, buffers.results],
    threads: (n4 / tile.tn) * (kTiles + 1) * tile.parts,
    groupSize: tile.groupSize,
    flops: 2 * productMultiplies(shape),
  });
}
