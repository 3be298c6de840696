import { throttleProgress } from '../../data/formats/byte-stream.ts';
import type { Dataset, ImageSet } from '../../domain/data/dataset.ts';
import { takeFirst } from '../../domain/data/dataset.ts';
import type { DuplicateOptions } from '../../domain/lens/duplicates.ts';
import { searchDuplicates } from '../../domain/lens/duplicates.ts';
import { LabError } from '../../domain/failure.ts';
import type { ImageOrder, LensOrder } from '../../domain/lens/lens.ts';
import { meanImages, orderImages } from '../../domain/lens/lens.ts';
import { nextTask } from '../../training/next-task.ts';
import type { DuplicateSearch } from '../protocol/protocol.ts';

/** The time of a search grows with the square of this: MNIST whole, and no more of larger sets. */
const searchedAtMost = { train: 60_000, test: 10_000 };

/** A search lets trainings and predictions in so often. */
const slice = 12; // milliseconds

export function orderOf(dataset: Dataset, split: 'train' | 'test', by: LensOrder): ImageOrder {
  return orderImages(dataset[split], by, dataset.classNames.length);
}

/** The mean image of each class of the training images. */
export function classMeansOf({ train, classNames }: Dataset): ImageSet {
  return meanImages(train, classNames.length);
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
  let lastTask = performance.now();
  for (;;) {
    const step = search.next();
    if (step.done) return { ...step.value, searched: sets.map(({ count }) => count) };
    report(step.value, 1);
    if (performance.now() - lastTask < slice) continue;
    await nextTask();
    lastTask = performance.now();
    if (signal.aborted) throw new LabError('cancelled', 'The search was stopped.');
  }
}
