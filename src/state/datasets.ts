import { create } from 'zustand';
import type { Failure } from '../domain/failure.ts';
import { LabError, toFailure } from '../domain/failure.ts';
import type { Lesson, LessonId } from '../lessons/lesson.ts';
import type {
  AvailableDataset,
  DatasetInfo,
  DatasetSource,
  WorkerEvent,
} from '../worker/protocol.ts';
import { ask } from './link.ts';

export type { AvailableDataset, DatasetInfo, DatasetSource } from '../worker/protocol.ts';

export interface OpeningProgress {
  readonly source: DatasetSource['kind'];
  readonly done: number;
  readonly total: number;
}

interface DatasetsState {
  /** Null until the worker has looked. */
  readonly available: readonly AvailableDataset[] | null;
  readonly failure: Failure | null;
  readonly open: Readonly<Record<string, DatasetInfo>>;
  /** What is being read now, by the kind of its source. */
  readonly progress: Readonly<Partial<Record<DatasetSource['kind'], OpeningProgress>>>;
}

const useDatasets = create<DatasetsState>(() => ({
  available: null,
  failure: null,
  open: {},
  progress: {},
}));

export const useAvailableDatasets = (): readonly AvailableDataset[] | null =>
  useDatasets((state) => state.available);

export const getAvailableDatasets = (): readonly AvailableDataset[] | null =>
  useDatasets.getState().available;

/** How far reading has come; null while nothing of that kind is read. */
export const useOpeningProgress = (kind: DatasetSource['kind']): OpeningProgress | null =>
  useDatasets((state) => state.progress[kind] ?? null);

export const useDatasetsFailure = (): Failure | null => useDatasets((state) => state.failure);

/** An open data set, or null. */
export function useDataset(id: string | null): DatasetInfo | null {
  return useDatasets((state) => (id === null ? null : (state.open[id] ?? null)));
}

export const getDataset = (id: string | null): DatasetInfo | null =>
  id === null ? null : (useDatasets.getState().open[id] ?? null);

/** Which data a lesson is to use: 'auto' is its own where it is here, and else the built-in digits. */
export type DatasetChoice = 'auto' | AvailableDataset | 'own';

const ownFiles = new Map<LessonId, readonly File[]>();

/** Keeps the files that the reader brought for a lesson: they are not part of its settings. */
export function bringFiles(id: LessonId, files: readonly File[]): void {
  ownFiles.set(id, files);
}

/**
 * The files that were brought for a lesson. Where they hold no test set, `testShare` of their
 * labelled images is held out as one. @throws LabError when there are none.
 */
export function broughtFiles(id: LessonId, testShare: number): DatasetSource {
  const files = ownFiles.get(id);
  if (!files) throw new LabError('file-not-found', 'No files have been opened for this lesson.');
  return { kind: 'files', files, mapping: { testShare } };
}

/** Asks once which data sets are beside the app. */
export async function findDatasets(): Promise<void> {
  try {
    useDatasets.setState({ available: await ask({ kind: 'listDatasets' }), failure: null });
  } catch (thrown) {
    useDatasets.setState({ available: ['builtin'], failure: toFailure(thrown) });
  }
}

/** So many generated digits are made when a lesson opens; seconds, not minutes. */
export const builtinSize = { seed: 7, train: 12_000, test: 2_000 } as const;

/** The source that `choice` means for a lesson, given what is here. */
export function sourceOf(
  lesson: Pick<Lesson, 'dataset'>,
  choice: Exclude<DatasetChoice, 'own'>,
  available: readonly AvailableDataset[],
): DatasetSource {
  const wanted = choice === 'auto' ? lesson.dataset : choice;
  if (wanted !== 'builtin' && available.includes(wanted)) return { kind: wanted };
  const style = lesson.dataset === 'svhn' ? 'houseNumbers' : 'digits';
  return { kind: 'builtin', ...builtinSize, style };
}

const opening = new Map<string, Promise<DatasetInfo>>();

async function open(source: DatasetSource, signal?: AbortSignal): Promise<DatasetInfo> {
  try {
    const info = await ask({ kind: 'openDataset', source }, { signal });
    useDatasets.setState((state) => ({ open: { ...state.open, [info.id]: info } }));
    return info;
  } finally {
    forgetProgress(source.kind);
  }
}

/** Reading of this kind has ended, well or badly. */
export function forgetProgress(kind: DatasetSource['kind']): void {
  useDatasets.setState(({ progress }) => ({ progress: { ...progress, [kind]: undefined } }));
}

/**
 * Opens a data set, once: the same source gives the same data. Whoever asked first can cancel.
 * @throws LabError
 */
export function openDataset(source: DatasetSource, signal?: AbortSignal): Promise<DatasetInfo> {
  if (source.kind === 'files') return open(source, signal);
  const key = JSON.stringify(source);
  const known = opening.get(key);
  if (known) return known;
  const promise = open(source, signal).catch((thrown: unknown) => {
    opening.delete(key);
    throw thrown;
  });
  opening.set(key, promise);
  return promise;
}

export function hearDatasetEvent(event: WorkerEvent): void {
  if (event.kind !== 'datasetProgress') return;
  const { source, done, total } = event;
  useDatasets.setState(({ progress }) => ({
    progress: { ...progress, [source]: { source, done, total } },
  }));
}

/** How the page names its data, always: "MNIST, 60,000 + 10,000" or "Built-in digits (not MNIST)". */
export function describeDataset(info: DatasetInfo): string {
  const count = (labels: Uint8Array) => labels.length.toLocaleString('en');
  const sizes = `${count(info.trainLabels)} + ${count(info.testLabels)}`;
  return info.origin === 'generated'
    ? `${info.name} (not MNIST), ${sizes}`
    : `${info.name}, ${sizes}`;
}
