import type { ClippingSpec } from '../../domain/experiment/clipping.ts';
import type { Kernel } from './kernel.ts';
import { makeKernel } from './kernel.ts';
import type { GradientSegment } from './optimizer.ts';
import { partWords } from './optimizer.ts';
import { metricsRing } from './pointwise/loss.ts';
import gradientPartsSource from './gradient-parts.wgsl?raw';
import mergeSource from './gradients-merge.wgsl?raw';
import scaleSource from './gradients-scale.wgsl?raw';
import sumSource from './gradients-sum.wgsl?raw';
import gradientsSource from './gradients.wgsl?raw';
import stateSource from './state.wgsl?raw';

const groupSize = 256;

export interface GradientOptions {
  /** 0 where no weight decays. */
  readonly decay: number;
  readonly clipping: ClippingSpec | null;
  readonly batch: number;
  /** Of the flat weights. */
  readonly floats: number;
  readonly segments: readonly GradientSegment[];
  /** Where kernels lie in the flat weights, in floats. */
  readonly kernels: readonly { readonly begin: number; readonly end: number }[];
  readonly buffers: {
    readonly weights: GPUBufferBinding;
    readonly gradients: GPUBufferBinding;
    /** As long as the flat weights: what the optimizer takes. */
    readonly summed: GPUBufferBinding;
    /** As many pairs as `squareGroups` says. */
    readonly squares: GPUBufferBinding;
    readonly scale: GPUBufferBinding;
    readonly state: GPUBufferBinding;
    readonly metrics: GPUBufferBinding;
  };
}

/** Groups that add up squares for themselves. */
export function squareGroups(floats: number): number {
  const groups = Math.ceil(Math.max(1, floats / 4) / groupSize);
  const across = Math.min(groups, 65_535);
  return across * Math.ceil(groups / across);
}

/** Between the backward pass and the optimizer: what decays and what is clipped, in a fixed order. */
export function gradientKernels(options: GradientOptions): Kernel[] {
  const { decay, clipping, buffers } = options;
  const kernels = [sumKernel(options)];
  if (decay > 0 || clipping?.kind === 'norm') kernels.push(mergeKernel(options));
  if (clipping?.kind === 'norm') {
    kernels.push(
      makeKernel({
        label: 'clip gradients',
        sources: [scaleSource],
        counts: { QUADS: options.floats / 4 },
        buffers: [buffers.summed, buffers.scale],
        threads: Math.max(1, options.floats / 4),
        groupSize,
      }),
    );
  }
  return kernels;
}

const realsOf = ({ decay, clipping }: GradientOptions) => ({
  TWICE: 2 * decay,
  DECAYED: decay,
  LIMIT: clipping?.limit ?? 0,
});

const wordsOf = ({ decay, clipping }: GradientOptions) => ({
  DECAY: decay > 0,
  CLIPVALUE: clipping?.kind === 'value',
  CLIPNORM: clipping?.kind === 'norm',
  SQUARES: decay > 0 || clipping?.kind === 'norm',
});

function sumKernel(options: GradientOptions): Kernel {
  const { buffers, kernels, floats, segments } = options;
  const words = wordsOf(options);
  return makeKernel({
    label: 'gradients',
    sources: [gradientsSource, gradientPartsSource, sumSource],
    counts: { QUADS: floats / 4 },
    reals: realsOf(options),
    words: {
      ...words,
      ...partWords(segments),
      SQUARESAT: words.DECAY ? 3 : 2,
      KERNELS: kernels
        .map(
          ({ begin, end }) => `  inside = inside || (quad >= ${begin / 4}u && quad < ${end / 4}u);`,
        )
        .join('\n'),
    },
    buffers: [
      buffers.gradients,
      buffers.summed,
      ...(words.DECAY ? [buffers.weights] : []),
      ...(words.SQUARES ? [buffers.squares] : []),
    ],
    threads: Math.max(1, floats / 4),
    groupSize,
  });
}

function mergeKernel(options: GradientOptions): Kernel {
  const { buffers, batch, floats } = options;
  const words = wordsOf(options);
  return makeKernel({
    label: 'gradient norm and decay',
    sources: [stateSource, mergeSource],
    counts: { BATCH: batch, RING: metricsRing, GROUPS: squareGroups(floats) },
    reals: realsOf(options),
    words: { ...words, SCALEAT: words.DECAY ? 3 : 1 },
    buffers: [
      buffers.squares,
      ...(words.DECAY ? [buffers.state, buffers.metrics] : []),
      ...(words.CLIPNORM ? [buffers.scale] : []),
    ],
    threads: groupSize,
    groupSize,
  });
}
