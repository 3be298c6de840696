import { expect, it } from 'vitest';
import { frameHead, frameValue } from './data-frame.ts';

it('shows the first and last ten of 784 pixel columns', () => {
  const head = frameHead(784, false);
  expect(head.left.map((column) => column.name).slice(0, 2)).toEqual(['pixel0', 'pixel1']);
  expect(head.left).toHaveLength(10);
  expect(head.right[0].name).toBe('pixel774');
  expect(head.right[9].name).toBe('pixel783');
  expect(head.columns).toBe(784);
});

it('counts the label as a column: 785 in a Kaggle table', () => {
  const head = frameHead(784, true);
  expect(head.left.map((column) => column.name).slice(0, 2)).toEqual(['label', 'pixel0']);
  expect(head.left[9].name).toBe('pixel8');
  expect(head.columns).toBe(785);
});

it('shows a narrow table whole', () => {
  expect(frameHead(4, true)).toMatchObject({ right: [], columns: 5 });
});

it('reads labels and pixels of a row', () => {
  const images = { count: 2, height: 1, width: 2, pixels: Uint8Array.of(1, 2, 3, 4) };
  const [label, , pixel1] = frameHead(2, true).left;
  expect(frameValue(images, [7, 8], 1, label)).toBe(8);
  expect(frameValue(images, [7, 8], 1, pixel1)).toBe(4);
});
