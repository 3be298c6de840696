import { say, t } from '../domain/language.ts';
import type { ImageSet } from '../domain/data/dataset.ts';
import { argmax } from '../domain/metrics/argmax.ts';
import type { Reader } from './index.ts';
import { trainedOn } from './weights/reader.json' with { type: 'json' };

/** Who it is, and what is honestly to be said of it, wherever its reading is shown. */
export const shippedName = () => t('The reader that came with this page');
export const shippedNote = () =>
  t('Trained beforehand on {trainedOn}. Now train your own and beat it.', {
    trainedOn: say('reader trained on', trainedOn),
  });

/** What the reader makes of one image of MNIST's form. */
export interface ShippedReading {
  readonly digit: number;
  /** 0..1, calibrated. */
  readonly certainty: number;
  /** Of the ten digits; they add up to 1. */
  readonly shares: readonly number[];
  /** Whether it takes this for no digit. */
  readonly refused: boolean;
}

/**
 * Digits as the reader has them, refusals included, image by image.
 * @throws LabError 'model-input-differs' for images of another size than its own.
 */
export function readDigits(reader: Reader, images: ImageSet): ShippedReading[] {
  return reader.read(images).map(({ shares, score }) => {
    const digit = argmax(shares);
    const refused = score < reader.about.threshold;
    return { digit, certainty: Math.max(...shares), shares, refused };
  });
}
