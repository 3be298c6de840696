import { flopsPerStep } from '../../../domain/model/flops.ts';
import { createRandom, permutation } from '../../../domain/random/random.ts';
import { gradientSizes } from '../../../inside/course/gradient-sizes.ts';
import { placeLayers } from '../../../inside/interpreter/interpreter.ts';
import type { Batch } from '../../../inside/step/batch-pass.ts';
import { imagesOf } from '../../../training/split-images.ts';
import { inSlices } from '../../data/slices.ts';
import type { MomentGradients } from '../../protocol/course.ts';
import type { TrainingMoment } from '../../protocol/time.ts';
import type { Run } from '../../runs/run.ts';
import { inputFor } from '../subject.ts';

/** So many images at most, and floating point operations: some tenths of a second of JavaScript. */
const mostImages = 64;
const mostWork = 2e8;

/** Which training images are looked at; the same at every moment, so that moments compare. */
const batchSeed = 17;

function batchOf(run: Run): Batch {
  const { train } = run.setup.prepared.data;
  const affordable = Math.floor(mostWork / (flopsPerStep(run.setup.experiment.model, 1) + 1));
  const count = Math.min(train.count, Math.max(2, Math.min(mostImages, affordable)));
  const places = permutation(train.count, createRandom(batchSeed)).subarray(0, count);
  const images = imagesOf(train, places);
  const size = images.pixels.length / count;
  return {
    inputs: Array.from({ length: count }, (_, at) =>
      inputFor(run, images.pixels.subarray(at * size, (at + 1) * size)),
    ),
    labels: [...images.labels],
  };
}

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export async function gradientsAt(
  run: Run,
  moment: Pick<TrainingMoment, 'epoch' | 'step'>,
  signal: AbortSignal,
): Promise<MomentGradients | null> {
  const weights = run.setup.moments?.weightsAt(moment);
  if (!weights) return null;
  const { experiment } = run.setup;
  const batch = batchOf(run);
  const sites = placeLayers(experiment.model, weights);
  const found = await inSlices(gradientSizes(sites, experiment, batch), signal);
  return { ...found, images: batch.labels.length };
}
