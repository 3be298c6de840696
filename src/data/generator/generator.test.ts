import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { countLabels, imageAt, takeFirst } from '../../domain/data/dataset.ts';
import { createRandom } from '../../domain/random/random.ts';
import { centreOfMass } from '../../draw/ink.ts';
import { usualHand, writeDigit } from './hand.ts';
import { generateDigits } from './index.ts';
import { paintDigit } from './paint.ts';
import { printedVariants } from './printed.ts';
import { curveThrough } from './spline.ts';
import shapes from './learnt/shapes.json' with { type: 'json' };
import { digitVariants, digitVariantsOf, handMadeVariants } from './variants.ts';

const digits = (count: number, seed = 1) => generateDigits({ seed, count, style: 'digits' });
const numbers = (count: number, seed = 1) => generateDigits({ seed, count, style: 'houseNumbers' });

describe('built-in digits', () => {
  it('are the same from the same seed, and others from another', async () => {
    const [first, again, other] = await Promise.all([digits(40), digits(40), digits(40, 2)]);
    expect(again).toEqual(first);
    expect(other.pixels).not.toEqual(first.pixels);
  });

  it('do not depend on how many there are', async () => {
    const [few, many] = [await digits(10), await digits(30)];
    expect(many.pixels.subarray(0, few.pixels.length)).toEqual(few.pixels);
    expect(many.labels.subarray(0, 10)).toEqual(few.labels);
  });

  it('come in all ten classes, about evenly', async () => {
    const counts = countLabels((await digits(1000)).labels, 10);
    expect(Math.min(...counts)).toBeGreaterThan(70);
    expect(Math.max(...counts)).toBeLessThan(130);
  });

  it('have the form of MNIST: 20 px long, peak 255, centred by mass', async () => {
    const set = await digits(300);
    let offCentre = 0;
    expect([set.height, set.width]).toEqual([28, 28]);
    for (let index = 0; index < set.count; index++) {
      const values = Float32Array.from(imageAt(set, index));
      const inked = [...values.keys()].filter((at) => values[at] > 0);
      const span = (places: number[]) => Math.max(...places) - Math.min(...places) + 1;
      const rows = span(inked.map((at) => Math.floor(at / 28)));
      const columns = span(inked.map((at) => at % 28));
      expect(Math.max(rows, columns)).toBeGreaterThanOrEqual(19);
      expect(Math.max(rows, columns)).toBeLessThanOrEqual(20);
      expect(Math.max(...values)).toBe(255);
      const centre = centreOfMass({ width: 28, height: 28, values });
      const off = Math.max(Math.abs((centre?.x ?? 0) - 14), Math.abs((centre?.y ?? 0) - 14));
      if (off > 0.52) offCentre++;
    }
    // A digit that is all top cannot be centred without leaving the field.
    expect(offCentre).toBeLessThanOrEqual(2);
  });

  it('carry about as much ink as the digits of MNIST, whose mean is 33 of 255', async () => {
    const { pixels } = await digits(1000);
    const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    expect(mean).toBeGreaterThan(28);
    expect(mean).toBeLessThan(40);
  });

  it('report progress and can be cancelled', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const making = generateDigits({
      seed: 1,
      count: 1_000_000,
      style: 'digits',
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done);
        if (seen.length === 2) stop.abort();
      },
    });
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBeGreaterThan(seen[0]);
  });
});

describe('built-in house numbers', () => {
  it('are 32x32, seeded, and fill the range of greys', async () => {
    const set = await numbers(200);
    expect([set.height, set.width, set.labels.length]).toEqual([32, 32, 200]);
    expect(await numbers(20)).toEqual(takeFirst(set, 20));
    expect(set.pixels.reduce((low, value) => Math.min(low, value))).toBeLessThan(10);
    expect(set.pixels.reduce((high, value) => Math.max(high, value))).toBeGreaterThan(245);
  });

  it('show light digits on dark walls and dark ones on light walls', async () => {
    const set = await numbers(300);
    const lighter = Array.from({ length: set.count }, (_, index) => {
      const image = imageAt(set, index);
      const corners = (image[0] + image[31] + image[992] + image[1023]) / 4;
      return image.reduce((sum, value) => sum + value, 0) / 1024 > corners;
    }).filter(Boolean).length;
    expect(lighter).toBeGreaterThan(60);
    expect(lighter).toBeLessThan(240);
  });
});

describe('every pixel', () => {
  /** Counts up with `generatorVersion` in data/builtin.ts, and only then. */
  it.each([
    ['digits', '47a0270c2f566cab'],
    ['houseNumbers', '62eea60c3ca229c1'],
  ] as const)('of %s is as trainings and kept data sets know it', async (style, golden) => {
    const { labels, pixels } = await generateDigits({ seed: 3, count: 500, style });
    const hash = createHash('sha256').update(labels).update(pixels).digest('hex');
    expect(hash.slice(0, 16)).toBe(golden);
  });
});

describe('the skeletons', () => {
  it.each([
    ['handwritten', digitVariants],
    ['printed', printedVariants],
  ])('%s: every form of a variant can be mixed with the others', (_, variants) => {
    expect(variants).toHaveLength(10);
    for (const { forms } of variants.flat()) {
      const shapes = forms.map((form) => form.map((stroke) => stroke.map((point) => point.corner)));
      for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    }
  });

  it('become curves that pass through every control point', () => {
    const points = digitVariants[3][0].forms[0][0];
    for (const sharpness of [0, 1]) {
      const curve = curveThrough(points, sharpness);
      for (const point of points) {
        const nearest = Math.min(...curve.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));
        expect(nearest).toBeLessThan(1e-9);
      }
    }
  });
});

describe('what was learnt of many hands', () => {
  it('has a place for every control point of the variant that it belongs to', () => {
    for (const [digit, learnt] of shapes.digits.entries()) {
      for (const { variant, mean, parts } of learnt) {
        const points = handMadeVariants[digit][variant].forms[0].flat();
        for (const each of [mean, ...parts]) expect(each).toHaveLength(2 * points.length);
      }
    }
  });

  it('leaves no form of a digit out that few people write', () => {
    for (const variants of digitVariants) {
      const total = variants.reduce((sum, { share }) => sum + share, 0);
      expect(total).toBeCloseTo(100, 0);
      for (const { share } of variants) expect(share).toBeGreaterThan(0);
    }
  });

  it('changes nothing about how often a country writes a form', () => {
    const sevens = digitVariantsOf('europe')[7];
    const share = (all: typeof sevens) => all.reduce((sum, each) => sum + each.share, 0);
    const barred = sevens.filter(({ name }) => name === 'barredSeven');
    expect(share(barred) / share(sevens)).toBeCloseTo(0.75, 5);
  });
});

describe('writing', () => {
  it('gets thicker with the pen, at the same size', () => {
    const strokes = writeDigit(8, createRandom(4), usualHand);
    const ink = (width: number) =>
      paintDigit(strokes, width).reduce((sum, value) => sum + value, 0);
    expect(ink(4)).toBeGreaterThan(1.5 * ink(2));
  });
});
