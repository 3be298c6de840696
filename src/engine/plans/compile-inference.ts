import type { LossSpec } from '../../domain/model/model.ts';
import type { SharedBuffers, Tensors } from './compiler.ts';
import { Compiler, whole } from './compiler.ts';
import type { Arena } from '../gpu/arena.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { inferenceHeadKernel } from '../kernels/pointwise/loss.ts';
import type { TileChooser } from '../kernels/product/tile.ts';

export interface InferenceOptions {
  readonly outputs: GPUBuffer;
  readonly labelled: {
    readonly loss: LossSpec;
    readonly labels: GPUBuffer;
    readonly metrics: GPUBuffer;
  } | null;
}

/** Forward pass and head of an inference plan. */
export function compileInference(
  arena: Arena,
  tensors: Tensors,
  shared: SharedBuffers,
  tiles: TileChooser,
  options: InferenceOptions | null,
): Kernel[] {
  const compiler = new Compiler(arena, tensors, shared, tiles);
  const kernels = compiler.forward(false);
  if (!options) return kernels;
  const { labelled, outputs } = options;
  const head = inferenceHeadKernel({
    head: tensors.model.head,
    view: compiler.headView(),
    batch: tensors.batch,
    buffers: {
      values: compiler.lastValues(),
      state: whole(tensors.state),
      outputs: whole(outputs),
    },
    labelled: labelled && {
      loss: labelled.loss,
      labels: whole(labelled.labels),
      metrics: whole(labelled.metrics),
    },
  });
  return [...kernels, head];
}
