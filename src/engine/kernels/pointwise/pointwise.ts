import type { Kernel } from '../kernel.ts';
import { makeKernel, pixelFunction, windowFunction } from '../kernel.ts';
import { pixelsOf, rowStride } from '../../ir/layout.ts';
import type { Block } from '../../ir/lowering.ts';
import copySource from './gradient-copy.wgsl?raw';
import globalPoolSource from './global-pool.wgsl?raw';
import elementwiseSource from './elementwise.wgsl?raw';
import { epilogueParts } from '../epilogue.ts';
import poolBackwardSource from './pool-backward.wgsl?raw';
import poolForwardSource from './pool-forward.wgsl?raw';
import { columnMaskFunction, needsMask } from '../masks.ts';
import type { GradientTarget } from '../product/product-shape.ts';
import { targetParts } from '../product/product-shape.ts';
import softmaxBackwardSource from './softmax-backward.wgsl?raw';
import softmaxForwardSource from './softmax-forward.wgsl?raw';

/** What every kernel of this file is made from. */
export interface PointwiseSite {
  readonly block: Block;
  /** Of the layer, for the label. */
  readonly name: string;
  readonly batch: number;
  readonly inputs: GPUBufferBinding;
  readonly outputs: GPUBufferBinding;
  readonly state: GPUBufferBinding;
}

/** Threads of a workgroup where nothing is shared. */
export const pointwiseGroup = 64;

/** Templates and constants of a kernel that writes a block's own tensor. */
export function outputParts(block: Block, batch: number) {
  const parts = epilogueParts(block.epilogue, batch);
  return {
    random: parts.random,
    sources: [
      ...parts.sources,
      pixelFunction('outputPixel', block.output),
      columnMaskFunction(block.output),
    ],
    counts: {
      ...parts.counts,
      PIXELS: batch * pixelsOf(block.output),
      CHANNELS4: block.output.stride / 4,
    },
    reals: parts.reals,
    words: { ...parts.words, MASKED: needsMask(block.epilogue, block.output) },
  };
}

function pooling(block: Block) {
  const { operation, input } = block;
  if (operation.kind !== 'maxPool' && operation.kind !== 'averagePool') {
    throw new Error('Only a pooling has windows.');
  }
  return {
    size: operation.size,
    words: { MAXIMUM: operation.kind === 'maxPool' },
    counts: { SIZE: operation.size, INROW: rowStride(input) / 4 },
    window: windowFunction('windowStart', input, block.output, operation.size, 4),
  };
}

/** The forward kernel of a block that neither multiplies nor normalises. */
export function pointwiseForward(site: PointwiseSite): Kernel {
  const { kind } = site.block.operation;
  switch (kind) {
    case 'maxPool':
    case 'averagePool':
      return poolForward(site);
    case 'globalPool':
      return globalPool(site, null);
    case 'softmax':
      return softmaxForward(site);
    case 'elementwise':
      return elementwiseForward(site);
    case 'product':
    case 'batchNorm':
      throw new Error(`A ${kind} is no pointwise operation.`);
  }
}

/** Its backward kernel: from the gradient of its own tensor to that of the one before. */
export function pointwiseBackward(
  site: PointwiseSite,
  gradients: GPUBufferBinding,
  target: GradientTarget,
): Kernel {
  const { kind } = site.block.operation;
  switch (kind) {
    case 'maxPool':
    case 'averagePool':
      return poolBackward(site, gradients, target);
    case 'globalPool':
      return globalPool(site, { gradients, target });
    case 'softmax':
      return handOn(site, gradients, target, softmaxBackwardSource, [site.outputs]);
    case 'elementwise':
      return handOn(site, gradients, target, copySource, []);
    case 'product':
    case 'batchNorm':
      throw new Error(`A ${kind} is no pointwise operation.`);
  }
}

type Parts = ReturnType<typeof outputParts>;

/** What all forward kernels have in common. */
function forward(site: PointwiseSite, parts: Parts, source: string, threads: number) {
  return {
    label: `${site.name} forward`,
    sources: [...parts.sources, source],
    counts: parts.counts,
    reals: parts.reals,
    words: parts.words,
    buffers: [site.inputs, site.outputs, ...(parts.random ? [site.state] : [])],
    threads,
    groupSize: pointwiseGroup,
  };
}

function poolForward(site: PointwiseSite): Kernel {
  const pool = pooling(site.block);
  const parts = outputParts(site.block, site.batch);
  const quads = parts.counts.PIXELS * parts.counts.CHANNELS4;
  return makeKernel({
    ...forward(site, parts, poolForwardSource, quads),
    sources: [...parts.sources, pool.window, poolForwardSource],
    counts: { ...parts.counts, ...pool.counts },
    words: { ...parts.words, ...pool.words },
  });
}

function softmaxForward(site: PointwiseSite): Kernel {
  const parts = outputParts(site.block, site.batch);
  return makeKernel(forward(site, parts, softmaxForwardSource, parts.counts.PIXELS));
}

function elementwiseForward(site: PointwiseSite): Kernel {
  const parts = outputParts(site.block, site.batch);
  const quads = parts.counts.PIXELS * parts.counts.CHANNELS4;
  return makeKernel(forward(site, parts, elementwiseSource, quads));
}

/** The backward kernel of a pooling: `site.inputs` is the tensor it pooled. */
function poolBackward(
  site: PointwiseSite,
  gradients: GPUBufferBinding,
  target: GradientTarget,
): Kernel {
  const { block, batch } = site;
  const pool = pooling(block);
  const parts = targetParts(target, block.input, batch);
  const pixels = batch * pixelsOf(block.output);
  const channels4 = block.output.stride / 4;
  return makeKernel({
    label: `${site.name} gradient`,
    sources: [...parts.sources, pool.window, poolBackwardSource],
    counts: {
      ...parts.counts,
      ...pool.counts,
      PIXELS: pixels,
      CHANNELS4: channels4,
      OUTWIDTH: block.output.width,
      OUTHEIGHT: block.output.height,
      INWIDTH: block.input.width,
      INHEIGHT: block.input.height,
    },
    reals: parts.reals,
    words: { ...parts.words, ...pool.words },
    buffers: [gradients, site.inputs, target.results, ...(parts.random ? [target.state] : [])],
    threads: pixels * channels4,
    groupSize: pointwiseGroup,
  });
}

/** The backward kernel of an elementwise or softmax block, which may read more than gradients. */
function handOn(
  { block, batch, name }: PointwiseSite,
  gradients: GPUBufferBinding,
  target: GradientTarget,
  source: string,
  read: readonly GPUBufferBinding[],
): Kernel {
  const parts = targetParts(target, block.input, batch);
  const pixels = batch * pixelsOf(block.output);
  const channels4 = block.output.stride / 4;
  const threads = block.operation.kind === 'softmax' ? pixels : pixels * channels4;
  return makeKernel({
    label: `${name} gradient`,
    sources: [...parts.sources, pixelFunction('valuePixel', block.output), source],
    counts: { ...parts.counts, PIXELS: pixels, CHANNELS4: channels4 },
    reals: parts.reals,
    words: parts.words,
    buffers: [gradients, ...read, ...parts.buffers],
    threads,
    groupSize: pointwiseGroup,
  });
}

/** A pooling of whole images, or its backward kernel: `site.inputs` is the tensor it pooled. */
function globalPool(
  site: PointwiseSite,
  backward: { readonly gradients: GPUBufferBinding; readonly target: GradientTarget } | null,
): Kernel {
  const { block, batch, name, inputs } = site;
  const parts = backward
    ? targetParts(backward.target, block.input, batch)
    : outputParts(block, batch);
  const channels4 = block.output.stride / 4;
  const { operation } = block;
  const state = backward ? backward.target.state : site.state;
  return makeKernel({
    label: `${name} ${backward ? 'gradient' : 'forward'}`,
    sources: [...parts.sources, pixelFunction('inputPixel', block.input), globalPoolSource],
    counts: {
      ...parts.counts,
      IMAGES: batch,
      CHANNELS4: channels4,
      AREA: pixelsOf(block.input),
    },
    reals: parts.reals,
    words: {
      ...parts.words,
      BACKWARD: backward !== null,
      MAXIMUM: operation.kind === 'globalPool' && operation.maximum,
    },
    buffers: [
      inputs,
      ...(backward ? [backward.gradients, backward.target.results] : [site.outputs]),
      ...(parts.random ? [state] : []),
    ],
    threads: batch * channels4,
    groupSize: pointwiseGroup,
  });
}
