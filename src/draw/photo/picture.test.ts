import { describe, expect, it } from 'vitest';
import { imageAt } from '../../domain/data/dataset.ts';
import { generateDigits } from '../../data/generator/index.ts';
import { atOnce } from '../../domain/steps.ts';
import { createRandom } from '../../domain/random/random.ts';
import type { GreyPicture } from './picture.ts';
import {
  digitFromPicture,
  digitsIn,
  fitOnDark,
  fitPicture,
  greyOf,
  inkOf,
  pictureStages,
} from './picture.ts';
import { inkBounds } from '../ink.ts';
import { rasterize } from '../rasterize.ts';
import { drawn, meanDifference, readMnist } from '../testing/strokes.ts';

const two = rasterize(drawn.two);
const digitsOf = (photo: GreyPicture) => atOnce(digitsIn(photo));
const ofDigit = (pixels: Uint8Array): GreyPicture => ({ width: 28, height: 28, pixels });

/** The digit as a larger picture: each pixel `times` as wide, on ground `ground` with ink `ink`. */
function enlarge(pixels: Uint8Array, times: number, ground: number, ink: number): GreyPicture {
  const side = 28 * times;
  const values = Float32Array.from({ length: side * side }, (_, at) => {
    const row = Math.floor(at / side / times);
    const column = Math.floor((at % side) / times);
    return ground + ((ink - ground) * pixels[row * 28 + column]) / 255;
  });
  return { width: side, height: side, pixels: values };
}

describe('a picture of a digit', () => {
  it('gives a digit back that was already normalised', () => {
    expect(meanDifference(digitFromPicture(ofDigit(two)), two)).toBeLessThan(0.01);
  });

  it('reads dark ink on paper as well as light ink on black', () => {
    const paper = ofDigit(two.map((value) => 255 - value));
    expect(meanDifference(digitFromPicture(paper), two)).toBeLessThan(0.01);
  });

  it('does not mind size, faint ink or a grey ground', () => {
    expect(meanDifference(digitFromPicture(enlarge(two, 9, 180, 90)), two)).toBeLessThan(0.5);
  });

  it('keeps the digit of a noisy photo and drops the noise', () => {
    const random = createRandom(3);
    const photo = enlarge(two, 6, 190, 60);
    const noisy = Float32Array.from(photo.pixels, (value) => value + 24 * (random() - 0.5));
    const read = digitFromPicture({ ...photo, pixels: noisy });
    // Noise moves the centre of mass, and the digit by whole pixels with it: at most by one.
    const shifts = [-29, -28, -27, -1, 0, 1, 27, 28, 29].map((by) =>
      meanDifference(
        two.map((_, at) => read[at + by] ?? 0),
        two,
      ),
    );
    expect(Math.min(...shifts)).toBeLessThan(9);
    expect(read[0]).toBe(0);
  });

  it('is found in a photo with a shadow across it, and the shadow is no ink', () => {
    const photo = enlarge(two, 6, 200, 50);
    const shaded = Float32Array.from(photo.pixels, (value, at) => {
      const shade = 1 - 0.45 / (1 + Math.exp(-((at % 168) - 84) / 5));
      return value * shade + (at % 3);
    });
    const found = digitsOf({ ...photo, pixels: shaded });
    expect(found).toHaveLength(1);
    const empty = Float32Array.from(shaded, (_, at) => {
      return 200 * (1 - 0.45 / (1 + Math.exp(-((at % 168) - 84) / 5))) + (at % 3);
    });
    expect(digitsOf({ ...photo, pixels: empty })).toEqual([]);
  });

  it.each([
    ['ruled', false],
    ['squared', true],
  ])('is found by itself on %s paper, whose lines run through it', (_, squared) => {
    const photo = enlarge(two, 8, 225, 50);
    const side = photo.width;
    const lined = Float32Array.from(photo.pixels, (value, at) => {
      const [row, column] = [Math.floor(at / side), at % side];
      const onRule = (place: number) => place % 37 < 2;
      const rule = onRule(row + Math.round(0.03 * column)) || (squared && onRule(column));
      return Math.min(value, rule ? 160 : 225) + (at % 3);
    });
    const found = digitsOf({ ...photo, pixels: lined });
    expect(found).toHaveLength(1);
    const [{ picture }] = found;
    const { width, height } = picture;
    const ink = inkOf({ ...photo, pixels: photo.pixels });
    const box = inkBounds(ink);
    expect(box).not.toBeNull();
    if (!box) return;
    expect(Math.abs(width - (box.right - box.left + 3))).toBeLessThan(8);
    expect(Math.abs(height - (box.bottom - box.top + 3))).toBeLessThan(8);
  });

  it('that is one upright stroke is no rule, however long it is', () => {
    const pixels = Float32Array.from({ length: 120 * 120 }, (_, at) => {
      const [row, column] = [Math.floor(at / 120), at % 120];
      const inked = row > 6 && row < 113 && Math.abs(column - 60) < 2;
      return (inked ? 60 : 220) + (at % 3);
    });
    expect(digitsOf({ width: 120, height: 120, pixels })).toHaveLength(1);
  });

  it('with several digits gives each by itself, from left to right', () => {
    const [one, other] = [two, two].map((pixels) => enlarge(pixels, 4, 210, 40));
    const width = 2 * one.width;
    const pixels = Float32Array.from({ length: width * one.height }, (_, at) => {
      const [row, column] = [Math.floor(at / width), at % width];
      const half = column < one.width ? one : other;
      return half.pixels[row * one.width + (column % one.width)] + (at % 2);
    });
    const found = digitsOf({ width, height: one.height, pixels });
    expect(found).toHaveLength(2);
  });

  it('is doubted where it is hardly ink, and never where a pen drew it', () => {
    const [width, height] = [320, 240];
    const random = createRandom(9);
    /** Paper with its grain, under something that darkens it. */
    const paper = (light: (x: number, y: number) => number): GreyPicture => ({
      ...{ width, height },
      pixels: Float32Array.from({ length: width * height }, (_, at) => {
        return 220 * light(at % width, Math.floor(at / width)) + 3 * (random() + random() - 1);
      }),
    });
    const within = (distance: number, soft: number) => 1 / (1 + Math.exp(-distance / soft));
    const doubts = (light: (x: number, y: number) => number) =>
      digitsOf(paper(light)).map(({ doubt }) => doubt);
    const finger = (x: number, y: number) =>
      1 - 0.4 * within(14 * (1 - Math.hypot((x - 160) / 14, (y - 120) / 50)), 3);
    expect(doubts(finger)).toEqual(['shadow']);
    const edge = (x: number, y: number) => 1 - 0.5 * within(x - 160 - 0.3 * y, 1);
    expect(doubts(edge)).toEqual(['line']);
    const bar = (x: number, y: number) =>
      Math.abs(x - 160) < 14 && Math.abs(y - 120) < 50 ? 0.3 : 1;
    expect(doubts(bar)).toEqual(['blot']);
    const border = (x: number, y: number) =>
      Math.abs(x - 160) < 2 && Math.abs(y - 120) < 70 ? 0.6 : 1;
    expect(doubts(border)).toEqual(['line']);
    const written = (x: number, y: number) => {
      const [column, row] = [Math.floor((x - 90) / 5), Math.floor((y - 50) / 5)];
      const inside = column >= 0 && column < 28 && row >= 0 && row < 28;
      return inside ? 1 - (0.6 * (two[row * 28 + column] ?? 0)) / 255 : 1;
    };
    expect(doubts(written)).toEqual([null]);
  });

  it('in white ink on a transparent ground is light on dark', () => {
    const rgba = Uint8Array.from({ length: 4 * 784 }, (_, at) =>
      at % 4 === 3 ? two[Math.floor(at / 4)] : 255,
    );
    expect(meanDifference(digitFromPicture(greyOf(rgba, 28, 28)), two)).toBeLessThan(2);
  });

  it('is blank for a blank picture', () => {
    const blank = { width: 40, height: 30, pixels: new Uint8Array(1200).fill(200) };
    expect(digitFromPicture(blank).every((value) => value === 0)).toBe(true);
    expect(pictureStages(blank).normalised.pixels.every((value) => value === 0)).toBe(true);
  });

  it('passes through the same stages as a drawing', () => {
    const stages = pictureStages(enlarge(two, 3, 255, 0));
    expect(meanDifference(stages.normalised.pixels, two)).toBeLessThan(0.01);
    expect(stages.box.width).toBe(20);
  });
});

describe('a picture for other data sets', () => {
  it('turns colours grey as the SVHN file was, transparent to white', () => {
    const rgba = [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 0];
    const grey = [...Array.from(greyOf(rgba, 4, 1).pixels)].map(Math.round);
    expect(grey).toEqual([76, 150, 29, 255]);
  });

  it('is cut to its middle square and fitted', () => {
    const wide = { width: 6, height: 2, pixels: [0, 0, 100, 200, 0, 0, 0, 0, 100, 200, 0, 0] };
    expect([...fitPicture(wide, 2).pixels]).toEqual([100, 200, 100, 200]);
  });

  it('can be brought onto a dark ground, as Fashion-MNIST has it', () => {
    const shirt = { width: 3, height: 3, pixels: [250, 250, 250, 250, 40, 250, 250, 250, 250] };
    expect([...fitOnDark(shirt, 3).pixels]).toEqual([5, 5, 5, 5, 215, 5, 5, 5, 5]);
    const dark = { ...shirt, pixels: shirt.pixels.map((value) => 255 - value) };
    expect([...fitOnDark(dark, 3).pixels]).toEqual([5, 5, 5, 5, 215, 5, 5, 5, 5]);
  });
});

describe('digits that are already normalised: MNIST, or the built-in ones without it', () => {
  it('come back through the picture path within 2 grey levels of 255', async () => {
    const digits =
      readMnist('t10k', 2000) ?? (await generateDigits({ seed: 1, count: 500, style: 'digits' }));
    let beyond = 0;
    for (let index = 0; index < digits.count; index++) {
      const pixels = imageAt(digits, index);
      if (meanDifference(digitFromPicture(ofDigit(pixels)), pixels) > 2) beyond++;
    }
    // A few digits in 10,000 of MNIST are 19 px long, or lie on a tie of the rounding.
    expect(beyond).toBeLessThanOrEqual(1);
  });
});
