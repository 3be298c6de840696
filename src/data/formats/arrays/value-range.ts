import { t } from '../../../domain/language.ts';
import type { ImageSet } from '../../../domain/data/dataset.ts';
import type { ReadingQuestion, Readings } from '../../../domain/data/reading-questions.ts';
import { shownByQuestion } from '../../../domain/data/reading-questions.ts';

/** The least and the greatest of the values of all pixels. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
  readonly integer: boolean;
}

/** How values become bytes: (value - black) * factor, cut to 0..255. */
export interface Scale {
  readonly black: number;
  readonly white: number;
}

export const byteScale: Scale = { black: 0, white: 255 };

/** Widens `range` by values; what is not a number makes it endless. */
export function widen(range: ValueRange | null, values: ArrayLike<number>): ValueRange {
  let { low, high } = range ?? { low: Infinity, high: -Infinity };
  let integer = range?.integer ?? true;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!(value >= low)) low = Number.isNaN(value) ? -Infinity : value;
    if (!(value <= high)) high = Number.isNaN(value) ? Infinity : value;
    if (integer && !Number.isInteger(value)) integer = false;
  }
  return { low, high, integer };
}

function integerScale({ low, high }: ValueRange, side: number): Scale {
  if (low >= -1 && low < 0 && high <= 1) return { black: -1, white: 1 };
  if (low < 0)
    return low >= -128 && high <= 127 ? { black: -128, white: 127 } : { black: low, white: high };
  if (high <= 1) return { black: 0, white: 1 };
  // scikit-learn's and UCI's digits: counts of 4 x 4 bits.
  if (high <= 16 && (side === 8 || high >= 15)) return { black: 0, white: high === 15 ? 15 : 16 };
  if (high <= 255) return byteScale;
  return high <= 65_535 ? { black: 0, white: 65_535 } : { black: low, white: high };
}

function fractionScale({ low, high }: ValueRange, side: number): Scale {
  const within = (from: number, to: number) => low >= from && high <= to;
  if (low < -0.3 && within(-0.55, 0.55)) return { black: -0.5, white: 0.5 };
  // Interpolation overshoots a little: the course's 20 x 20 digits reach from -0.13 to 1.13.
  if (within(-0.5, 1.5) && low > -0.3) return { black: 0, white: 1 };
  if (within(-1.05, 1.05)) return { black: -1, white: 1 };
  if (side === 8 && within(0, 16)) return { black: 0, white: 16 };
  // Standardised: a mean of 0 and a few deviations to either side.
  if (low < -0.05 && high < 16) return { black: low, white: high };
  if (within(-0.5, 255.5)) return byteScale;
  return { black: low, white: high };
}

/** The likelier scale of these values, in images of this side. */
export function likelyScale(range: ValueRange, side: number): Scale {
  if (range.low === range.high && range.high > 1) return byteScale;
  return range.integer ? integerScale(range, side) : fractionScale(range, side);
}

const isByteScale = ({ black, white }: Scale): boolean => black === 0 && white === 255;
const short = (value: number): string => String(Math.round(value * 1000) / 1000);

export interface ScaleReading {
  readonly scale: Scale;
  readonly notes: readonly string[];
  readonly questions: readonly ReadingQuestion[];
}

/**
 * The scale that is used, what to say of it, and the question where 0 to 255 is possible as well.
 * `show` gives the first images at a scale.
 */
export function readScale(
  name: string,
  range: ValueRange,
  side: number,
  readings: Readings | undefined,
  show: (scale: Scale, count: number) => ImageSet,
): ScaleReading {
  const likely = likelyScale(range, side);
  const dim = isByteScale(likely) && range.high < 128 && range.high > 0;
  const own: Scale = dim ? { black: 0, white: range.high } : likely;
  const possible = range.low >= 0 && range.high <= 255 && !isByteScale(own);
  if (!possible) return { scale: likely, notes: notesOn(name, range, likely), questions: [] };
  const chosen = readings?.range ?? (isByteScale(likely) ? 'bytes' : 'own');
  const scale = chosen === 'bytes' ? byteScale : own;
  const question: ReadingQuestion = {
    id: 'range',
    title: t('Which value is white?'),
    why: t('The greatest value of all pixels is {high}.', { high: short(range.high) }),
    chosen,
    options: [
      { value: 'own', label: short(own.white), images: show(own, shownByQuestion) },
      { value: 'bytes', label: '255', images: show(byteScale, shownByQuestion) },
    ],
  };
  return { scale, notes: notesOn(name, range, scale), questions: [question] };
}

function notesOn(name: string, { low, high }: ValueRange, { black, white }: Scale): string[] {
  if (isByteScale({ black, white })) return [];
  const cut =
    low < black || high > white
      ? t('; some lie outside ({low} to {high})', { low: short(low), high: short(high) })
      : '';
  return [
    t('{name}: values from {black} to {white} became 0 to 255{cut}.', {
      name,
      black: short(black),
      white: short(white),
      cut,
    }),
  ];
}

/** One value as a byte. */
export function toByte(value: number, { black, white }: Scale): number {
  const byte = ((value - black) * 255) / (white - black || 1);
  return byte <= 0 ? 0 : byte >= 255 ? 255 : Math.round(byte);
}
