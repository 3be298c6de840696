import type { Kernel } from '../kernel.ts';
import { makeKernel, pixelFunction, windowFunction } from '../kernel.ts';
import type { Layout } from '../layout.ts';
import { imageStride, pixelsOf, rowStride } from '../layout.ts';
import type { Epilogue } from '../lowering.ts';
import type { RegisterTile, RegisterWeightTile } from '../tiles.ts';
import { epilogueParts, plainEpilogue } from './epilogue.ts';
import { columnMaskFunction, needsMask } from './masks.ts';
import commonSource from './common-quad.wgsl?raw';
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

/** Words of common-quad.wgsl and of the binding that it reads. */
const commonWords = (common: string, spread: boolean, scalar: boolean) => ({
  COMMON: common,
  SPREAD: spread,
  FLOATS: spread || scalar,
  ELEMENT: spread ? 'f32' : 'vec4f',
});

/** Grey images are read one float a pixel, by each thread for itself. */
const scalarPlaces = 'const PLACES = 1u;\nfn ownPlace(lane: u32) -> u32 { return 0u; }';

/** A forward product with its epilogue. */
export function registerForward(
  shape: ProductShape,
  epilogue: Epilogue,
  tile: RegisterTile,
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
      ...(isScalar(shape) ? [scalarPlaces] : [commonSource]),
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
      ...commonWords('inputs', tile.spread, isScalar(shape)),
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

/** The gradient of a product's input, through the epilogue of what made it. */
export function registerInputGradient(
  shape: ProductShape,
  gradient: Layout,
  tile: RegisterTile,
  buffers: InputBuffers,
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
      commonSource,
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
      ...commonWords('gradients', tile.spread, false),
    },
    buffers: [buffers.gradients, buffers.weights, ...parts.buffers],
    threads: tiles.NTILES * tiles.MTILES,
    groupSize: tile.groupSize,
    flops: 2 * productMultiplies(shape),
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
  const { lines, run, unroll: most } = weightGradientLines(shape);
  // 256 multiply-adds a turn at most: larger tiles take fewer pixels at a time.
  const unroll = scalar || tile.tk * tile.tn <= 4 ? most : 1;
  const rows = rowsOf(shape);
  const n4 = output.stride / 4;
  // A flat batch is one line; its parts are pieces of it.
  const flat = pixelsOf(output) === 1;
  const partLines = Math.ceil(lines / parts);
  const inStep = flat ? imageStride(input) : input.stride * geometry.strides;
  const gradStep = flat ? imageStride(gradient) : gradient.stride * gradient.spacing;
  const kTiles = scalar ? geometry.kernel : rows / (4 * tile.tk);
  const plain = epilogueParts(plainEpilogue, batch);
  return makeKernel({
    label: `${shape.name} weight gradient`,
    sources: [
      windowFunction('windowStart', input, output, geometry.strides, unit),
      pixelFunction('gradientPixel', gradient),
      ...(scalar ? [scalarPlaces] : [commonSource]),
      weightGradientSource,
    ],
    counts: {
      ...plain.counts,
      NTILES: n4 / tile.tn,
      KTILES: kTiles,
      TK: tile.tk,
      TN: tile.tn,
      N4: n4,
      PARTS: parts,
      LINES: flat ? parts : lines,
      PARTLINES: flat ? 1 : partLines,
      LINEPIXELS: flat ? partLines * most : output.width,
      RUN: flat ? partLines * most : run,
      ALLROWS: lines * most,
      UNROLL: unroll,
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
      ...commonWords('inputs', tile.spread, scalar),
      SCALAR: scalar,
      FLAT: flat,
      POINTWISE: geometry.kernel === 1,
      SPLIT: parts > 1,
    },
    buffers: [buffers.inputs, buffers.gradients, buffers.results],
    threads: (n4 / tile.tn) * (kTiles + 1) * parts,
    groupSize: tile.groupSize,
    flops: 2 * productMultiplies(shape),
  });
}
