import { expect, test } from 'vitest';
import { extentOf, signedShades } from './signed.ts';
import { signed } from '../../domain/numbers.ts';

test('zero is the middle of the palette, whatever the numbers are', () => {
  const values = [-2, -1, 0, 1, 4];
  expect(extentOf(values)).toBe(4);
  expect([...signedShades(values, 4)]).toEqual([64, 96, 128, 159, 255]);
  expect([...signedShades([0, 0], extentOf([0, 0]))]).toEqual([128, 128]);
});

test('pictures beside each other have one scale, and what lies beyond it takes the end', () => {
  expect(extentOf([1, -3], [2])).toBe(3);
  expect([...signedShades([-9, 9], 3)]).toEqual([0, 255]);
});

test('a number says its sign', () => {
  expect(signed(0.42134)).toBe('+0.4213');
  expect(signed(-3)).toBe('−3.0000');
  expect(signed(-0.0000107)).toBe('−1.1e−5');
  expect(signed(0)).toBe('0');
});
