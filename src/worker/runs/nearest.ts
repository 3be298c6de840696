import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageBytes } from '../../domain/data/dataset.ts';
import { toFailure } from '../../domain/failure.ts';
import type { Scaler } from '../../domain/data/scaling.ts';
import { scaleImages } from '../../domain/data/scaling.ts';
import type { SplitImages } from '../../training/split-images.ts';
import { imagesOf } from '../../training/split-images.ts';
import type { Courtesy } from './courtesy.ts';
import { featureExperiment, featureModel, featureWeights } from './nearest-model.ts';
import { nearestRows } from './nearest-search.ts';
import type { NearestImages } from '../protocol/protocol.ts';
import type { Run } from './run.ts';

/** At most so many training images are searched, for so long is waited for their features. */
const searchedImages = 6000;
const longestBuild = 15_000; // milliseconds

/** Features of all images together take no more room than this. */
const mostNumbers = 16_000_000;

/** Gives each image as the numbers that are compared: [count, width]. */
interface Describer {
  readonly layer: string;
  readonly width: number;
  describe(images: ImageSet): Promise<Float32Array>;
  dispose(): void;
}

/** The network up to its last hidden layer, as a network of its own on the run's backend. */
async function describeByNetwork(run: Run): Promise<Describer | null> {
  const { experiment, prepared, choice, backends } = run.setup;
  const cut = featureModel(experiment.model);
  if (!cut) return null;
  const weights = await run.ask((network) => network.weights());
  const { train } = prepared.data;
  const one = { ...train, count: 1, rows: train.rows.subarray(0, 1), labels: new Uint8Array(1) };
  const data = { ...prepared.data, train: one, validation: null, test: one, classes: cut.width };
  const options = { measure: false };
  const { network } = await backends.place(
    choice,
    featureExperiment(experiment, cut),
    data,
    options,
  );
  network.setWeights(featureWeights(weights, cut));
  return {
    ...cut,
    describe: (images) => network.predict(images),
    dispose: () => network.dispose(),
  };
}

/** The scaled pixels themselves. */
function describeByPixels(images: SplitImages, scaler: Scaler): Describer {
  return {
    layer: 'input',
    width: imageBytes(images.set),
    describe: (set) => Promise.resolve(scaleImages(set.pixels, scaler)),
    dispose: () => undefined,
  };
}

/** So many images are described at first; powers of two, so that few plans are made. */
const portions = { first: 8, most: 128 } as const;
/** A portion that takes longer than this is not made larger: drawings are read in between. */
const portionTime = 15; // milliseconds

/** Features of the first images, until all are described or the time is over: [rows, width]. */
async function describeAll(
  images: SplitImages,
  describer: Describer,
  courtesy: Courtesy,
): Promise<Float32Array> {
  const { width } = describer;
  const most = Math.min(images.count, searchedImages, Math.floor(mostNumbers / width));
  const features = new Float32Array(most * width);
  const started = performance.now();
  let size: number = portions.first;
  let done = 0;
  while (done < most && performance.now() - started < longestBuild) {
    await courtesy.turn();
    const begun = performance.now();
    const rows = Array.from({ length: Math.min(size, most - done) }, (_, at) => done + at);
    features.set(await describer.describe(imagesOf(images, rows)), done * width);
    done += rows.length;
    if (performance.now() - begun < portionTime) size = Math.min(portions.most, 2 * size);
  }
  return features.subarray(0, done * width);
}

/** Training images of one run by what its last hidden layer makes of them. Owns that network. */
class NearestIndex {
  private readonly describer: Describer;
  private readonly images: SplitImages;
  private readonly features: Float32Array;

  private constructor(describer: Describer, images: SplitImages, features: Float32Array) {
    this.describer = describer;
    this.images = images;
    this.features = features;
  }

  /** Describes the run's training images; seconds on a slow device, so it is made once. */
  static async make(run: Run): Promise<NearestIndex> {
    const { prepared, courtesy } = run.setup;
    const { train, scaler } = prepared.data;
    const describer = (await describeByNetwork(run)) ?? describeByPixels(train, scaler);
    try {
      return new NearestIndex(describer, train, await describeAll(train, describer, courtesy));
    } catch (thrown) {
      describer.dispose();
      throw thrown;
    }
  }

  /** The `count` training images nearest to one image, nearest first. */
  async find(image: ImageSet, count: number): Promise<NearestImages> {
    const query = await this.describer.describe(image);
    const found = nearestRows(this.features, query, count);
    const rows = found.map(({ row }) => row);
    return {
      layer: this.describer.layer,
      searched: this.features.length / query.length,
      images: imagesOf(this.images, rows),
      distances: found.map(({ distance }) => distance),
    };
  }

  dispose(): void {
    this.describer.dispose();
  }
}

/** The indices of all runs, each made when it is first asked for. */
export class NearestIndices {
  private readonly made = new Map<Run, Promise<NearestIndex>>();

  /** The training images of `run`, which has ended, that are nearest to `image`. */
  async find(run: Run, image: ImageSet, count: number): Promise<NearestImages> {
    const known = this.made.get(run);
    const making = known ?? NearestIndex.make(run);
    this.made.set(run, making);
    try {
      return await (await making).find(image, count);
    } catch (thrown) {
      if (this.made.get(run) === making) this.forget(run);
      // A lost device took the index with it: another is made, once.
      if (!known || toFailure(thrown).code !== 'webgpu-device-lost') throw thrown;
      return this.find(run, image, count);
    }
  }

  /** Frees what was made for a run. */
  forget(run: Run): void {
    const making = this.made.get(run);
    this.made.delete(run);
    making?.then(
      (index) => index.dispose(),
      () => undefined,
    );
  }
}
