import type { BuiltinSource, Habit } from '../../domain/data/dataset-source.ts';
import type { LabelledImages } from '../../domain/data/dataset.ts';
import { createRandom, mixSeed } from '../../domain/random/random.ts';
import { houseNumberSize } from '../../draw/houseNumber.ts';
import { fieldSize } from '../../draw/normalise.ts';
import { usualHand, writeDigit } from './hand.ts';
import { paintHouseNumber } from './houseNumbers.ts';
import { paintDigit, randomPenWidth } from './paint.ts';
import { digitVariantsOf } from './variants.ts';

export type DigitStyle = BuiltinSource['style'];

interface Picture {
  readonly label: number;
  readonly pixels: Uint8Array;
}

const sideOf: Record<DigitStyle, number> = { digits: fieldSize, houseNumbers: houseNumberSize };

/**
 * Image `index` of the endless series with this seed and habit: it depends on nothing else. House
 * numbers are printed and have no habits.
 */
export function generateDigit(
  seed: number,
  index: number,
  style: DigitStyle,
  habit: Habit = 'mixed',
): Picture {
  const random = createRandom(mixSeed(seed, index));
  const label = Math.floor(10 * random());
  const pixels =
    style === 'houseNumbers'
      ? paintHouseNumber(label, random)
      : paintDigit(
          writeDigit(label, random, usualHand, digitVariantsOf(habit)),
          randomPenWidth(random),
        );
  return { label, pixels };
}

/** Room for `count` images of a style. */
export function blankImages(count: number, style: DigitStyle): LabelledImages {
  const side = sideOf[style];
  const pixels = new Uint8Array(count * side * side);
  return { count, height: side, width: side, pixels, labels: new Uint8Array(count) };
}

/** Neighbours in a series: images `first` to `first + count - 1`. */
export interface Block {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly style: DigitStyle;
  readonly habit?: Habit;
}

export function drawBlock({ seed, first, count, style, habit }: Block): LabelledImages {
  const images = blankImages(count, style);
  const size = images.height * images.width;
  for (let row = 0; row < count; row++) {
    const { label, pixels } = generateDigit(seed, first + row, style, habit);
    images.pixels.set(pixels, row * size);
    images.labels[row] = label;
  }
  return images;
}
