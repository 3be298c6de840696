import { expect, test } from 'vitest';
import { firstStep } from './first-step.ts';

test('the first steps follow what the reader does', () => {
  const nothing = { busy: false, measured: false, sawMistakes: false };
  expect(firstStep(nothing)).toBe('train');
  expect(firstStep({ ...nothing, busy: true })).toBe('wait');
  expect(firstStep({ ...nothing, measured: true })).toBe('mistakes');
  expect(firstStep({ ...nothing, measured: true, sawMistakes: true })).toBe('apart');
  // Another training takes precedence: there is nothing to look at before it has ended.
  expect(firstStep({ busy: true, measured: true, sawMistakes: true })).toBe('wait');
});
