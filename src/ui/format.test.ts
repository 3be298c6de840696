import { expect, test } from 'vitest';
import { shapeText } from './format.ts';

test('writes shapes as NumPy does, with the comma of a single axis', () => {
  expect(shapeText([60000, 28, 28])).toBe('(60000, 28, 28)');
  expect(shapeText([784])).toBe('(784,)');
  expect(shapeText(['None', 10])).toBe('(None, 10)');
});
