import type { Shape } from '../domain/layers/description.ts';
import { lastAxis } from '../domain/layers/description.ts';
import type { Weight, WeightSet } from '../domain/model/weights.ts';

/** So many units are shown at most: a wall of more is no picture any more. */
export const mostUnits = 128;

interface FirstUnits {
  readonly layer: string;
  readonly shape: Shape;
  readonly values: Float32Array;
  readonly bias: Float32Array | null;
  readonly units: number;
}

/** The first units of the first layer that has a kernel; null where none has. */
export function firstKernel(weights: WeightSet): FirstUnits | null {
  const kernel = weights.find(({ name }) => name.endsWith('kernel'));
  if (!kernel) return null;
  const own = weights.find(({ layer, name }) => layer === kernel.layer && name === 'bias');
  const units = lastAxis(kernel.shape);
  const kept = Math.min(units, mostUnits);
  return {
    layer: kernel.layer,
    shape: [...kernel.shape.slice(0, -1), kept],
    values: columns(kernel, kept),
    // A separable layer's bias is of its second kernel's outputs.
    bias: own?.values.length === units ? own.values.slice(0, kept) : null,
    units,
  };
}

/** The first `kept` numbers along the last axis. */
function columns({ shape, values }: Weight, kept: number): Float32Array {
  const units = lastAxis(shape);
  if (kept === units) return values;
  const rows = values.length / units;
  const cut = new Float32Array(rows * kept);
  for (let row = 0; row < rows; row++) {
    cut.set(values.subarray(row * units, row * units + kept), row * kept);
  }
  return cut;
}
