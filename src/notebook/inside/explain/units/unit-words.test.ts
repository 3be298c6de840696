import { expect, test } from 'vitest';
import type { HiddenUnits } from '../../../../state/inside/explain.ts';
import { lostText, orderOf, silentWords, withoutWords } from './unit-words.ts';

const found = {
  layer: 'dense',
  units: 3,
  count: 1000,
  right: 900,
  lost: Int32Array.of(0, 4, -2),
  active: Float32Array.of(0.5, 0.25, 0),
} as HiddenUnits;

test('units are sorted by what their loss costs, by how often they answer, or not at all', () => {
  expect(orderOf(found, 'used')).toEqual([1, 0, 2]);
  expect(orderOf(found, 'active')).toEqual([0, 1, 2]);
  expect(orderOf(found, 'number')).toEqual([0, 1, 2]);
  expect(Array.from(found.lost, lostText)).toEqual(['costs none', 'costs 4', 'wins 2']);
});

test('what is left without some is told in images, and one that hardly matters as that', () => {
  expect(withoutWords(found, [], null)).toContain('90.0 % of 1,000');
  expect(withoutWords(found, [1], null)).toContain('measuring');
  const one = withoutWords(found, [1], { right: 896, count: 1000, image: null });
  expect(one).toContain('without one of them 89.6 %, 4 fewer. What it knows, others know as well.');
  const two = withoutWords(found, [0, 1], { right: 500, count: 1000, image: null });
  expect(two).toMatch(/without 2 of them 50\.0 %, 400 fewer\.$/);
  expect(silentWords(found)).toBe('1 of 3 gives 0 for every one of these images.');
});
