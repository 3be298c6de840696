import type { Kernel } from '../kernel.ts';
import { makeKernel } from '../kernel.ts';
import { pixelsOf } from '../../ir/layout.ts';
import applySource from './batch-norm-apply.wgsl?raw';
import gradientApplySource from './batch-norm-gradient-apply.wgsl?raw';
import gradientMergeSource from './batch-norm-gradient-merge.wgsl?raw';
import gradientSumsSource from './batch-norm-gradient-sums.wgsl?raw';
import mergeSource from './batch-norm-merge.wgsl?raw';
import statisticsSource from './batch-norm-statistics.wgsl?raw';
import type { PointwiseSite } from '../pointwise/pointwise.ts';
import { outputParts, pointwiseGroup } from '../pointwise/pointwise.ts';
import type { GradientTarget } from '../product/product-shape.ts';
import { targetParts } from '../product/product-shape.ts';
import stateSource from '../state.wgsl?raw';

/** A batch normalisation's own buffers. */
export interface BatchNormBuffers {
  /** Parts' sums: [parts, 2, channels]. */
  readonly partial: GPUBufferBinding;
  /** Of this batch: mean and 1 / deviation. */
  readonly statistics: GPUBufferBinding;
  readonly moving: GPUBufferBinding;
  /** Gamma and beta. */
  readonly weights: GPUBufferBinding;
}

/** Pixels that one thread adds up before parts are merged. */
const partPixels = 128;

/** How many parts the sums over batch and image come in. */
export function batchNormParts(site: Pick<PointwiseSite, 'block' | 'batch'>): number {
  return Math.ceil((site.batch * pixelsOf(site.block.input)) / partPixels);
}

function constants(site: PointwiseSite) {
  const { operation, input, output } = site.block;
  if (operation.kind !== 'batchNorm') throw new Error('Only a batch normalisation has these.');
  const { momentum, epsilon } = operation;
  return {
    counts: {
      BATCH: site.batch,
      PARTS: batchNormParts(site),
      PARTPIXELS: partPixels,
      IMAGEPIXELS: pixelsOf(input),
      PIXELS: site.batch * pixelsOf(input),
      CHANNELS4: output.stride / 4,
    },
    reals: { EPSILON: epsilon, MOMENTUM: momentum, RESTMOMENTUM: 1 - momentum },
  };
}

/** y = (x - mean) / deviation * gamma + beta; `training` takes the batch's statistics. */
function applyKernel(site: PointwiseSite, buffers: BatchNormBuffers, training: boolean): Kernel {
  const own = constants(site);
  const parts = outputParts(site.block, site.batch);
  return makeKernel({
    label: `${site.name} forward`,
    sources: [...parts.sources, applySource],
    counts: { ...own.counts, ...parts.counts },
    reals: { ...own.reals, ...parts.reals },
    words: { ...parts.words, TRAINING: training },
    buffers: [
      site.inputs,
      training ? buffers.statistics : buffers.moving,
      buffers.weights,
      site.outputs,
      ...(parts.random ? [site.state] : []),
    ],
    threads: own.counts.PIXELS * own.counts.CHANNELS4,
    groupSize: pointwiseGroup,
  });
}

export function batchNormInference(site: PointwiseSite, buffers: BatchNormBuffers): Kernel {
  return applyKernel(site, buffers, false);
}

/** Statistics of the active rows, moving statistics, and the normalised tensor. */
export function batchNormTraining(site: PointwiseSite, buffers: BatchNormBuffers): Kernel[] {
  const { counts, reals } = constants(site);
  const statistics = makeKernel({
    label: `${site.name} statistics`,
    sources: [stateSource, statisticsSource],
    counts,
    buffers: [site.inputs, buffers.partial, site.state],
    threads: counts.PARTS * counts.CHANNELS4,
    groupSize: pointwiseGroup,
  });
  const merge = makeKernel({
    label: `${site.name} statistics merged`,
    sources: [stateSource, mergeSource],
    counts,
    reals,
    buffers: [buffers.partial, buffers.statistics, buffers.moving, site.state],
    threads: counts.CHANNELS4,
    groupSize: pointwiseGroup,
  });
  return [statistics, merge, applyKernel(site, buffers, true)];
}

/** Gradients of gamma and beta (into `sums`), and of the input where `target` is given. */
export function batchNormBackward(
  site: PointwiseSite,
  buffers: BatchNormBuffers,
  gradients: GPUBufferBinding,
  sums: GPUBufferBinding,
  target: GradientTarget | null,
): Kernel[] {
  const { counts } = constants(site);
  const parts = makeKernel({
    label: `${site.name} weight gradient`,
    sources: [gradientSumsSource],
    counts,
    buffers: [gradients, site.inputs, buffers.statistics, buffers.partial],
    threads: counts.PARTS * counts.CHANNELS4,
    groupSize: pointwiseGroup,
  });
  const merge = makeKernel({
    label: `${site.name} weight gradient merged`,
    sources: [gradientMergeSource],
    counts,
    buffers: [buffers.partial, sums],
    threads: 2 * counts.CHANNELS4,
    groupSize: pointwiseGroup,
  });
  if (!target) return [parts, merge];
  const written = targetParts(target, site.block.input, site.batch);
  const apply = makeKernel({
    label: `${site.name} input gradient`,
    sources: [...written.sources, gradientApplySource],
    counts: { ...counts, ...written.counts },
    reals: written.reals,
    words: written.words,
    buffers: [
      gradients,
      site.inputs,
      buffers.statistics,
      buffers.weights,
      sums,
      site.state,
      target.results,
    ],
    threads: counts.PIXELS * counts.CHANNELS4,
    groupSize: pointwiseGroup,
  });
  return [parts, merge, apply];
}
