import type { Layout } from '../../engine/ir/layout.ts';
import { flattened, imageStride, noBorder, pixelsOf } from '../../engine/ir/layout.ts';
import type { Block, LoweredModel } from '../../engine/ir/lowering.ts';
import type { ParameterMap } from '../../engine/ir/parameters.ts';
import { phasesOf, reach } from '../../engine/ir/phases.ts';
import type { Address, MemoryPlan } from '../machine/memory.ts';

/** A tensor [batch, …] in the machine's memory. */
export interface Tensor {
  readonly at: Address;
  readonly layout: Layout;
}

/** What all programs over the same weights read. */
export interface Weights {
  readonly map: ParameterMap;
  readonly trainable: Address;
  readonly moving: Address;
}

/** A lowered model with the tensors of one batch size. */
export interface Tensors {
  readonly model: LoweredModel;
  readonly batch: number;
  readonly input: Tensor;
  /** What each block gives. */
  readonly values: readonly Tensor[];
}

export function makeTensor(memory: MemoryPlan, layout: Layout, batch: number): Tensor {
  return { at: memory.floats(batch * imageStride(layout)), layout };
}

export function makeTensors(memory: MemoryPlan, model: LoweredModel, batch: number): Tensors {
  return {
    model,
    batch,
    input: makeTensor(memory, model.input, batch),
    values: model.blocks.map(({ output }) => makeTensor(memory, output, batch)),
  };
}

/** Floats of one image in all tensors. */
export const imageFloats = (model: LoweredModel): number =>
  [model.input, ...model.blocks.map(({ output }) => output)].reduce(
    (sum, layout) => sum + imageStride(layout),
    0,
  );

/** The last tensor as the loss reads it: one flat row an image. A lowered model has a block at least. */
export function headView({ blocks }: LoweredModel): Layout {
  const { output } = blocks.at(-1)!;
  return pixelsOf(output) === 1 ? { ...output, border: noBorder } : flattened(output);
}

/** How the gradient of a block's result lies: with the zeros that its input gradient reaches. */
export function gradientLayout(block: Block, readByConvolution: boolean): Layout {
  const { operation, input, output } = block;
  if (operation.kind !== 'product' || !readByConvolution) return { ...output, border: noBorder };
  const phases = phasesOf(operation.geometry, input);
  const [top, bottom] = reach(phases, 'rows', output.height);
  const [left, right] = reach(phases, 'columns', output.width);
  return { ...output, border: { top, left, bottom, right } };
}
