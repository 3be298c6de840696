import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { BendPlane } from '../../../inside/explain/bend-plane.ts';
import { isFlat, planeThrough } from '../../../inside/explain/bend-plane.ts';
import { inSlices } from '../../data/slices.ts';
import type { Run } from '../../runs/run.ts';
import { inputFor, subjectOf } from '../subject.ts';

interface Wanted {
  readonly corners: readonly [ImageSet, ImageSet, ImageSet];
  readonly side: number;
  readonly bent: boolean;
}

/** @throws LabError 'model-input-differs', 'cancelled' soon after `signal` is aborted. */
export async function bendPlane(
  run: Run,
  { corners, side, bent }: Wanted,
  signal: AbortSignal,
): Promise<BendPlane | null> {
  const [first, second, third] = corners;
  const { sites, input } = await subjectOf(run, first);
  if (!isFlat(sites)) return null;
  const others = [second, third].map(({ pixels }) => inputFor(run, pixels));
  const [b = input, c = input] = others;
  return inSlices(planeThrough(sites, [input, b, c], side, bent), signal);
}
