import { createRandom } from '../../src/domain/random/random.ts';
import { separateDigits } from '../../src/draw/separation/separate.ts';
import type { Stroke } from '../../src/draw/stroke.ts';
import type { PenDigit } from '../reader/pen-strokes.ts';
import type { Row } from './compose.ts';
import { byWriter, composeRow } from './compose.ts';

/** Single digits that are taken for several: their share, and which they are. */
export function splitDigits(digits: readonly PenDigit[]) {
  const split = digits.filter(({ strokes }) => separateDigits(strokes).length !== 1);
  return {
    digits: digits.length,
    split: split.length,
    share: split.length / digits.length,
    labels: split.map(({ label }) => label),
  };
}

/** Whether every stroke of a row came to the digit that it belongs to. */
export function isSeparatedRightly({ strokes, digitOf }: Row): boolean {
  const found = separateDigits(strokes);
  const digitOfStroke = new Map<Stroke, number>(
    strokes.map((stroke, index) => [stroke, digitOf[index]]),
  );
  const groups = found.map((group) => new Set(group.map((stroke) => digitOfStroke.get(stroke))));
  return groups.length === new Set(digitOf).size && groups.every(({ size }) => size === 1);
}

/** Spacings in mean digit widths, from overlapping through touching to wide apart. */
export const spacings = [
  [-0.1, 0],
  [0, 0.1],
  [0.1, 0.3],
  [0.3, 1],
] as const;

/** Shares of rows of two to four digits that are separated rightly, for each range of spacings. */
export function separatedRows(digits: readonly PenDigit[], rows: number, seed: number) {
  const writers = byWriter(digits);
  return spacings.map(([low, high]) => {
    const random = createRandom(seed);
    let right = 0;
    for (let row = 0; row < rows; row++) {
      const count = 2 + (row % 3);
      const spacing = () => low + (high - low) * random();
      if (isSeparatedRightly(composeRow(writers, count, spacing, random))) right++;
    }
    return { spacing: [low, high], rows, share: right / rows };
  });
}

/** Digits in several strokes that are taken for two at any moment while they are drawn. */
export function flickering(digits: readonly PenDigit[]) {
  const several = digits.filter(({ strokes }) => strokes.length > 1);
  const flickers = several.filter(({ strokes }) =>
    strokes.some((stroke, index) =>
      [0.25, 0.5, 0.75].some((share) => {
        const begun = stroke.slice(0, Math.max(1, Math.ceil(share * stroke.length)));
        return separateDigits([...strokes.slice(0, index), begun]).length !== 1;
      }),
    ),
  );
  return { digits: several.length, share: flickers.length / several.length };
}

/** Digits that are split when the paper is turned by so many degrees. */
export function splitWhenTurned(digits: readonly PenDigit[], degrees: number): number {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const turned = digits.map((digit) => ({
    ...digit,
    strokes: digit.strokes.map((stroke) =>
      stroke.map(({ x, y }) => ({ x: cos * x - sin * y, y: sin * x + cos * y })),
    ),
  }));
  return splitDigits(turned).share;
}
