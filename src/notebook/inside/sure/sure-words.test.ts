import { expect, test } from 'vitest';
import { sureWords } from './sure-words.ts';

test('says whether a network is too sure, too modest, or neither', () => {
  const words = (sure: number[], right: number[]) =>
    sureWords({ sure: Float64Array.from(sure), right: Uint8Array.from(right) }, 0);
  expect(words([0.9, 0.9], [1, 0]).note).toContain('too sure of itself, by 40.0 points');
  expect(words([0.6, 0.6], [1, 1]).note).toContain('too modest, by 40.0 points');
  expect(words([0.5, 0.5], [1, 0]).note).toContain('as sure as it may be');
});

test('tells the certainty of wrong answers only where there are any', () => {
  const wrong = sureWords({ sure: Float64Array.of(0.9, 0.7), right: Uint8Array.of(1, 0) }, 0);
  expect(wrong.both).toContain(
    'Wrong answers came with 70.0 % of certainty on average, right ones with 90.0 %',
  );
  const none = sureWords({ sure: Float64Array.of(0.9), right: Uint8Array.of(1) }, 0);
  expect(none.both).toBe('It made no mistake here.');
});
