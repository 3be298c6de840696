import { expect, test } from 'vitest';
import { fitPoints, nearestPoint, toCanvas } from './scatter.ts';

const places = Float32Array.of(0, 0, 10, 0, 10, 5);

test('all points fit, with one scale both ways', () => {
  const fit = fitPoints(places, 128, 228);
  expect(fit.scale).toBe(10);
  expect(toCanvas(fit, 0, 0)).toEqual([14, 139]);
  expect(toCanvas(fit, 10, 5)).toEqual([114, 89]);
});

test('the nearest point is found within reach only', () => {
  const fit = fitPoints(places, 128, 228);
  expect(nearestPoint(places, fit, 112, 92)).toBe(2);
  expect(nearestPoint(places, fit, 60, 20)).toBeNull();
});
