import type { Kernel } from '../kernel.ts';
import { makeKernel, pixelFunction, windowFunction } from '../kernel.ts';
import { pixelsOf, rowStride } from '../../ir/layout.ts';
import type { Block } from '../../ir/lowering.ts';
import copySource from './gradient-copy.wgsl?raw';
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

/** The forward kernel of a pooling, softmax or elementwise block. */
export function pointwiseForward(site: PointwiseSite): Kernel {
  const { block, batch } = site;
  const parts = outputParts(block, batch);
  const isPool = block.operation.kind === 'maxPool' || block.operation.kind === 'averagePool';
  const isSoftmax = block.operation.kind === 'softmax';
  const pool = isPool ? pooling(block) : null;
  const quads = parts.counts.PIXELS * parts.counts.CHANNELS4;
  const source = isPool ? poolForwardSource : isSoftmax ? softmaxForwardSource : elementwiseSource;
  return makeKernel({
    label: `${site.name} forward`,
    sources: [...parts.sources, ...(pool ? [pool.window] : []), source],
    counts: { ...parts.counts, ...pool?.counts },
    reals: parts.reals,
    words: { ...parts.words, ...pool?.words },
    buffers: [site.inputs, site.outputs, ...(parts.random ? [site.state] : [])],
    threads: isSoftmax ? parts.counts.PIXELS : quads,
    groupSize: pointwiseGroup,
  });
}

/** The backward kernel of a pooling: `site.inputs` is the tensor it pooled. */
export function poolBackward(
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

/** The backward kernel of an elementwise or softmax block. */
export function pointwiseBackward(
  site: PointwiseSite,
  gradients: GPUBufferBinding,
  target: GradientTarget,
): Kernel {
  const { block, batch } = site;
  const parts = targetParts(target, block.input, batch);
  const softmax = block.operation.kind === 'softmax';
  const pixels = batch * pixelsOf(block.output);
  const channels4 = block.output.stride / 4;
  return makeKernel({
    label: `${site.name} gradient`,
    sources: [
      ...parts.sources,
      pixelFunction('valuePixel', block.output),
      softmax ? softmaxBackwardSource : copySource,
    ],
    counts: { ...parts.counts, PIXELS: pixels, CHANNELS4: channels4 },
    reals: parts.reals,
    words: parts.words,
    buffers: [gradients, ...(softmax ? [site.outputs] : []), ...parts.buffers],
    threads: softmax ? pixels : pixels * channels4,
    groupSize: pointwiseGroup,
  });
}
