import { expect, it } from 'vitest';
import { drawBlock } from './digit.ts';
import { generateSeries } from './index.ts';

/** Needs a browser's workers, not its GPU. */
it('digits drawn in several workers are those that one thread draws', async () => {
  const count = 1300;
  const seen: number[] = [];
  const series = [
    { seed: 3, count },
    { seed: 4, count: 30 },
  ];
  const drawn = await generateSeries(series, {
    style: 'houseNumbers',
    onProgress: (done) => seen.push(done),
  });
  const expected = series.map((each) => drawBlock({ ...each, first: 0, style: 'houseNumbers' }));
  const differing = drawn.map(({ pixels, labels }, at) => [
    pixels.findIndex((value, index) => value !== expected[at].pixels[index]),
    labels.findIndex((value, index) => value !== expected[at].labels[index]),
  ]);
  expect(differing).toEqual([
    [-1, -1],
    [-1, -1],
  ]);
  expect(seen.at(-1)).toBe(count + 30);
});
