import { expect, it } from 'vitest';
import { describePixel, inkWords, movePixel, pixelPlace } from './pixel-matrix.ts';

it('numbers pixels row by row, from 0: pixel31 is row 1, column 3', () => {
  expect(pixelPlace(31, 28)).toEqual({ pixel: 31, row: 1, column: 3 });
  expect(pixelPlace(783, 28)).toEqual({ pixel: 783, row: 27, column: 27 });
  expect(pixelPlace(32, 32)).toEqual({ pixel: 32, row: 1, column: 0 });
});

it('says where a pixel is and what it holds', () => {
  const pixels = new Uint8Array(784);
  pixels[31] = 126;
  expect(describePixel(31, 28, pixels)).toBe('pixel31: row 1, column 3, value 126');
});

it('walks with the arrow keys and stops at the edges', () => {
  expect(movePixel(31, 'ArrowUp', 28, 28)).toBe(3);
  expect(movePixel(3, 'ArrowUp', 28, 28)).toBe(3);
  expect(movePixel(783, 'ArrowDown', 28, 28)).toBe(783);
  expect(movePixel(55, 'ArrowRight', 28, 28)).toBe(55);
  expect(movePixel(31, 'Home', 28, 28)).toBe(28);
  expect(movePixel(31, 'End', 28, 28)).toBe(55);
  expect(movePixel(31, 'Enter', 28, 28)).toBeNull();
});

it('says in words where the ink is', () => {
  const pixels = new Uint8Array(12);
  expect(inkWords(pixels, 3, 4)).toBe('no ink in 12 pixels');
  pixels[5] = 255;
  pixels[10] = 3;
  expect(inkWords(pixels, 3, 4)).toBe('ink in rows 1 to 2 and columns 1 to 2, 2 of 12 pixels');
});
