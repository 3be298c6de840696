import { expect, it } from 'vitest';
import { nearestRows } from './nearest-search.ts';

const corners = Float32Array.of(0, 0, 3, 4, 1, 0, 0, 1, 6, 8);

it('finds the nearest rows, nearest first, with their distances', () => {
  expect(nearestRows(corners, Float32Array.of(3, 4), 2)).toEqual([
    { row: 1, distance: 0 },
    { row: 3, distance: Math.sqrt(18) },
  ]);
});

it('keeps the earlier of two that are equally near', () => {
  expect(nearestRows(corners, Float32Array.of(0, 0), 2).map(({ row }) => row)).toEqual([0, 2]);
});

it('gives what there is where more are asked for', () => {
  const rows = nearestRows(corners, Float32Array.of(0, 0), 99).map(({ row }) => row);
  expect(rows).toEqual([0, 2, 3, 1, 4]);
});
