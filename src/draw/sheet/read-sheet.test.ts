import { describe, expect, it } from 'vitest';
import { usualHand, writeDigit } from '../../data/generator/hand.ts';
import { LabError } from '../../domain/failure.ts';
import { createRandom } from '../../domain/random/random.ts';
import { digitFromPicture, greyOf } from '../photo/picture.ts';
import { homographyOf, mapped } from './homography.ts';
import { codeBits, finders } from './layout.ts';
import { readSheet } from './read-sheet.ts';
import { paintSheet, sheetPens } from './testing/paint-sheet.ts';
import { bitsOf, codeOf, isWriterCode, writerCode } from './writer-code.ts';

describe('a writer’s code', () => {
  it('is read from its squares, and from no others', () => {
    for (const code of ['AAAA', 'K7QM', '9999', writerCode(123_456, 7)]) {
      expect(isWriterCode(code)).toBe(true);
      const bits = bitsOf(code);
      expect(codeOf(bits)).toBe(code);
      expect(codeOf([...bits].reverse())).toBeNull();
      for (let at = 0; at < codeBits; at++) {
        expect(codeOf(bits.map((bit, index) => (index === at ? !bit : bit)))).toBeNull();
      }
    }
  });

  it('counts on, also past its last letter', () => {
    expect(writerCode(0, 0)).toBe('AAAA');
    expect(writerCode(31, 1)).toBe('AABA');
    expect(writerCode(32 ** 4 - 1, 1)).toBe('AAAA');
  });
});

it('a plane that is seen askew comes back', () => {
  const seen = [
    { x: 100, y: 80 },
    { x: 900, y: 140 },
    { x: 870, y: 1200 },
    { x: 60, y: 1100 },
  ];
  const map = homographyOf(finders, seen);
  const back = map && homographyOf(seen, finders);
  const place = { x: 77, y: 133 };
  const there = map && back && mapped(back, mapped(map, place));
  expect(there?.x).toBeCloseTo(place.x, 6);
  expect(there?.y).toBeCloseTo(place.y, 6);
});

/** Painting one takes a second or two, more on a busy machine. */
const patience = 120_000;

describe('a filled form in a photo', () => {
  it(
    'is found with its writer, its boxes within a pixel, what is written and what was left empty',
    { timeout: patience },
    () => {
      const random = createRandom(3);
      const digit = (label: number) =>
        label === 4 ? [] : writeDigit(label, random, usualHand).map(({ points }) => points);
      const painted = paintSheet({ writer: 'K7QM', pen: sheetPens[2], digit, random });
      const read = readSheet(greyOf(painted.rgba, painted.width, painted.height));
      expect(read.writer).toBe('K7QM');
      expect(read.boxes.map(({ label }) => label)).toEqual(
        Array.from({ length: 100 }, (_, at) => Math.floor(at / 10)),
      );
      read.boxes.forEach(({ label, corners, digit: found }, at) => {
        corners.forEach((corner, index) => {
          const { x, y } = painted.boxes[at][index];
          expect(Math.hypot(corner.x - x, corner.y - y)).toBeLessThan(1);
        });
        const pixels = found && digitFromPicture(found);
        expect(pixels && Math.max(...pixels)).toBe(label === 4 ? null : 255);
      });
    },
  );

  it(
    'any other picture is refused with a failure that says what is missing',
    { timeout: patience },
    () => {
      const [width, height] = [160, 200];
      const noise = createRandom(5);
      const hostile = [
        new Uint8ClampedArray(width * height * 4).fill(255),
        Uint8ClampedArray.from({ length: width * height * 4 }, () => 255 * noise()),
        Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => (at % 96 < 48 ? 0 : 255)),
      ];
      for (const rgba of hostile) {
        expect(() => readSheet(greyOf(rgba, width, height))).toThrow(LabError);
      }
      expect(() => readSheet(greyOf(new Uint8ClampedArray(4), 1, 1))).toThrow(LabError);
    },
  );
});
