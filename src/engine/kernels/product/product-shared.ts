import type { Kernel } from '../kernel.ts';
import { makeKernel, pixelFunction, windowFunction } from '../kernel.ts';
import type { Layout } from '../../ir/layout.ts';
import { pixelsOf, rowStride } from '../../ir/layout.ts';
import type { Epilogue } from '../../ir/lowering.ts';
import type { SharedTile } from './tile.ts';
import { epilogueParts, plainEpilogue } from '../epilogue.ts';
import type { Phase } from '../../ir/phases.ts';
import { phaseParts } from './input-phases.ts';
import { columnMaskFunction, needsMask } from '../masks.ts';
import type { GradientTarget } from './product-shape.ts';
import { productMultiplies, rowsOf, targetParts } from './product-shape.ts';
import type { ForwardBuffers, ProductShape, WeightBuffers } from './product-shape.ts';
import sharedSource from './product-shared.wgsl?raw';

/** Depth of the slices in workgroup memory. */
const sliceDepth = 16;

/** Constants of the tiling; `rows` x `columns4` quads of results, `depth` summed over. */
function tiling(tile: SharedTile, rows: number, columns4: number, depth: number, parts = 1) {
  const rowsOfTile = tile.rows * tile.perThread;
  const partDepth = Math.ceil(depth / parts / sliceDepth) * sliceDepth;
  const counts = {
    BM: rowsOfTile,
    BQ: tile.quads,
    BK: sliceDepth,
    RM: tile.perThread,
    NTILES: Math.ceil(columns4 / tile.quads),
    MTILES: Math.ceil(rows / rowsOfTile),
    COLUMNS4: columns4,
    DEPTH: depth,
    PARTDEPTH: partDepth,
    PARTS: parts,
  };
  const groupSize = tile.rows * tile.quads;
  const threads = counts.NTILES * counts.MTILES * parts * groupSize;
  return { counts, groupSize, threads };
}

/** `forwardKernel` through workgroup memory. */
export function sharedForward(
  shape: ProductShape,
  epilogue: Epilogue,
  tile: SharedTile,
  buffers: ForwardBuffers,
): Kernel {
  const { batch, geometry, input, output } = shape;
  const parts = epilogueParts(epilogue, batch);
  const pixels = batch * pixelsOf(output);
  const { counts, ...grid } = tiling(tile, pixels, output.stride / 4, rowsOf(shape));
  return makeKernel({
    label: `${shape.name} forward`,
    sources: [
      ...parts.sources,
      windowFunction('windowStart', input, output, geometry.strides, 4),
      pixelFunction('outputQuad', output),
      columnMaskFunction(output),
      sharedSource,
    ],
    counts: {
      ...parts.counts,
      ...counts,
      PIXELS: pixels,
      KERNEL: geometry.kernel,
      INROW: rowStride(input) / 4,
      WINDOWROW: (geometry.kernel * input.stride) / 4,
    },
    reals: parts.reals,
    words: {
      ...parts.words,
      DIRECTION: 'forward',
      SLOPED: false,
      MASKED: needsMask(epilogue, output),
    },
    buffers: [
      buffers.inputs,
      buffers.weights,
      buffers.outputs,
      ...(parts.random ? [buffers.state] : []),
    ],
    ...grid,
    flops: 2 * productMultiplies(shape),
  });
}

/** `registerInputGradient` through workgroup memory. */
export function sharedInputGradient(
  shape: ProductShape,
  phase: Phase,
  gradient: Layout,
  tile: SharedTile,
  buffers: { readonly gradients: GPUBufferBinding; readonly weights: GPUBufferBinding },
  target: GradientTarget,
): Kernel {
  const { batch, input, output } = shape;
  const parts = targetParts(target, input, batch);
  const { label, pixels, sources, counts, flops } = phaseParts(shape, phase, gradient);
  const depth = phase.rows.taps * phase.columns.taps * output.stride;
  const { counts: tiles, ...grid } = tiling(tile, pixels, input.stride / 4, depth);
  return makeKernel({
    label,
    sources: [...parts.sources, ...sources, sharedSource],
    counts: { ...parts.counts, ...counts, ...tiles, PIXELS: pixels },
    reals: parts.reals,
    words: { ...parts.words, DIRECTION: 'inputGradient', MASKED: false },
    buffers: [buffers.gradients, buffers.weights, ...parts.buffers],
    ...grid,
    flops,
  });
}

/** `weightGradientKernel` through workgroup memory. */
export function sharedWeightGradient(
  shape: ProductShape,
  gradient: Layout,
  tile: SharedTile,
  parts: number,
  buffers: WeightBuffers,
): Kernel {
  const { batch, geometry, input, output } = shape;
  const rows = rowsOf(shape);
  const depth = batch * pixelsOf(output);
  const { counts, ...grid } = tiling(tile, rows + 1, output.stride / 4, depth, parts);
  const plain = epilogueParts(plainEpilogue, batch);
  return makeKernel({
    label: `${shape.name} weight gradient`,
    sources: [
      windowFunction('windowStart', input, output, geometry.strides, 4),
      pixelFunction('gradientPixel', gradient),
      sharedSource,
    ],
    counts: {
      ...plain.counts,
      ...counts,
      ROWS: rows,
      KERNEL: geometry.kernel,
      CHANNELS: input.stride,
      INROW: rowStride(input) / 4,
      INCOLUMN: input.stride / 4,
    },
    words: { DIRECTION: 'weightGradient', SLOPED: false, DROPOUT: false, MASKED: false },
    buffers: [buffers.inputs, buffers.gradients, buffers.results],
    ...grid,
    flops: 2 * productMultiplies(shape),
  });
}
