import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { DropoutDraws } from '../../../inside/explain/roulette.ts';
import { drawDropouts } from '../../../inside/explain/roulette.ts';
import { inSlices } from '../../data/slices.ts';
import type { Run } from '../../runs/run.ts';
import { subjectOf } from '../subject.ts';

interface Wanted {
  readonly rate: number | null;
  readonly draws: number;
  readonly seed: number;
}

/** @throws LabError 'model-input-differs', 'cancelled' soon after `signal` is aborted. */
export async function dropoutDraws(
  run: Run,
  image: ImageSet,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<DropoutDraws> {
  const { sites, input } = await subjectOf(run, image);
  return inSlices(drawDropouts(sites, input, wanted), signal);
}
