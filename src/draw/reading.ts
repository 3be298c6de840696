import { t } from '../domain/language.ts';
import { argmax } from '../domain/metrics/argmax.ts';
import type { Doubt } from './photo/doubt.ts';
import type { OutputScale } from '../domain/experiment/shares.ts';
import { sharesOf } from '../domain/experiment/shares.ts';
import { percent } from '../domain/numbers.ts';

/** What a network makes of one drawn digit. */
export interface DigitReading {
  readonly digit: number;
  /** The share that the network was trained to give it, 0..1. */
  readonly certainty: number;
  /** The shares of all classes; they add up to 1. */
  readonly shares: readonly number[];
  /** Where the network knows by itself what is no digit: whether it takes this for none. */
  readonly refused?: boolean;
  /** In a photo: why this is likely no pen's ink, whatever a network takes it for. */
  readonly doubt?: Doubt;
}

/** One row of a network's outputs as a reading, by what these outputs are. */
export function readOutputs(outputs: ArrayLike<number>, scale: OutputScale): DigitReading {
  const shares = sharesOf(outputs, scale);
  const digit = argmax(shares);
  return { digit, certainty: shares[digit] ?? 0, shares };
}

/** Whether the answer is "I don't know": no ink, the network's own refusal, or too little certainty. */
export const isUnknown = (
  { doubt, refused, certainty }: DigitReading,
  threshold: number,
): boolean => doubt !== undefined || (refused ?? certainty < threshold);

const doubtWords: Readonly<Record<Doubt, string>> = {
  shadow: t('its edge is as soft as a shadow’s'),
  blot: t('it is wider than a pen’s strokes'),
  line: t('it is straight, like a line of the paper or the edge of a shadow'),
};

/** How sure a network is, in the words people use. */
export function certaintyWords(certainty: number): string {
  if (certainty >= 0.99) return 'certain';
  if (certainty >= 0.9) return t('quite sure');
  if (certainty >= 0.7) return t('fairly sure');
  if (certainty >= 0.5) return 'unsure';
  return 'guessing';
}

/** What is read, in words: "7, quite sure (93.4 %)", or that it is not known. */
export function readingWords(reading: DigitReading, name: string, threshold: number): string {
  if (reading.doubt)
    return t('I don’t know: this is hardly ink, {it}', { it: doubtWords[reading.doubt] });
  if (reading.refused) return t('I don’t know: this looks like no digit that I was trained on');
  if (isUnknown(reading, threshold)) return 'I don’t know';
  const { certainty } = reading;
  return `${name}, ${certaintyWords(certainty)} (${percent(certainty)})`;
}

/**
 * Whether a pen writes the classes as they are called: digits, numbers, letters; not clothes, and not
 * syllables, of which one may be "o". A few others among them (a class "none") change nothing.
 */
export function haveSigns(classNames: readonly string[]): boolean {
  const signs = classNames.filter((name) => name.length <= 1 || /^\d+$/.test(name));
  return signs.length > 0 && 2 * signs.length >= classNames.length;
}

/**
 * What the digits read together, left to right; one below the threshold is a question mark. Empty
 * where classes have names of more than one character: these do not stand together.
 */
export function numberText(
  readings: readonly DigitReading[],
  classNames: readonly string[],
  threshold: number,
): string {
  if (classNames.some((name) => name.length > 1)) return '';
  return readings
    .map((reading) => (isUnknown(reading, threshold) ? '?' : classNames[reading.digit]))
    .join('');
}
