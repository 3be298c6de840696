import { t } from '../language.ts';
import type { SplitName } from './dataset.ts';

/** What the images of a split are called within a sentence: training, validation, test. */
export function splitName(split: SplitName): string {
  switch (split) {
    case 'train':
      return t('training');
    case 'validation':
      return t('validation');
    case 'test':
      return t('test');
  }
}
