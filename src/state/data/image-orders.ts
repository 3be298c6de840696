/** What the data lens asks of the worker. */
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { ImageOrder, LensOrder } from '../../domain/lens/lens.ts';
import type { Answer } from '../page/answers.ts';
import { useAnswer } from '../page/answers.ts';
import { ask } from '../page/link.ts';

/** All images of a split in an order; null while it is worked out. */
export function useImageOrder(
  datasetId: string,
  split: 'train' | 'test',
  by: LensOrder,
): Answer<ImageOrder> {
  return useAnswer(`order/${datasetId}/${split}/${by}`, () =>
    ask({ kind: 'orderImages', datasetId, split, by }),
  );
}

/** The mean image of each class of the training images. */
export function useClassMeans(datasetId: string): ImageSet | null {
  return useAnswer(`means/${datasetId}`, () => ask({ kind: 'classMeans', datasetId })).value;
}
