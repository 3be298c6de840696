import { t } from '../../domain/language.ts';
import type { Dataset, LabelledImages } from '../../domain/data/dataset.ts';
import { imageBytes } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import type { PublishedSet } from '../../domain/data/published-names.ts';
import { publishedSets } from '../../domain/data/published.ts';
import type { ByteSource, ReadOptions } from '../formats/bytes/byte-stream.ts';
import { throttleProgress } from '../formats/bytes/byte-stream.ts';
import { fetchFile, fileExists } from './fetch-file.ts';
import { labelImages, readIdx, requireImages, requireLabels } from '../formats/idx.ts';

const fileNames = (id: PublishedSet): string[] => publishedSets[id].files.map(({ name }) => name);

/** Whether all files of a set lie under `folder`, each gzipped or not. */
export async function idxSetExists(
  id: PublishedSet,
  folder: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const [first, ...rest] = fileNames(id);
  const exists = async (file: string) =>
    (await fileExists(`${folder}${file}.gz`, signal)) || fileExists(`${folder}${file}`, signal);
  if (first === undefined || !(await exists(first))) return false;
  return (await Promise.all(rest.map(exists))).every(Boolean);
}

async function fetchPart(folder: string, file: string, signal?: AbortSignal): Promise<ByteSource> {
  const found =
    (await fetchFile(`${folder}${file}.gz`, signal)) ??
    (await fetchFile(`${folder}${file}`, signal));
  if (found) return found;
  throw new LabError('file-not-found', `${folder}${file}.gz is not there.`);
}

function checkSide(set: LabelledImages, side: number, name: string): LabelledImages {
  if (set.height === side && set.width === side) return set;
  throw new LabError(
    'idx-wrong-size',
    t('{name} has images of {height} x {width}; its lessons need {side} x {side}.', {
      name,
      height: set.height,
      width: set.width,
      side,
    }),
  );
}

function cutAt(set: LabelledImages, first: number): [LabelledImages, LabelledImages] {
  const at = Math.min(first, set.count - 1);
  const size = imageBytes(set);
  const part = (from: number, to: number): LabelledImages => ({
    ...set,
    count: to - from,
    pixels: set.pixels.subarray(from * size, to * size),
    labels: set.labels.subarray(from, to),
  });
  return [part(0, at), part(at, set.count)];
}

/**
 * Makes a data set of a published set's files, given in the order of `publishedSets[id].files`.
 * @throws LabError as readIdx and labelImages do.
 */
export async function readIdxSet(
  id: PublishedSet,
  sources: readonly ByteSource[],
  { onProgress, signal }: ReadOptions = {},
): Promise<Dataset> {
  const { name, classNames, side, trainCount } = publishedSets[id];
  const known = sources.every((source) => source.size !== null);
  const total = known ? sources.reduce((sum, source) => sum + (source.size ?? 0), 0) : 0;
  const report = onProgress && throttleProgress(onProgress);
  const missing = () => new LabError('file-not-found', `Files of ${name} are missing.`);
  const sets: LabelledImages[] = [];
  let before = 0;
  const read = async (source: ByteSource) => {
    let last = 0;
    const content = await readIdx(source, {
      signal,
      onProgress: (done) => report?.(before + (last = done), total),
    });
    before += source.size ?? last;
    return content;
  };
  for (let at = 0; at < sources.length; at += 2) {
    const [one, other] = sources.slice(at, at + 2);
    if (!one || !other) throw missing();
    const images = requireImages(await read(one), one.name);
    const labels = requireLabels(await read(other), other.name);
    const what = sources.length > 2 ? `${name}'s ${at === 0 ? 'training' : 'test'} set` : name;
    sets.push(checkSide(labelImages(images, labels, classNames.length, what), side, what));
  }
  const [first, second] = sets;
  if (!first) throw missing();
  const [train, test] = trainCount === undefined ? [first, second] : cutAt(first, trainCount);
  if (!test) throw missing();
  return { id, name, origin: 'files', classNames, train, test };
}

/**
 * Opens a published set from files of this origin.
 * @throws LabError 'file-not-found' if a file is missing, and as readIdxSet does.
 */
export async function fetchIdxSet(
  id: PublishedSet,
  folder: string,
  { onProgress, signal }: ReadOptions = {},
): Promise<Dataset> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  try {
    const sources = await Promise.all(fileNames(id).map((file) => fetchPart(folder, file, either)));
    return await readIdxSet(id, sources, { onProgress, signal });
  } finally {
    stop.abort(); // lets go of the bodies that a failure left unread
  }
}
