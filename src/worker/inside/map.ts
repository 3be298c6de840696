import { t } from '../../domain/language.ts';
import type { ImageSet, LabelledImages } from '../../domain/data/dataset.ts';
import { imageBytes } from '../../domain/data/dataset.ts';
import { scaleImages } from '../../domain/data/scaling.ts';
import { LabError } from '../../domain/failure.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { Plane } from '../../inside/map/plane.ts';
import { onPlane, principalPlane } from '../../inside/map/plane.ts';
import { imagesOf, upTo } from '../../training/split-images.ts';
import { inSlices } from '../data/slices.ts';
import type { FeatureMap } from '../protocol/inside.ts';
import type { TrainingMoment } from '../protocol/time.ts';
import { featureExperiment, featureModel, featureWeights } from '../runs/nearest-model.ts';
import type { Run } from '../runs/run.ts';
import { Copies, placeBeside } from './copies.ts';

/** So many images are on a map, and so many numbers describe them together at most. */
const mostImages = 2000;
const mostNumbers = 8_000_000;
const portion = 100;

const copies = new Copies(async (run) => {
  const cut = featureModel(run.setup.experiment.model);
  if (!cut) throw new LabError('engine-unsupported', t('This network has no hidden layer.'));
  return placeBeside(run, featureExperiment(run.setup.experiment, cut), cut.width);
});

/** The plane of each run's last map, so that a drawing finds its place on it. */
const planes = new WeakMap<Run, Plane>();

/** What describes the images of a run: its last hidden layer, or the pixels where it has none. */
export async function describe(
  run: Run,
  images: ImageSet,
  signal: AbortSignal,
  then: WeightSet | null = null,
): Promise<Float32Array> {
  const { experiment, prepared, courtesy } = run.setup;
  const cut = featureModel(experiment.model);
  if (!cut) return scaleImages(images.pixels, prepared.data.scaler);
  const now = then ?? (await run.ask((network) => network.weights()));
  const weights = featureWeights(now, cut);
  const features = new Float32Array(images.count * cut.width);
  const size = imageBytes(images);
  await copies.use(run, signal, async (network, check) => {
    network.setWeights(weights);
    for (let first = 0; first < images.count; first += portion) {
      await courtesy.turn();
      check();
      const count = Math.min(portion, images.count - first);
      const pixels = images.pixels.slice(first * size, (first + count) * size);
      const given = await network.predict({ ...images, count, pixels });
      features.set(given, first * cut.width);
    }
  });
  return features;
}

/** The first images that the network has not learnt from, where there are any. */
export function mappedImages(run: Run, most: number) {
  const { data, origins } = run.setup.prepared;
  const split = data.test.count > 0 ? 'test' : data.validation ? 'validation' : 'train';
  const images = data[split] ?? data.train;
  const rows = upTo(Math.min(most, images.count));
  const { from, indices } = origins[split];
  const shown: LabelledImages = imagesOf(images, rows);
  return { shown, from, indices: indices.slice(0, rows.length), split } as const;
}

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export async function mapImages(run: Run, signal: AbortSignal): Promise<FeatureMap> {
  const cut = featureModel(run.setup.experiment.model);
  const { train } = run.setup.prepared.data;
  const width = cut?.width ?? train.height * train.width;
  const most = Math.min(mostImages, Math.floor(mostNumbers / width));
  const { shown, from, indices, split } = mappedImages(run, most);
  const features = await describe(run, shown, signal);
  const plane = await inSlices(principalPlane(features, width), signal);
  planes.set(run, plane);
  return {
    layer: cut?.layer ?? 'input',
    width,
    places: onPlane(features, plane),
    labels: shown.labels,
    ...{ from, indices, split, shares: plane.shares },
  };
}

/**
 * Where the images of the last map of a run lay at a moment of its training, on the same plane; null
 * where no map was made, or the moment is not kept.
 */
export async function mapAtMoment(
  run: Run,
  moment: Pick<TrainingMoment, 'epoch' | 'step'>,
  signal: AbortSignal,
): Promise<Float32Array | null> {
  const plane = planes.get(run);
  const then = run.setup.moments?.weightsAt(moment);
  if (!plane || !then) return null;
  const most = Math.min(mostImages, Math.floor(mostNumbers / plane.mean.length));
  return onPlane(await describe(run, mappedImages(run, most).shown, signal, then), plane);
}

/** Where one image lies on the last map of a run, or lay at a moment; null where none was made. */
export async function placeOnMap(
  run: Run,
  image: ImageSet,
  signal: AbortSignal,
  moment: Pick<TrainingMoment, 'epoch' | 'step'> | null = null,
): Promise<readonly [number, number] | null> {
  const plane = planes.get(run);
  const then = moment && (run.setup.moments?.weightsAt(moment) ?? null);
  if (!plane || (moment && !then)) return null;
  const [x, y] = onPlane(await describe(run, image, signal, then), plane);
  return x === undefined || y === undefined ? null : [x, y];
}
