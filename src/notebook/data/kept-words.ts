import type { KeptData } from '../../state/data/kept-datasets.ts';
import { bytes } from '../../domain/numbers.ts';

/** How much is kept, and how much may be. */
export function roomInWords({ datasets, unfinishedBytes, usage, quota }: KeptData): string {
  const total = datasets.reduce((sum, dataset) => sum + dataset.bytes, 0);
  const many = datasets.length === 1 ? '1 data set' : `${datasets.length} data sets`;
  const sentences = [`${many}, ${bytes(total)}.`];
  if (unfinishedBytes > 0) {
    sentences.push(`Unfinished downloads: ${bytes(unfinishedBytes)}.`);
  }
  if (usage !== null && quota !== null) {
    sentences.push(
      `This page uses ${bytes(usage)} of the ${bytes(quota)} that the browser allows it.`,
    );
  }
  return sentences.join(' ');
}
