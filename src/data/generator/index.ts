import type { LabelledImages } from '../../domain/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import { createRandom, mixSeed } from '../../domain/random.ts';
import { houseNumberSize } from '../../draw/houseNumber.ts';
import { fieldSize } from '../../draw/normalise.ts';
import { writeDigit } from './hand.ts';
import { paintHouseNumber } from './houseNumbers.ts';
import { paintDigit, randomPenWidth } from './paint.ts';

export type DigitStyle = 'digits' | 'houseNumbers';

export interface GenerateOptions {
  readonly seed: number;
  readonly count: number;
  /** 'digits' are 28x28 handwriting in MNIST's form, 'houseNumbers' are 32x32 in SVHN's. */
  readonly style: DigitStyle;
  /** Told now and then how many images are done. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

interface Picture {
  readonly label: number;
  readonly pixels: Uint8Array;
}

const sideOf: Record<DigitStyle, number> = { digits: fieldSize, houseNumbers: houseNumberSize };

/** Milliseconds of work between two breaths in which messages and a cancel can come in. */
const slice = 40;

/** Image `index` of the endless series with this seed: it depends on nothing else. */
export function generateDigit(seed: number, index: number, style: DigitStyle): Picture {
  const random = createRandom(mixSeed(seed, index));
  const label = Math.floor(10 * random());
  const pixels =
    style === 'houseNumbers'
      ? paintHouseNumber(label, random)
      : paintDigit(writeDigit(label, random), randomPenWidth(random));
  return { label, pixels };
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Built-in digits: `count` labelled images of handwriting or house numbers, all from the seed.
 * @throws LabError 'cancelled' when the signal aborts.
 */
export async function generateDigits(options: GenerateOptions): Promise<LabelledImages> {
  const { seed, count, style, onProgress, signal } = options;
  const side = sideOf[style];
  const pixels = new Uint8Array(count * side * side);
  const labels = new Uint8Array(count);
  let pause = performance.now() + slice;
  for (let index = 0; index < count; index++) {
    const picture = generateDigit(seed, index, style);
    pixels.set(picture.pixels, index * side * side);
    labels[index] = picture.label;
    if (performance.now() < pause) continue;
    onProgress?.(index + 1);
    await breathe();
    if (signal?.aborted) throw new LabError('cancelled', 'Making the built-in digits was stopped.');
    pause = performance.now() + slice;
  }
  onProgress?.(count);
  return { count, height: side, width: side, pixels, labels };
}
