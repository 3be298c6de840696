import { expect, it } from 'vitest';
import { imageAt } from '../../../domain/data/dataset.ts';
import { variants } from './variants.ts';

const digit = {
  count: 1,
  height: 5,
  width: 5,
  pixels: Uint8Array.from({ length: 25 }, (_, at) => (at * 37) % 256),
};
const spec = { rotation: 30, zoom: 0.1, widthShift: 0.2, heightShift: 0.2 };

it('shows the original first and then variants that differ from it and from each other', () => {
  const set = variants(digit, spec, 3, 1);
  expect(set.count).toBe(4);
  expect(imageAt(set, 0)).toEqual(digit.pixels);
  const seen = new Set([0, 1, 2, 3].map((index) => imageAt(set, index).join()));
  expect(seen.size).toBe(4);
});

it('gives the same variants for the same seed', () => {
  expect(variants(digit, spec, 3, 7)).toEqual(variants(digit, spec, 3, 7));
  expect(variants(digit, spec, 3, 8)).not.toEqual(variants(digit, spec, 3, 7));
});

it('changes nothing when every slider is at 0', () => {
  const none = { rotation: 0, zoom: 0, widthShift: 0, heightShift: 0 };
  expect(imageAt(variants(digit, none, 1, 1), 1)).toEqual(digit.pixels);
});
