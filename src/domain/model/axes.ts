import type { Shape } from '../layers/description.ts';
import { sizeOf } from '../layers/description.ts';

/** Axes in another order; `order` names the old axis of each new one. */
export const reorderShape = (shape: Shape, order: readonly number[]): Shape =>
  order.map((axis) => shape[axis]!);

/** Numbers of an array whose axes are taken in another order, as `reorderShape` takes them. */
export function reorderAxes(
  values: Float32Array,
  shape: Shape,
  order: readonly number[],
): Float32Array {
  const steps = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  const target = reorderShape(shape, order);
  const result = new Float32Array(values.length);
  const at = target.map(() => 0);
  for (let index = 0; index < result.length; index++) {
    result[index] = values[order.reduce((sum, axis, place) => sum + at[place]! * steps[axis]!, 0)]!;
    for (let axis = at.length - 1; axis >= 0 && ++at[axis]! === target[axis]; axis--) at[axis] = 0;
  }
  return result;
}
