import { gradientLayout } from '../kernels/product/gradient-layout.ts';
import type { Arena } from '../gpu/arena.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { plainEpilogue } from '../kernels/epilogue.ts';
import {
  forwardKernel,
  inputGradientKernels,
  weightGradientKernel,
} from '../kernels/product/product.ts';
import type { ProductShape } from '../kernels/product/product-shape.ts';
import { flatUnroll, isScalar, rowsOf } from '../kernels/product/product-shape.ts';
import { imageStride, noBorder } from '../ir/layout.ts';
import type { Block } from '../ir/lowering.ts';
import { makePlan } from '../gpu/plan.ts';
import { timeKernels } from '../gpu/profile.ts';
import type { Tile, TileChooser, WeightTile } from '../kernels/product/tile.ts';
import {
  pixelsIn,
  pixelsOut,
  registerTile,
  registerWeightTile,
  sharedTile,
  sharedWeightTile,
} from './tiles.ts';

export type Direction = 'forward' | 'inputGradient' | 'weightGradient';

/** One product in one direction, to be measured. */
export interface TuningJob {
  readonly direction: Direction;
  readonly shape: ProductShape;
  readonly block: Block;
}

/** Names what decides a kernel's speed, and nothing else. */
export function jobKey({ direction, shape }: Pick<TuningJob, 'direction' | 'shape'>): string {
  const { batch, geometry, input, output } = shape;
  const from = [input.height, input.width, input.stride].join('x');
  const to = [output.height, output.width, output.stride].join('x');
  return `v4 ${direction} ${batch} ${from}-${geometry.kernel}/${geometry.strides}-${to}`;
}

/** Times the candidates on scratch buffers, which stay the arena's: the fastest. */
export async function measureJob(
  arena: Arena,
  job: TuningJob,
  rules: TileChooser,
): Promise<Tile | WeightTile> {
  const candidates = candidatesOf(job, rules);
  const scratch = scratchBuffers(arena, job);
  await arena.guard.check();
  const kernels = candidates.map((tile) => kernelOf(job, tile, scratch));
  const plan = await makePlan(arena, kernels);
  // The first round warms up: clocks, caches and lazily built pipelines.
  await timeKernels(arena.device, plan, [], 1);
  const times = await timeKernels(arena.device, plan, [], 8);
  return candidates[times.indexOf(Math.min(...times))]!;
}

/** The tiles that are tried for a product where its device measures them. */
export function candidatesOf(
  { direction, shape }: Pick<TuningJob, 'direction' | 'shape'>,
  rules: TileChooser,
): (Tile | WeightTile)[] {
  if (direction === 'weightGradient') {
    const split = { threads: 8192, lines: 4 };
    const few = { threads: 2048, lines: 8 };
    const registers = [
      registerWeightTile(shape, 2, 2, split),
      registerWeightTile(shape, 1, 2, split),
      registerWeightTile(shape, 1, 1, few),
    ];
    if (isScalar(shape)) return [rules.weightGradient(shape), ...registers];
    return [sharedWeightTile(shape, 8192), sharedWeightTile(shape, 32_768), ...registers];
  }
  const forward = direction === 'forward';
  const pixels = forward ? pixelsOut(shape) : pixelsIn(shape);
  const quads = (forward ? shape.output : shape.input).stride / 4;
  const registers = [
    registerTile(pixels, quads, 8, 2),
    registerTile(pixels, quads, 4, 2),
    registerTile(pixels, quads, 4, 1),
    registerTile(pixels, quads, 1, 1),
  ];
  return isScalar(shape) ? registers : [sharedTile(quads), ...registers];
}

type Scratch = ReturnType<typeof scratchBuffers>;

function scratchBuffers(arena: Arena, { shape, block, direction }: TuningJob) {
  const { batch, input, output } = shape;
  const rows = batch + flatUnroll;
  const weights = (rowsOf(shape) + 1) * output.stride;
  return {
    inputs: arena.storage('scratch', rows * imageStride(input)),
    outputs: arena.storage('scratch', rows * imageStride(output)),
    gradients: arena.storage('scratch', rows * imageStride(gradientLayout(block, true))),
    weights: arena.storage('scratch', weights),
    // As many parts as any candidate has.
    results: arena.storage('scratch', direction === 'weightGradient' ? 128 * weights : 4),
    inputGradients: arena.storage('scratch', rows * imageStride(input)),
    state: arena.storage('scratch', 8),
  };
}

function kernelOf(job: TuningJob, tile: Tile | WeightTile, scratch: Scratch): Kernel {
  const { shape, block, direction } = job;
  const buffers = {
    inputs: { buffer: scratch.inputs },
    outputs: { buffer: scratch.outputs },
    gradients: { buffer: scratch.gradients },
    weights: { buffer: scratch.weights },
    results: { buffer: scratch.results },
    state: { buffer: scratch.state },
  };
  const gradient = gradientLayout(block, true);
  if ('parts' in tile) return weightGradientKernel(shape, gradient, tile, buffers);
  if (direction === 'forward') return forwardKernel(shape, block.epilogue, tile, buffers);
  const [kernel] = inputGradientKernels(shape, gradient, tile, buffers, {
    layout: { ...shape.input, border: noBorder },
    stored: shape.input,
    epilogue: plainEpilogue,
    results: { buffer: scratch.inputGradients },
    values: buffers.inputs,
    state: buffers.state,
  });
  return kernel!; // a phase at least
}
