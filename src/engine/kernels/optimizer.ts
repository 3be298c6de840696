import type { OptimizerSpec } from '../../domain/model.ts';
import type { Kernel } from '../kernel.ts';
import { makeKernel } from '../kernel.ts';
import optimizerSource from './optimizer.wgsl?raw';
import stateSource from './state.wgsl?raw';

/** Where one tensor's gradient lies: `parts` copies, one behind the other. All in floats. */
export interface GradientSegment {
  /** In the flat weights. */
  readonly offset: number;
  readonly length: number;
  /** In the gradient buffer. */
  readonly base: number;
  readonly parts: number;
}

/** How many slots an optimizer keeps for a weight: Adam's m and v, RMSprop's velocity, … */
export function slotCount(optimizer: OptimizerSpec): number {
  switch (optimizer.kind) {
    case 'adam':
      return 2;
    case 'rmsprop':
      return optimizer.momentum > 0 ? 2 : 1;
    case 'sgd':
      return optimizer.momentum > 0 ? 1 : 0;
  }
}

function constantsOf(optimizer: OptimizerSpec): Record<string, number> {
  switch (optimizer.kind) {
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      return { REST1: 1 - beta1, REST2: 1 - beta2, EPSILON: epsilon };
    }
    case 'rmsprop': {
      const { rho, epsilon, momentum } = optimizer;
      return { RHO: rho, RESTRHO: 1 - rho, EPSILON: epsilon, MOMENTUMRATE: momentum };
    }
    case 'sgd':
      return { MOMENTUMRATE: optimizer.momentum };
  }
}

/** A chain of comparisons in WGSL: which gradient belongs to a quad of the flat weights. */
function segmentLines(segments: readonly GradientSegment[]): string {
  return segments
    .map(({ offset, length, base, parts }) => {
      const start = offset / 4;
      const place = `${base / 4}u + quad - ${start}u`;
      const inside = `quad < ${start + length / 4}u`;
      return `  if (${inside}) { return addParts(${place}, ${length / 4}u, ${parts}u); }`;
    })
    .join('\n');
}

export function optimizerKernel(
  optimizer: OptimizerSpec,
  floats: number,
  segments: readonly GradientSegment[],
  buffers: {
    readonly weights: GPUBufferBinding;
    readonly gradients: GPUBufferBinding;
    readonly state: GPUBufferBinding;
    readonly slots: GPUBufferBinding;
  },
): Kernel {
  const slots = slotCount(optimizer);
  return makeKernel({
    label: optimizer.kind,
    sources: [stateSource, optimizerSource],
    counts: { BATCH: 1, QUADS: floats / 4, SLOTS: slots },
    reals: constantsOf(optimizer),
    words: {
      OPTIMIZER: optimizer.kind,
      MOMENTUM: optimizer.kind !== 'adam' && optimizer.momentum > 0,
      SEGMENTS: segmentLines(segments),
    },
    buffers: [
      buffers.weights,
      buffers.gradients,
      buffers.state,
      ...(slots > 0 ? [buffers.slots] : []),
    ],
    threads: Math.max(1, floats / 4),
    groupSize: 64,
  });
}
