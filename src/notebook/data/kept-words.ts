import { t } from '../../domain/language.ts';
import type { KeptData } from '../../state/data/kept-datasets.ts';
import { bytes } from '../../domain/numbers.ts';

/** How much is kept, and how much may be. */
export function roomInWords({ datasets, unfinishedBytes, usage, quota }: KeptData): string {
  const total = datasets.reduce((sum, dataset) => sum + dataset.bytes, 0);
  const many =
    datasets.length === 1 ? t('1 data set') : t('{count} data sets', { count: datasets.length });
  const sentences = [`${many}, ${bytes(total)}.`];
  if (unfinishedBytes > 0) {
    sentences.push(
      t('Unfinished downloads: {unfinishedBytes}.', { unfinishedBytes: bytes(unfinishedBytes) }),
    );
  }
  if (usage !== null && quota !== null) {
    sentences.push(
      t('This page uses {usage} of the {quota} that the browser allows it.', {
        usage: bytes(usage),
        quota: bytes(quota),
      }),
    );
  }
  return sentences.join(' ');
}
