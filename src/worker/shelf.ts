import { openDataset, listDatasets } from '../data/sources.ts';
import type { Dataset, ImageSet, LabelledImages } from '../domain/dataset.ts';
import { imageAt, imageBytes } from '../domain/dataset.ts';
import type { DatasetSource } from '../domain/dataset-source.ts';
import type { Experiment } from '../domain/experiment.ts';
import { LabError } from '../domain/failure.ts';
import type { Scaler } from '../domain/scaling.ts';
import { fitScaler, scaleImages } from '../domain/scaling.ts';
import type { AvailableDataset, DatasetInfo, ScalingInfo, WorkerEvent } from './protocol.ts';

type Range = readonly [low: number, high: number];

/** The data sets that are open, by id. Pixels stay here; the page sees labels and single images. */
export class Shelf {
  baseUrl = '/';
  private readonly open = new Map<string, Dataset>();
  private readonly emit: (event: WorkerEvent) => void;

  constructor(emit: (event: WorkerEvent) => void) {
    this.emit = emit;
  }

  list(): Promise<AvailableDataset[]> {
    return listDatasets(this.baseUrl);
  }

  async add(source: DatasetSource, signal?: AbortSignal): Promise<DatasetInfo> {
    let lastPost = 0;
    const dataset = await openDataset(source, {
      baseUrl: this.baseUrl,
      signal,
      onNotice: (failure) => this.emit({ kind: 'notice', failure }),
      onProgress: (done, total) => {
        const now = performance.now();
        if (done < total && now - lastPost < 100) return;
        lastPost = now;
        this.emit({ kind: 'datasetProgress', source: source.kind, done, total });
      },
    });
    this.open.set(dataset.id, dataset);
    return describe(dataset, source);
  }

  get(id: string): Dataset {
    const dataset = this.open.get(id);
    if (!dataset) throw new LabError('dataset-unknown', `The data set ${id} is not open.`);
    return dataset;
  }

  read(id: string, split: 'train' | 'test' | 'unlabelled', indices: readonly number[]): ImageSet {
    const set: ImageSet | undefined = this.get(id)[split];
    if (!set) throw new LabError('dataset-empty', 'This data set has no unlabelled images.');
    const { height, width } = set;
    const pixels = new Uint8Array(indices.length * imageBytes(set));
    indices.forEach((index, row) => {
      if (index < 0 || index >= set.count) {
        throw new LabError(
          'dataset-empty',
          `There is no image ${index}; the last is ${set.count - 1}.`,
        );
      }
      pixels.set(imageAt(set, index), row * imageBytes(set));
    });
    return { count: indices.length, height, width, pixels };
  }

  describeScaling(id: string, scaling: Experiment['scaling'], index: number): ScalingInfo {
    const { train, test } = this.get(id);
    const scaler = fitScaler(scaling, train);
    return {
      trainRange: byteRange(train),
      testRange: byteRange(test),
      scaledTrainRange: scaledRange(train, scaler),
      scaledTestRange: scaledRange(test, scaler),
      sample: scaleImages(imageAt(train, index), scaler),
    };
  }
}

function describe(dataset: Dataset, source: DatasetSource): DatasetInfo {
  const { id, name, origin, classNames, train, test, unlabelled } = dataset;
  return {
    id,
    name,
    origin,
    classNames,
    source,
    height: train.height,
    width: train.width,
    trainLabels: train.labels.slice(),
    testLabels: test.labels.slice(),
    unlabelledCount: unlabelled?.count ?? 0,
  };
}

function byteRange({ pixels }: LabelledImages): Range {
  let low = 255;
  let high = 0;
  for (const value of pixels) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Smallest and largest value after scaling, without holding all of them. */
function scaledRange({ pixels }: LabelledImages, { offset, factor }: Scaler): Range {
  let low = Infinity;
  let high = -Infinity;
  const size = offset.length;
  for (let start = 0; start < pixels.length; start += size) {
    for (let pixel = 0; pixel < size; pixel++) {
      const value = (pixels[start + pixel] - offset[pixel]) * factor[pixel];
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}
