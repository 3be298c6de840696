import { flopsPerStep } from '../../../domain/model/flops.ts';
import { createRandom, permutation } from '../../../domain/random/random.ts';
import type { WeightSet } from '../../../domain/model/weights.ts';
import type { PathPlane } from '../../../inside/course/path-plane.ts';
import { planeOfPath, weightsOnPlane } from '../../../inside/course/path-plane.ts';
import type { SplitImages } from '../../../training/split-images.ts';
import { inSlices } from '../../data/slices.ts';
import type { LandscapePlace, WeightPath } from '../../protocol/course.ts';
import type { TrainingMoment } from '../../protocol/time.ts';
import type { Run } from '../../runs/run.ts';
import { Copies, oneImage } from '../copies.ts';

/** A path has so many moments at most; those between are left out evenly. */
const mostMoments = 60;

/** Images that a loss is of, and floating point operations of one at most. */
const [fewestImages, mostImages] = [50, 1000];
const mostWork = 6e9;

/** Which training images: the same for every place. */
const subsetSeed = 23;

interface Path {
  readonly plane: PathPlane;
  readonly weights: readonly WeightSet[];
}

/** The last path of each run, which losses are asked of. */
const paths = new WeakMap<Run, Path>();

function measuredImages(run: Run): SplitImages {
  const { train } = run.setup.prepared.data;
  const affordable = Math.floor((3 * mostWork) / (flopsPerStep(run.setup.experiment.model, 1) + 1));
  const count = Math.min(train.count, Math.max(fewestImages, Math.min(mostImages, affordable)));
  const chosen = permutation(train.count, createRandom(subsetSeed)).subarray(0, count);
  return {
    ...train,
    count,
    rows: Uint32Array.from(chosen, (place) => train.rows[place]!),
    labels: Uint8Array.from(chosen, (place) => train.labels[place]!),
  };
}

/** Networks that measure the loss of some training images, as after a training. */
const copies = new Copies(async (run) => {
  const { backends, choice, experiment } = run.setup;
  const placed = await backends.place(
    choice,
    { ...experiment, augmentation: null },
    { ...oneImage(run), test: measuredImages(run) },
    { measure: false },
  );
  return placed.network;
});

function spread(moments: readonly TrainingMoment[]): readonly TrainingMoment[] {
  if (moments.length <= mostMoments) return moments;
  const last = moments.length - 1;
  return Array.from(
    { length: mostMoments },
    (_, at) => moments[Math.round((at * last) / (mostMoments - 1))]!,
  );
}

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export async function pathOf(run: Run, signal: AbortSignal): Promise<WeightPath | null> {
  const kept = run.setup.moments;
  if (!kept) return null;
  const moments = spread(kept.describe().moments);
  const weights = moments.map((moment) => kept.weightsAt(moment)).filter((one) => one !== null);
  const plane = await inSlices(planeOfPath(weights), signal);
  if (!plane || weights.length < moments.length) return null;
  paths.set(run, { plane, weights });
  const { places, off, reach, shares } = plane;
  return { moments, places, off, reach, shares, images: measuredImages(run).count };
}

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export async function lossesAt(
  run: Run,
  places: readonly LandscapePlace[],
  signal: AbortSignal,
): Promise<Float64Array | null> {
  const path = paths.get(run);
  if (!path) return null;
  return copies.use(run, signal, async (network, check) => {
    const losses = new Float64Array(places.length);
    for (const [at, place] of places.entries()) {
      await run.setup.courtesy.turn();
      check();
      const weights =
        typeof place === 'number' ? path.weights[place] : weightsOnPlane(path.plane, ...place);
      if (weights) network.setWeights(weights);
      losses[at] = weights ? (await network.evaluate('test')).loss : NaN;
    }
    return losses;
  });
}
