import type { WeightSet } from '../../domain/model/weights.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import { createRandom, permutation } from '../../domain/random/random.ts';
import type { ImageSet, LabelledImages } from '../../domain/data/dataset.ts';
import { damageImages } from '../../inside/break/images.ts';
import { damageWeights } from '../../inside/break/weights.ts';
import type { Network } from '../../training/network.ts';
import { imagesOf } from '../../training/split-images.ts';
import type { BrokenAccuracy, Damage } from '../protocol/inside.ts';
import type { Run } from '../runs/run.ts';
import { Copies, placeBeside } from './copies.ts';

const copies = new Copies((run) =>
  placeBeside(run, { ...run.setup.experiment, augmentation: null, batchSize: 1 }),
);

/** Which images are drawn for a subset; the same for every damage, so that curves compare. */
const subsetSeed = 11;

/** So many images are predicted at once: a training gets in between. */
const portion = 250;

/** Images that the network has not learnt from, where there are any. */
function measuredImages(run: Run, most: number): LabelledImages {
  const { test, validation, train } = run.setup.prepared.data;
  const split = test.count > 0 ? test : (validation ?? train);
  if (split.count <= most) return imagesOf(split);
  return imagesOf(split, permutation(split.count, createRandom(subsetSeed)).subarray(0, most));
}

async function countRight(
  run: Run,
  network: Network,
  images: LabelledImages,
  shown: ImageSet,
  check: () => void,
): Promise<number> {
  const { height, width, count, labels } = images;
  const size = height * width;
  let right = 0;
  for (let first = 0; first < count; first += portion) {
    await run.setup.courtesy.turn();
    check();
    const rows = Math.min(portion, count - first);
    const pixels = shown.pixels.slice(first * size, (first + rows) * size);
    const outputs = await network.predict({ height, width, count: rows, pixels });
    const predicted = argmaxRows(outputs, outputs.length / rows);
    predicted.forEach((label, row) => {
      if (label === labels[first + row]) right++;
    });
  }
  return right;
}

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export function measureBroken(
  run: Run,
  damage: Damage,
  most: number,
  signal: AbortSignal,
): Promise<BrokenAccuracy> {
  if (damage.of === 'images') {
    const shown = (images: ImageSet) => damageImages(images, damage.kind, damage.amount);
    return measureWeights(run, (weights) => weights, most, signal, shown);
  }
  const broken = (weights: WeightSet) => damageWeights(weights, damage.kind, damage.amount);
  return measureWeights(run, broken, most, signal);
}

/**
 * The accuracy of a run's network with its weights changed, on a copy of it: the network itself is
 * never touched. `shown` is what becomes of the images.
 * @throws LabError 'cancelled' soon after `signal` is aborted.
 */
export async function measureWeights(
  run: Run,
  change: (weights: WeightSet) => WeightSet,
  most: number,
  signal: AbortSignal,
  shown: (images: ImageSet) => ImageSet = (images) => images,
): Promise<BrokenAccuracy> {
  const weights = await run.ask((network) => network.weights());
  const images = measuredImages(run, most);
  const right = await copies.use(run, signal, async (network, check) => {
    network.setWeights(change(weights));
    return countRight(run, network, images, shown(images), check);
  });
  return { right, count: images.count };
}
