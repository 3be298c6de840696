import { expect, test } from 'vitest';
import { splitCounts } from './split-counts.ts';

const sorted = Uint8Array.from({ length: 100 }, (_, index) => Math.floor(index / 10));

test('the last fifth of a sorted file holds two classes that are never trained on', () => {
  const [trained, held] = splitCounts(sorted, 10, {
    validation: { kind: 'lastFraction', fraction: 0.2 },
    trainLimit: null,
  });
  expect(trained).toMatchObject({ total: 80, byClass: [10, 10, 10, 10, 10, 10, 10, 10, 0, 0] });
  expect(held).toMatchObject({ total: 20, byClass: [0, 0, 0, 0, 0, 0, 0, 0, 10, 10] });
});

test('a random tenth is drawn as NumPy draws it: 8 of the ten', () => {
  const [, held] = splitCounts(Uint8Array.from('0123456789', Number), 10, {
    validation: { kind: 'randomSplit', fraction: 0.1, seed: 42 },
    trainLimit: null,
  });
  expect(held.byClass).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
});

test('images beyond the limit are in neither part', () => {
  const parts = splitCounts(sorted, 10, { validation: { kind: 'testSet' }, trainLimit: 15 });
  expect(parts).toEqual([
    { name: 'Trained on', total: 15, byClass: [10, 5, 0, 0, 0, 0, 0, 0, 0, 0] },
  ]);
});
