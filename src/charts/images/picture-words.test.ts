import { expect, test } from 'vitest';
import { filterWords, gridWords, layerWords, stencilSentence } from './picture-words.ts';

test('says of images how many they are, how many are wrong, and what is there most', () => {
  const captions = ['7', '4 → 9', '7', '1'].map((text) => ({ text, wrong: text.includes('→') }));
  expect(gridWords(captions)).toBe(
    '4 images, 1 of them got wrong. The most frequent is 7, there 2 times.',
  );
  expect(gridWords([{ text: '3' }])).toBe('1 image.');
  expect(gridWords([{ text: '3' }, { text: '3' }])).toBe('2 images. All are 3.');
  expect(gridWords([])).toBe('0 images.');
});

test('says of a convolution which channel is strongest, and how many show nothing', () => {
  // Two pixels of three channels: constant 1, from 0 to 4, from 1 to 2.
  const values = Float32Array.of(1, 0, 1, 1, 4, 2);
  expect(layerWords({ layer: 'conv2d', shape: [1, 2, 3], values })).toBe(
    '1 of 3 channels is the same everywhere; the strongest is channel 1, mean 2.0000.',
  );
  const blank = { layer: 'conv2d', shape: [1, 2, 1], values: Float32Array.of(0, 0) };
  expect(layerWords(blank)).toBe('Every channel is the same everywhere.');
});

test('says of units which is largest, and how many are silent', () => {
  const values = Float32Array.of(0, 0, 1.5, 0.25);
  expect(layerWords({ layer: 'dense', shape: [4], values })).toBe(
    '2 of 4 units are silent; the largest is unit 2, 1.5000.',
  );
});

test('says of filters how far their weights reach, and where the largest is', () => {
  const filters = [Float32Array.of(-0.5, 0.1), Float32Array.of(0.7, 0)];
  expect(filterWords({ count: 2, height: 1, width: 2, filters })).toBe(
    'Weights from −0.5000 to +0.7000; the largest is in filter 1.',
  );
});

test('says of a stencil where ink speaks for it and where against it', () => {
  const values = new Float32Array(36);
  values[0] = 2; // upper left
  values[14] = -1; // row 2, column 2: the middle
  expect(stencilSentence(values, 6, 6)).toBe(
    'ink in the upper left speaks most for it, in the middle most against it',
  );
  expect(stencilSentence(new Float32Array(36), 6, 6)).toBe('');
});
