import type { OptimizerSpec } from '../../domain/model/model.ts';
import { slotCount } from '../ir/slots.ts';
import type { Kernel } from './kernel.ts';
import { makeKernel } from './kernel.ts';
import gradientPartsSource from './gradient-parts.wgsl?raw';
import updateSource from './optimizer-update.wgsl?raw';
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

/** Quads of the flat weights whose gradients lie alike: `at` quads from the gradient buffer's begin. */
interface Run {
  readonly begin: number;
  readonly end: number;
  readonly at: number;
  /** Quads from one part to the next. */
  readonly stride: number;
  readonly parts: number;
}

/** Neighbours in one part each become one run, gaps of padding included: most models have few. */
function runsOf(segments: readonly GradientSegment[]): Run[] {
  const runs: Run[] = [];
  for (const { offset, length, base, parts } of segments) {
    const run = {
      begin: offset / 4,
      end: (offset + length) / 4,
      at: base / 4,
      stride: length / 4,
      parts,
    };
    const last = runs.at(-1);
    const follows = last?.parts === 1 && parts === 1 && run.at - last.at === run.begin - last.begin;
    if (follows) runs[runs.length - 1] = { ...last, end: run.end };
    else runs.push(run);
  }
  return runs;
}

/** WGSL that finds a quad's run without branches, which software adapters would all take. */
function runLines(runs: readonly Run[]): string {
  return runs
    .map(({ begin, end, at, stride, parts }) => {
      // Unsigned arithmetic wraps around, so a shift may point backwards.
      const shift = (at - begin) >>> 0;
      const run = `vec4u(${shift}u, ${stride}u, ${parts}u, ${end}u)`;
      return `  run = select(run, ${run}, quad >= ${begin}u);`;
    })
    .join('\n');
}

/** Parameters of gradient-parts.wgsl: where the parts of each quad's gradient lie. */
export function partWords(segments: readonly GradientSegment[]) {
  const runs = runsOf(segments);
  return { RUNS: runLines(runs), SPLIT: runs.some(({ parts }) => parts > 1) };
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
    sources: [stateSource, optimizerSource, gradientPartsSource, updateSource],
    counts: { BATCH: 1, QUADS: floats / 4, SLOTS: slots },
    reals: constantsOf(optimizer),
    words: {
      ...partWords(segments),
      OPTIMIZER: optimizer.kind,
      MOMENTUM: optimizer.kind !== 'adam' && optimizer.momentum > 0,
    },
    buffers: [
      buffers.weights,
      buffers.gradients,
      buffers.state,
      ...(slots > 0 ? [buffers.slots] : []),
    ],
    threads: Math.max(1, floats / 4),
    groupSize: 256,
  });
}
