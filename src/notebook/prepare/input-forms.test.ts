import { expect, test } from 'vitest';
import { fitted, inputShapeOf, rangeText, validationOptions } from './input-forms.ts';

test('a picture is one row, rows, or rows with a channel', () => {
  expect(inputShapeOf('flat', 28)).toEqual([784]);
  expect(inputShapeOf('rows', 28)).toEqual([28, 28]);
  expect(inputShapeOf('image', 32)).toEqual([32, 32, 1]);
});

test('ranges are written as bytes before scaling, and with a decimal after it', () => {
  expect(rangeText([0, 255], 0)).toBe('0 – 255');
  expect(rangeText([0, 24], 1)).toBe('0.0 – 24.0');
  expect(rangeText(undefined, 1)).toBe('…');
});

test('the lesson’s own split keeps its numbers while another is in use', () => {
  const original = { kind: 'randomSplit', fraction: 0.25, seed: 7 } as const;
  const options = validationOptions({ kind: 'none' }, original);
  expect(options.map(({ value }) => value)).toEqual([
    'none',
    'testSet',
    'randomSplit',
    'lastFraction',
  ]);
  expect(options[2].spec).toEqual(original);
  expect(options[3].spec).toEqual({ kind: 'lastFraction', fraction: 0.2 });
});

test('a model is fitted to pictures of another size in the form that it takes', () => {
  const model = { inputShape: [28, 28, 1], layers: [] };
  expect(fitted(model, 32).inputShape).toEqual([32, 32, 1]);
  expect(fitted({ ...model, inputShape: [784] }, 32).inputShape).toEqual([1024]);
});
