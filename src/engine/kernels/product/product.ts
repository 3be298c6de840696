import type { Kernel } from '../kernel.ts';
import type { Layout } from '../../ir/layout.ts';
import type { Epilogue } from '../../ir/lowering.ts';
import type { Tile, WeightTile } from './tile.ts';
import { phasesOf } from '../../ir/phases.ts';
import {
  registerForward,
  registerInputGradient,
  registerWeightGradient,
} from './product-registers.ts';
import type {
  ForwardBuffers,
  GradientTarget,
  InputBuffers,
  ProductShape,
  WeightBuffers,
} from './product-shape.ts';
import { sharedForward, sharedInputGradient, sharedWeightGradient } from './product-shared.ts';

/** Y = epilogue(X W + b), by the kind of kernel that the tile asks for. */
export function forwardKernel(
  shape: ProductShape,
  epilogue: Epilogue,
  tile: Tile,
  buffers: ForwardBuffers,
): Kernel {
  return tile.kind === 'shared'
    ? sharedForward(shape, epilogue, tile, buffers)
    : registerForward(shape, epilogue, tile, buffers);
}

/**
 * dX = dY W^T, through the derivative of what made X. `gradient` is how dY lies. Without strides one
 * kernel; with strides one for each phase, the one with the most taps first.
 */
export function inputGradientKernels(
  shape: ProductShape,
  gradient: Layout,
  tile: Tile,
  buffers: InputBuffers,
  target: GradientTarget,
): Kernel[] {
  return phasesOf(shape.geometry, shape.input).map((phase) =>
    tile.kind === 'shared'
      ? sharedInputGradient(shape, phase, gradient, tile, buffers, target)
      : registerInputGradient(shape, phase, gradient, tile, buffers, target),
  );
}

/** dW = X^T dY and the bias gradient, in parts one behind the other. */
export function weightGradientKernel(
  shape: ProductShape,
  gradient: Layout,
  { tile, parts }: WeightTile,
  buffers: WeightBuffers,
): Kernel {
  return tile.kind === 'shared'
    ? sharedWeightGradient(shape, gradient, tile, parts, buffers)
    : registerWeightGradient(shape, gradient, tile, parts, buffers);
}
