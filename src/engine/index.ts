/**
 * The engine: a `ModelSpec` with loss, optimizer, batch size and augmentation, compiled once into a
 * static plan of WGSL dispatches on a GPUDevice.
 *
 * The design in eight lines:
 * 1. `lowering.ts` fuses layers into blocks: a product (Dense, Conv2D) with its bias, activation and
 *    dropout; a pooling, a batch normalisation or an elementwise block with theirs.
 * 2. Every tensor is NHWC with channels padded to a multiple of 4 (`layout.ts`), so that all loads
 *    are vec4; a tensor that a convolution reads has a border of zeros instead of bounds checks.
 * 3. All trainable weights lie in one flat buffer, a Dense or Conv2D bias as one more row of its
 *    kernel; gradients and optimizer slots mirror it, and one dispatch updates everything.
 * 4. The kernel that computes a gradient multiplies it by the derivative of the activation and
 *    dropout that made the tensor, so that backward has no elementwise passes of its own. Where a
 *    convolution has strides, that is one product for each phase of the pixels (`input-phases.ts`).
 * 5. Weight gradients are sums over batch and image, split into parts that the optimizer adds up
 *    in a fixed order: no atomics, so results repeat bit for bit.
 * 6. Dropout and augmentation draw from hashes of seed, step, layer and element; nothing is stored.
 * 7. Step, position in the epoch, learning rate and metrics live on the GPU. A batch smaller than
 *    the plan's has its surplus rows masked where rows mix: in the loss and in batch normalisation.
 * 8. Kernels are WGSL templates (`kernels/*.wgsl`) with tile sizes that `tuning.ts` chooses.
 */
export { deviceUse } from './gpu/arena.ts';
export { learnToRead } from './gpu/nudge.ts';
export { residencyOf } from './gpu/residency.ts';
export { canCompile, createEngineNetwork } from './network.ts';
export type { EngineOptions } from './network.ts';
export { createStepProbe } from './plans/probe.ts';
export type { ProbeOptions, ProbeStep, StepProbe } from './plans/probe.ts';
export { tilesInWords } from './tiles/tile-words.ts';
export type { TuningStore } from './tiles/tuning-store.ts';
