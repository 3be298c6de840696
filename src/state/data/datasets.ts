import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import type { Failure } from '../../domain/failure.ts';
import type { AddedImages, AddedTo } from '../../domain/data/extend-dataset.ts';
import { isPublished } from '../../domain/data/published-names.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { Lesson, LessonId } from '../../lessons/lesson.ts';
import type {
  AvailableDataset,
  BuiltinSource,
  DatasetInfo,
  DatasetSource,
  WorkerEvent,
} from '../../worker/protocol/protocol.ts';
import type { DatasetChoice } from './data-choice.ts';
import { addressedPaths, habitChoices, keptChoice, keptKey } from './data-choice.ts';
import { ask } from '../page/link.ts';
import type { SharedOpening } from './shared-opening.ts';
import { shareOpening } from './shared-opening.ts';
import { builtinSize, prepareWholeSet, wholeSize } from './whole-set.ts';
import { count } from '../../domain/numbers.ts';

export type {
  AvailableDataset,
  BuiltinSource,
  DatasetInfo,
  DatasetSource,
} from '../../worker/protocol/protocol.ts';
export type { DatasetChoice } from './data-choice.ts';

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

/** Images of a data set, those to test with among them. */
export const imagesOf = ({ trainLabels, testLabels }: DatasetInfo): number =>
  trainLabels.length + testLabels.length;

export const getDataset = (id: string | null): DatasetInfo | null =>
  id === null ? null : (useDatasets.getState().open[id] ?? null);

/** Data sets of readers' files that could not be kept: open as long as the page is. */
const unkept = new Map<LessonId, DatasetInfo>();

/** The files that a lesson uses though they could not be kept. @throws LabError when there are none. */
export function unkeptFiles(id: LessonId): DatasetInfo {
  const info = unkept.get(id);
  if (!info) throw new LabError('dataset-gone', t('No files have been opened for this lesson.'));
  return info;
}

/**
 * Takes over a data set that the worker has just opened for a lesson. Returns the choice that means
 * it from now on.
 */
export function adopt(lesson: LessonId, info: DatasetInfo): DatasetChoice {
  const { id, source } = info;
  openedAs.set(keyOf(source), id);
  useDatasets.setState((state) => ({ open: { ...state.open, [id]: info } }));
  if (isPublished(id)) {
    openedAs.set(keyOf({ kind: id }), id);
    opening.set(
      JSON.stringify({ kind: id }),
      shareOpening(() => Promise.resolve(info)),
    );
    addAvailable(id);
    return id;
  }
  if (source.kind === 'kept') {
    opening.set(
      JSON.stringify(source),
      shareOpening(() => Promise.resolve(info)),
    );
    return keptChoice(source.key);
  }
  unkept.set(lesson, info);
  return 'own';
}

function addAvailable(id: AvailableDataset): void {
  useDatasets.setState(({ available }) => ({
    available: [...new Set([id, ...(available ?? ['builtin' as const])])],
  }));
}

/** Asks which data sets can be opened at once. */
export async function findDatasets(): Promise<void> {
  try {
    useDatasets.setState({ available: await ask({ kind: 'listDatasets' }), failure: null });
  } catch (thrown) {
    useDatasets.setState({ available: ['builtin'], failure: toFailure(thrown) });
  }
}

/** The source that `choice` means for a lesson, given what is here. */
export function sourceOf(
  lesson: Pick<Lesson, 'dataset'>,
  choice: Exclude<DatasetChoice, 'own'>,
  available: readonly AvailableDataset[],
): DatasetSource {
  const key = keptKey(choice);
  if (key !== null) return { kind: 'kept', key };
  const paths = addressedPaths(choice);
  if (paths !== null) return { kind: 'address', paths };
  const style = lesson.dataset === 'svhn' ? 'houseNumbers' : 'digits';
  if (choice === 'builtin-all') return { kind: 'builtin', ...wholeSize, style };
  const habit = habitChoices.get(choice);
  if (habit && style === 'digits') return { kind: 'builtin', ...builtinSize, style, habit };
  const wanted = choice === 'auto' ? lesson.dataset : choice;
  if (isPublished(wanted) && available.includes(wanted)) return { kind: wanted };
  return { kind: 'builtin', ...builtinSize, style };
}

/** Whether a source is a part of a built-in set, whose rest is drawn behind. */
export const isPart = (source: DatasetSource): source is BuiltinSource =>
  source.kind === 'builtin' && source.train === builtinSize.train && !source.habit;

const opening = new Map<string, SharedOpening<DatasetInfo>>();

/** The ids under which sources are open, without anything added to them. */
const openedAs = new Map<string, string>();

const keyOf = (source: DatasetSource): string => JSON.stringify(source);

async function open(source: DatasetSource, signal?: AbortSignal): Promise<DatasetInfo> {
  try {
    const info = await ask({ kind: 'openDataset', source }, { signal });
    openedAs.set(keyOf(source), info.id);
    useDatasets.setState((state) => ({ open: { ...state.open, [info.id]: info } }));
    if (isPart(source)) prepareWholeSet(source.style);
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
 * Opens a data set, once: the same source gives the same data, however many ask. Reading goes on as
 * long as one of them waits. @throws LabError
 */
export function openDataset(source: DatasetSource, signal?: AbortSignal): Promise<DatasetInfo> {
  if (source.kind === 'files') return open(source, signal);
  const key = JSON.stringify(source);
  const known = opening.get(key);
  if (known) return known.wait(signal);
  const shared = shareOpening((stop) => {
    const forget = () => {
      if (opening.get(key) === shared) opening.delete(key);
    };
    stop.addEventListener('abort', forget, { once: true });
    return open(source, stop).catch((thrown: unknown) => {
      forget();
      throw thrown;
    });
  });
  opening.set(key, shared);
  return shared.wait(signal);
}

/**
 * Closes every open data set but those in `used`, what was opened from the same source as one of
 * them (drawings are added to it anew), and files that could not be kept.
 */
export async function closeUnused(used: ReadonlySet<string>): Promise<void> {
  const all = Object.values(useDatasets.getState().open);
  const needed = new Set([...used, ...[...unkept.values()].map(({ id }) => id)]);
  const sources = new Set(all.filter(({ id }) => used.has(id)).map(({ source }) => keyOf(source)));
  const isBase = ({ id, source }: DatasetInfo) =>
    sources.has(keyOf(source)) && openedAs.get(keyOf(source)) === id;
  const unused = all.filter((info) => !needed.has(info.id) && !isBase(info));
  if (unused.length === 0) return;
  unused.forEach(forgetOpening);
  const left = all.filter((info) => !unused.includes(info));
  useDatasets.setState({ open: Object.fromEntries(left.map((info) => [info.id, info])) });
  await Promise.all(unused.map(({ id }) => ask({ kind: 'closeDataset', datasetId: id })));
}

/** The next who asks for its source opens it anew. */
function forgetOpening({ id }: DatasetInfo): void {
  for (const [key, openedId] of openedAs) {
    if (openedId !== id) continue;
    openedAs.delete(key);
    opening.delete(key);
  }
}

/** The worker has been replaced: nothing is open in the new one. */
export function forgetOpenDatasets(): void {
  Object.values(useDatasets.getState().open).forEach(forgetOpening);
  unkept.clear();
  useDatasets.setState({ open: {}, progress: {} });
}

/** For tests: as after opening the page. */
export function forgetDatasets(): void {
  opening.clear();
  openedAs.clear();
  unkept.clear();
  useDatasets.setState({ available: null, failure: null, open: {}, progress: {} });
}

/** Adds images of the user's own to an open data set. The result is open, too. @throws LabError */
export async function extendDataset(
  { id: datasetId, source }: DatasetInfo,
  added: AddedImages,
  to: AddedTo,
): Promise<DatasetInfo> {
  const info = await ask({ kind: 'extendDataset', datasetId, source, added, to });
  useDatasets.setState((state) => ({ open: { ...state.open, [info.id]: info } }));
  return info;
}

export function hearDatasetEvent(event: WorkerEvent): void {
  if (event.kind !== 'datasetProgress') return;
  const { source, done, total } = event;
  useDatasets.setState(({ progress }) => ({
    progress: { ...progress, [source]: { source, done, total } },
  }));
}

/**
 * How the page names its data, always: "MNIST, 60,000 + 10,000" or "Built-in digits (not MNIST)", and
 * "MNIST, 42,000 of 60,000 + 10,000" where only the first `used` training images are trained on.
 */
export function describeDataset(info: DatasetInfo, used: number | null = null): string {
  const all = info.trainLabels.length;
  const part = used !== null && used < all ? t('{used} of ', { used: count(used) }) : '';
  const sizes = `${part}${count(all)} + ${count(info.testLabels.length)}`;
  return info.origin === 'generated'
    ? t('{name} (not MNIST), {sizes}', { name: info.name, sizes })
    : `${info.name}, ${sizes}`;
}
