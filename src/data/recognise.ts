import type { Dataset, LabelledImages } from '../domain/dataset.ts';
import type { PublishedSet } from '../domain/published.ts';
import { downloadPlan } from '../domain/published.ts';
import { sha256 } from './hash.ts';
import { idxSets } from './idx-sets.ts';

/** The hash that these labels would have as the published IDX file. */
function labelHash({ labels, count }: LabelledImages): Promise<string | null> {
  const file = new Uint8Array(8 + count);
  new DataView(file.buffer).setUint32(0, 0x0801);
  new DataView(file.buffer).setUint32(4, count);
  file.set(labels, 8);
  return sha256(file);
}

function hashOf(id: PublishedSet, name: string): string | undefined {
  return downloadPlan(id).files.find((file) => file.name === name)?.sha256;
}

/**
 * The published data set that this one is, whatever format it came in: 60,000 labels in the
 * published order are no accident. Null for every other.
 */
export async function recognise({ train, test }: Pick<Dataset, 'train' | 'test'>): Promise<{
  name: string;
  classNames: readonly string[];
} | null> {
  if (train.count !== 60_000 || test.count !== 10_000 || train.width !== 28) return null;
  const [trainHash, testHash] = await Promise.all([labelHash(train), labelHash(test)]);
  for (const id of ['mnist', 'fashion-mnist'] as const) {
    const same =
      hashOf(id, 'train-labels-idx1-ubyte') === trainHash &&
      hashOf(id, 't10k-labels-idx1-ubyte') === testHash;
    if (same) return idxSets[id];
  }
  return null;
}
