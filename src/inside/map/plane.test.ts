import { expect, test } from 'vitest';
import { createRandom, normal } from '../../domain/random/random.ts';
import { atOnce } from '../../domain/slices.ts';
import { onPlane, principalPlane } from './plane.ts';

/** Points that are spread 5, 2 and 0.5 wide along three known directions. */
function cloud(count: number): Float32Array {
  const random = createRandom(9);
  const directions = [
    [0.6, 0.8, 0, 0],
    [-0.8, 0.6, 0, 0],
    [0, 0, 0.6, 0.8],
  ];
  const all: number[] = [];
  for (let row = 0; row < count; row++) {
    const widths = [5, 2, 0.5].map((width) => width * normal(random));
    for (let at = 0; at < 4; at++) {
      all.push(7 + widths.reduce((sum, value, which) => sum + value * directions[which][at], 0));
    }
  }
  return Float32Array.from(all);
}

const points = cloud(4000);
const plane = atOnce(principalPlane(points, 4));

test('the plane lies along the two widest directions, at a right angle', () => {
  const [first, second] = plane.axes;
  expect(Math.abs(first[0] * 0.6 + first[1] * 0.8)).toBeGreaterThan(0.999);
  expect(Math.abs(-second[0] * 0.8 + second[1] * 0.6)).toBeGreaterThan(0.999);
  expect(first.reduce((sum, value, at) => sum + value * second[at], 0)).toBeCloseTo(0, 9);
  expect(plane.shares[0]).toBeCloseTo(25 / 29.25, 1);
  expect(plane.shares[1]).toBeCloseTo(4 / 29.25, 1);
});

test('points lie on it about their middle, as spread as they are', () => {
  const places = onPlane(points, plane);
  const own = (which: number) => places.filter((_, at) => at % 2 === which);
  const mean = (values: Float32Array) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(own(0))).toBeCloseTo(0, 3);
  const spread = Math.sqrt(mean(own(0).map((value) => value * value)));
  expect(spread).toBeGreaterThan(4.8);
  expect(spread).toBeLessThan(5.2);
});

test('the same points have the same plane, and none have no spread', () => {
  expect(atOnce(principalPlane(points, 4))).toEqual(plane);
  const flat = atOnce(principalPlane(new Float32Array(12).fill(3), 4));
  expect(flat.shares).toEqual([0, 0]);
  expect(
    Array.from(onPlane(new Float32Array(12).fill(3), flat)).every((value) => value === 0),
  ).toBe(true);
});

test('points wider than their covariance may be have the same plane as their narrow likes', () => {
  const padded = new Float32Array(300 * 1100);
  for (let row = 0; row < 300; row++) {
    padded.set(points.subarray(row * 4, row * 4 + 4), row * 1100 + 500);
  }
  const wide = atOnce(principalPlane(padded, 1100));
  const narrow = atOnce(principalPlane(points.slice(0, 1200), 4));
  wide.axes.forEach((axis, which) =>
    narrow.axes[which].forEach((value, at) => expect(axis[500 + at]).toBeCloseTo(value, 6)),
  );
  expect(wide.shares[1]).toBeCloseTo(narrow.shares[1], 9);
});
