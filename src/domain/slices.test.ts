import { expect, it } from 'vitest';
import { atOnce, each } from './slices.ts';

it('visits everything once and in order, with a rest after each quarter of a megabyte', () => {
  const seen: number[] = [];
  const work = each(1000, 1 << 10, (index) => seen.push(index));
  let rests = 0;
  while (!work.next().done) rests++;
  expect(rests).toBe(4);
  expect(seen).toEqual(Array.from({ length: 1000 }, (_, index) => index));
});

it('comes to an end in one piece, also with things larger than a portion, or none', () => {
  const seen: number[] = [];
  atOnce(each(3, 1 << 20, (index) => seen.push(index)));
  atOnce(each(0, 10, (index) => seen.push(index)));
  expect(seen).toEqual([0, 1, 2]);
});
