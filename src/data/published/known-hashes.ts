import type { Dataset, ImageSet, LabelledImages } from '../../domain/data/dataset.ts';
import type { PublishedSet } from '../../domain/data/published-names.ts';
import { isKnownByContent, publishedSets } from '../../domain/data/published.ts';
import { publishedIds } from '../../domain/data/published-names.ts';
import { sha256 } from '../kept/hash.ts';

/** The hash that these values would have as an IDX file of unsigned bytes. */
function idxHash(axes: readonly number[], values: Uint8Array): Promise<string | null> {
  const file = new Uint8Array(4 + 4 * axes.length + values.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x0800 + axes.length);
  axes.forEach((axis, index) => view.setUint32(4 + 4 * index, axis));
  file.set(values, 4 + 4 * axes.length);
  return sha256(file);
}

const labelsHash = ({ labels, count }: LabelledImages) => idxHash([count], labels);
const imagesHash = ({ pixels, count, height, width }: ImageSet) =>
  idxHash([count, height, width], pixels);

function hasHash(id: PublishedSet, name: string, hash: string | null): boolean {
  return publishedSets[id].files.some((file) => file.name === name && file.sha256 === hash);
}

async function isPublished(id: PublishedSet, { train, test }: Sets): Promise<boolean> {
  return (
    hasHash(id, 't10k-labels-idx1-ubyte', await labelsHash(test)) &&
    hasHash(id, 'train-labels-idx1-ubyte', await labelsHash(train)) &&
    hasHash(id, 't10k-images-idx3-ubyte', await imagesHash(test)) &&
    hasHash(id, 'train-images-idx3-ubyte', await imagesHash(train))
  );
}

type Sets = Pick<Dataset, 'train' | 'test'>;

/**
 * The published data set that this one is, byte for byte, whatever format it came in (Keras's
 * mnist.npz, four IDX files); null for every other.
 */
export async function recognise(
  sets: Sets,
): Promise<Pick<Dataset, 'id' | 'name' | 'classNames'> | null> {
  if (sets.train.count !== 60_000 || sets.test.count !== 10_000) return null;
  for (const id of publishedIds.filter(isKnownByContent)) {
    const { name, classNames } = publishedSets[id];
    if (await isPublished(id, sets)) return { id, name, classNames };
  }
  return null;
}
