import { expect, it } from 'vitest';
import { readOpened } from './opened.ts';

it('takes what it wrote itself, and nothing of another form', () => {
  const kept = { lessons: { 'single-layer': ['load', 'train'] } };
  expect(readOpened(kept)).toBe(kept);
  for (const odd of [
    null,
    [],
    {},
    { lessons: [] },
    { lessons: { a: 'load' } },
    { lessons: { a: [1] } },
  ]) {
    expect(readOpened(odd)).toBeNull();
  }
});
