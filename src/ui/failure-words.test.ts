import { expect, test } from 'vitest';
import { failureWords } from './failure-words.ts';

test('tells failures apart: no two share a title', () => {
  const titles = Object.values(failureWords).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('gives every failure a remedy: a whole sentence of what to do', () => {
  for (const { remedy } of Object.values(failureWords)) expect(remedy).toMatch(/^[A-Z].{15,}\.$/);
});
