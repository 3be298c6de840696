import type { Kernel } from '../kernel.ts';
import { makeKernel, pixelFunction, windowFunction } from '../kernel.ts';
import type { Layout } from '../../ir/layout.ts';
import { imageStride, pixelsOf, rowStride } from '../../ir/layout.ts';
import type { Epilogue } from '../../ir/lowering.ts';
import type { RegisterTile, RegisterWeightTile } from './tile.ts';
import addSource from './add-products.wgsl?raw';
import { epilogueParts, plainEpilogue } from '../epilogue.ts';
import { columnMaskFunction, needsMask } from '../masks.ts';
import type { Phase } from '../../ir/phases.ts';
import { phaseParts } from './input-phases.ts';
import forwardSource from './product-forward.wgsl?raw';
import inputGradientSource from './product-input-gradient.wgsl?raw';
import type {
  ForwardBuffers,
  GradientTarget,
  InputBuffers,
  ProductShape,
  WeightBuffers,
} from './product-shape.ts';
import {
  isScalar,
  productMultiplies,
  rowsOf,
  targetParts,
  weightGradientLines,
} from './product-shape.ts';
import weightGradientSource from './product-weight-gradient.wgsl?raw';
import placeSource from './tile-place.wgsl?raw';

/** Of `size` rows or columns of a tile, those that each thread fetches. */
const fetched = (size: number, paired: boolean) => (paired ? size / 2 : size);

/** Constants of a grid of tiles of `tm` pixels x `tn` quads; quads of threads need whole pairs. */
function gridOf(pixels: number, quads: number, { tm, tn, paired }: RegisterTile) {
  const pair = paired ? 2 : 1;
  return {
    TM: tm,
    TN: tn,
    LOADM: fetched(tm, paired),
    LOADN: fetched(tn, paired),
    NTILES: quads / tn,
    MTILES: pair * Math.ceil(pixels / (pair * tm)),
    PIXELS: pixels,
  };
}

const ragged = ({ MTILES, TM, PIXELS }: ReturnType<typeof gridOf>) => MTILES * TM !== PIXELS;

/** A step for a shader, where adding wraps around: it may point backwards. */
const unsigned = (step: number): number => step >>> 0;

/** A forward product with its epilogue. */
export function registerForward(
  shape: ProductShape,
  epilogue: Epilogue,
  tile: RegisterTile,
  buffers: ForwardBuffers,
): Kernel {
  const { batch, geometry, input, output } = shape;
  const parts = epilogueParts(epilogue, batch);
  const scalar = isScalar(shape);
  const unit = scalar ? 1 : 4;
  const depth = scalar ? geometry.kernel : 4;
  const pixels = batch * pixelsOf(output);
  const n4 = output.stride / 4;
  const grid = gridOf(pixels, n4, tile);
  return makeKernel({
    label: `${shape.name} forward`,
    sources: [
      ...parts.sources,
      windowFunction('windowStart', input, output, geometry.strides, unit),
      pixelFunction('outputQuad', output),
      columnMaskFunction(output),
      placeSource,
      addSource,
      forwardSource,
    ],
    counts: {
      ...parts.counts,
      ...grid,
      N4: n4,
      KERNEL: geometry.kernel,
      ROWS: rowsOf(shape),
      INROW: rowStride(input) / unit,
      WINDOWROW: (geometry.kernel * input.stride) / unit,
      DEPTH: depth,
      STEP: depth / unit,
    },
    reals: parts.reals,
    words: {
      ...parts.words,
      SCALAR: scalar,
      PAIRED: tile.paired,
      RAGGED: ragged(grid),
      MASKED: needsMask(epilogue, output),
    },
    buffers: [
      buffers.inputs,
      buffers.weights,
      buffers.outputs,
      ...(parts.random ? [buffers.state] : []),
    ],
    threads: grid.NTILES * grid.MTILES,
    groupSize: tile.groupSize,
    flops: 2 * productMultiplies(shape),
  });
}

/** The gradient of a phase of a product's input, through the epilogue of what made it. */
export function registerInputGradient(
  shape: ProductShape,
  phase: Phase,
  gradient: Layout,
  tile: RegisterTile,
  buffers: InputBuffers,
  target: GradientTarget,
): Kernel {
  const { batch, input } = shape;
  const parts = targetParts(target, input, batch);
  const { label, pixels, sources, counts, flops } = phaseParts(shape, phase, gradient);
  const channels4 = input.stride / 4;
  const grid = gridOf(pixels, channels4, tile);
  return makeKernel({
    label,
    sources: [...parts.sources, ...sources, placeSource, inputGradientSource],
    counts: { ...parts.counts, ...counts, ...grid, CHANNELS4: channels4 },
    reals: parts.reals,
    words: {
      ...parts.words,
      PAIRED: tile.paired,
      RAGGED: ragged(grid),
    },
    buffers: [buffers.gradients, buffers.weights, ...parts.buffers],
    threads: grid.NTILES * grid.MTILES,
    groupSize: tile.groupSize,
    flops,
  });
}

/** Weight gradients in `parts` parts, one behind the other: [parts, rows + 1, columns]. */
export function registerWeightGradient(
  shape: ProductShape,
  gradient: Layout,
  tile: RegisterWeightTile,
  parts: number,
  buffers: WeightBuffers,
): Kernel {
  const { batch, geometry, input, output } = shape;
  const scalar = isScalar(shape);
  const unit = scalar ? 1 : 4;
  const { lines, run, unroll } = weightGradientLines(shape);
  const pair = tile.paired ? 2 : 1;
  const rows = rowsOf(shape);
  const n4 = output.stride / 4;
  // A line of a flat batch is a few images, and the batch a single image of lines.
  const flat = pixelsOf(output) === 1;
  const inStep = flat ? imageStride(input) : input.stride * geometry.strides;
  const gradStep = flat ? imageStride(gradient) : gradient.stride;
  const inLine = flat ? unroll * inStep : rowStride(input) * geometry.strides;
  const gradLine = flat ? unroll * gradStep : rowStride(gradient);
  const height = flat ? lines : output.height;
  const kTiles = scalar ? geometry.kernel : rows / (4 * tile.tk);
  const plain = epilogueParts(plainEpilogue, batch);
  return makeKernel({
    label: `${shape.name} weight gradient`,
    sources: [
      windowFunction('windowStart', input, output, geometry.strides, unit),
      pixelFunction('gradientPixel', gradient),
      placeSource,
      addSource,
      weightGradientSource,
    ],
    counts: {
      ...plain.counts,
      NTILES: n4 / tile.tn,
      KTILES: kTiles,
      PAIR: pair,
      TK: tile.tk,
      TN: tile.tn,
      LOADK: fetched(tile.tk, tile.paired),
      LOADN: fetched(tile.tn, tile.paired),
      ROWSOFTILE: scalar ? geometry.kernel : 4 * tile.tk,
      N4: n4,
      PARTS: parts,
      LINES: lines,
      PARTLINES: Math.ceil(lines / parts),
      LINEPIXELS: flat ? unroll : output.width,
      HEIGHT: height,
      TURNS: run / unroll,
      TURNIN: (unroll * inStep) / unit,
      LINEIN: unsigned((inLine - run * inStep) / unit),
      IMAGEIN: unsigned((imageStride(input) - height * inLine) / unit),
      TURNGRAD: (unroll * gradStep) / 4,
      LINEGRAD: unsigned((gradLine - run * gradStep) / 4),
      IMAGEGRAD: unsigned((imageStride(gradient) - height * gradLine) / 4),
      DEPTH: unroll,
      SPAN: ((unroll - 1) * inStep) / unit + geometry.kernel,
      ROWS: rows,
      KERNEL: geometry.kernel,
      CHANNELS: input.stride,
      INROW: rowStride(input) / unit,
      INCOLUMN: input.stride / unit,
      INSTEP: inStep / unit,
      GRADSTEP: gradStep / 4,
    },
    words: {
      PAIRED: tile.paired,
      SCALAR: scalar,
    },
    buffers: [buffers.inputs, buffers.gradients, buffers.results],
    threads: (n4 / tile.tn) * (kTiles + pair) * parts,
    groupSize: tile.groupSize,
    flops: 2 * productMultiplies(shape),
  });
}
