import { throttleProgress } from '../../data/formats/bytes/byte-stream.ts';
import type { Dataset, ImageSet } from '../../domain/data/dataset.ts';
import { takeFirst } from '../../domain/data/dataset.ts';
import type { DuplicateOptions } from '../../domain/lens/duplicates.ts';
import { searchDuplicates } from '../../domain/lens/duplicates.ts';
import type { ImageOrder, LensOrder } from '../../domain/lens/lens.ts';
import { meanImages, orderImages } from '../../domain/lens/lens.ts';
import type { DuplicateSearch } from '../protocol/protocol.ts';
import { inSlices } from './slices.ts';

/** The time of a search grows with the square of this: MNIST whole, and no more of larger sets. */
const searchedAtMost = { train: 60_000, test: 10_000 };

/** @throws LabError 'cancelled' soon after `signal` is aborted. */
export function orderOf(
  dataset: Dataset,
  split: 'train' | 'test',
  by: LensOrder,
  signal: AbortSignal,
): Promise<ImageOrder> {
  return inSlices(orderImages(dataset[split], by, dataset.classNames.length), signal);
}

/** The mean image of each class of the training images. @throws LabError 'cancelled' */
export function classMeansOf(
  { train, classNames }: Dataset,
  signal: AbortSignal,
): Promise<ImageSet> {
  return inSlices(meanImages(train, classNames.length), signal);
}

/**
 * Near-duplicates within and between training (set 0) and test images (set 1).
 * @throws LabError 'cancelled' soon after `signal` is aborted.
 */
export async function findDuplicates(
  { train, test }: Dataset,
  options: DuplicateOptions,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<DuplicateSearch> {
  const sets = [takeFirst(train, searchedAtMost.train), takeFirst(test, searchedAtMost.test)];
  const search = searchDuplicates(sets, options);
  const report = throttleProgress(onProgress);
  const found = await inSlices(search, signal, (share) => report(share, 1));
  return { ...found, searched: sets.map(({ count }) => count) };
}
