import { t } from '../../domain/language.ts';
import { BuiltinSets } from '../../data/builtin.ts';
import type { OnProgress } from '../../data/formats/bytes/byte-stream.ts';
import { throttleProgress, throwIfCancelled } from '../../data/formats/bytes/byte-stream.ts';
import { tryKeep } from '../../data/kept/keeping.ts';
import { previewData } from '../../data/files/preview.ts';
import { namesOf } from '../../data/files/read-files.ts';
import { openDataset, listDatasets, prepareBuiltin } from '../../data/sources.ts';
import type { Dataset, ImageSet } from '../../domain/data/dataset.ts';
import { imageAt, imageBytes } from '../../domain/data/dataset.ts';
import type {
  BuiltinSource,
  DatasetSource,
  FilesSource,
} from '../../domain/data/dataset-source.ts';
import type { AddedImages, AddedTo } from '../../domain/data/extend-dataset.ts';
import { extendDataset } from '../../domain/data/extend-dataset.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError } from '../../domain/failure.ts';
import type {
  AvailableDataset,
  DataPreview,
  DatasetInfo,
  WorkerEvent,
} from '../protocol/protocol.ts';

/** A data set that somebody needs; whoever leased it releases it, once. */
export interface DataLease {
  readonly dataset: Dataset;
  release(): void;
}

/** An open data set and who needs it: the page, runs, or both. */
interface Held {
  readonly dataset: Dataset;
  leases: number;
}

/**
 * The data sets that the page has open, by id. Pixels stay here; the page sees labels and single
 * images. A set that the page closes goes, but stays with the runs that have leased it.
 */
export class Shelf {
  baseUrl = '/';
  readonly builtin = new BuiltinSets();
  private readonly open = new Map<string, Held>();
  /** Sets that were closed or replaced, and that runs still need. */
  private readonly kept = new Set<Held>();
  /** Files that were read for a preview, and wait to be used. */
  private candidate: { readonly dataset: Dataset; readonly source: FilesSource } | null = null;
  private readonly emit: (event: WorkerEvent) => void;

  constructor(emit: (event: WorkerEvent) => void) {
    this.emit = emit;
  }

  list(): Promise<AvailableDataset[]> {
    return listDatasets(this.baseUrl);
  }

  async add(source: DatasetSource, signal?: AbortSignal): Promise<DatasetInfo> {
    const dataset = await openDataset(source, {
      baseUrl: this.baseUrl,
      builtin: this.builtin,
      signal,
      onNotice: this.notice,
      onProgress: this.progressOf(source.kind),
    });
    return this.put(dataset, source);
  }

  /** Reads files as they would be used; what was open stays as it is. @throws LabError 'cancelled'. */
  async preview(source: FilesSource, signal: AbortSignal): Promise<DataPreview> {
    this.candidate = null;
    const { files, paths, mapping } = source;
    const onProgress = this.progressOf('files');
    const options = { paths, mapping, signal, onProgress };
    const { dataset, preview } = await previewData(files, options);
    throwIfCancelled(signal, t('Looking into the files'));
    this.candidate = dataset && { dataset, source };
    return { ...preview, info: dataset && describe(dataset, source) };
  }

  /** Opens the files of the last preview, and keeps them where that is possible. */
  async usePreview(): Promise<DatasetInfo> {
    if (!this.candidate) {
      throw new LabError(
        'dataset-unknown',
        t('The files that were looked at are not here any more.'),
      );
    }
    const { dataset, source } = this.candidate;
    this.candidate = null;
    const kept = await tryKeep(dataset, namesOf(source.files), { onNotice: this.notice });
    return this.put(dataset, kept ? { kind: 'kept', key: dataset.id } : source);
  }

  dropPreview(): null {
    this.candidate = null;
    return null;
  }

  /** Draws a built-in set behind everything else, so that it opens at once. */
  async prepareBuiltin(source: BuiltinSource): Promise<null> {
    const { style } = source;
    const onProgress = throttleProgress((done, total) =>
      this.emit({ kind: 'builtinProgress', style, done, total }),
    );
    await prepareBuiltin(source, { baseUrl: this.baseUrl, builtin: this.builtin, onProgress });
    return null;
  }

  /** Opens an open data set with more images as another one; it says the same of where it is from. */
  extend(id: string, source: DatasetSource, added: AddedImages, to: AddedTo): DatasetInfo {
    return this.put(extendDataset(this.get(id), added, to), source);
  }

  /** Sets that are open, and sets that runs alone hold. */
  get count(): number {
    return this.open.size + this.kept.size;
  }

  get leases(): number {
    return [...this.open.values(), ...this.kept].reduce((sum, { leases }) => sum + leases, 0);
  }

  /** @throws LabError 'dataset-unknown' */
  get(id: string): Dataset {
    return this.held(id).dataset;
  }

  /** Keeps a set for a run, also when the page closes it. @throws LabError 'dataset-unknown' */
  lease(id: string): DataLease {
    const held = this.held(id);
    held.leases++;
    let released = false;
    return {
      dataset: held.dataset,
      release: () => {
        if (released) return;
        released = true;
        if (--held.leases === 0) this.kept.delete(held);
      },
    };
  }

  /** Nobody on the page needs the set any more. */
  close(id: string): null {
    const held = this.open.get(id);
    if (!held) return null;
    this.open.delete(id);
    if (held.leases > 0) this.kept.add(held);
    return null;
  }

  private held(id: string): Held {
    const held = this.open.get(id);
    if (!held) throw new LabError('dataset-unknown', t('The data set {id} is not open.', { id }));
    return held;
  }

  read(id: string, split: 'train' | 'test' | 'unlabelled', indices: readonly number[]): ImageSet {
    const set: ImageSet | undefined = this.get(id)[split];
    if (!set) throw new LabError('dataset-empty', t('This data set has no unlabelled images.'));
    const { height, width } = set;
    const pixels = new Uint8Array(indices.length * imageBytes(set));
    indices.forEach((index, row) => {
      if (index < 0 || index >= set.count) {
        throw new LabError(
          'dataset-empty',
          t('There is no image {index}; the last is {count}.', { index, count: set.count - 1 }),
        );
      }
      pixels.set(imageAt(set, index), row * imageBytes(set));
    });
    return { count: indices.length, height, width, pixels };
  }

  private put(dataset: Dataset, source: DatasetSource): DatasetInfo {
    this.close(dataset.id);
    this.open.set(dataset.id, { dataset, leases: 0 });
    return describe(dataset, source);
  }

  private readonly notice = (failure: Failure) => this.emit({ kind: 'notice', failure });

  /** Tells the page how far reading has come. */
  private progressOf(source: DatasetSource['kind']): OnProgress {
    return throttleProgress((done, total) =>
      this.emit({ kind: 'datasetProgress', source, done, total }),
    );
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
    problems: dataset.problems ?? [],
    original: dataset.original ?? null,
  };
}
