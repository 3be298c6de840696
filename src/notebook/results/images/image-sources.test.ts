import { expect, test } from 'vitest';
import { imageSources } from './image-sources.ts';

const values = (testCount: number) => imageSources(testCount).map(({ value }) => value);

test('test images are a choice where there are any with labels', () => {
  expect(values(10_000)).toEqual(['train', 'test', 'drawing']);
  expect(values(0)).toEqual(['train', 'drawing']);
});
