import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDataset, sourceOf } from './datasets.ts';
import { linkFakeWorker } from '../testing.ts';
import { getWholeSet, hearBuiltinEvent } from './whole-set.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lesson = { dataset: 'mnist' } as const;

test('the rest of the built-in digits is drawn once the page is idle, and only once', async () => {
  const worker = linkFakeWorker();
  const seen: (number | null)[] = [];
  worker.answer('prepareBuiltin', ({ source }) => {
    expect(source).toMatchObject({ train: 60_000, test: 10_000, style: 'digits' });
    hearBuiltinEvent({ kind: 'builtinProgress', style: 'digits', done: 35_000, total: 70_000 });
    seen.push(getWholeSet('digits'));
    return null;
  });
  await openDataset(sourceOf(lesson, 'builtin', ['builtin']));
  expect(worker.asked).toEqual(['openDataset']);
  await vi.runAllTimersAsync();
  expect(worker.asked).toEqual(['openDataset', 'prepareBuiltin']);
  expect([...seen, getWholeSet('digits')]).toEqual([0.5, 1]);
  await openDataset({ ...sourceOf(lesson, 'builtin', []), seed: 8 } as never);
  await vi.runAllTimersAsync();
  expect(worker.asked.filter((kind) => kind === 'prepareBuiltin')).toHaveLength(1);
});

test('nothing is drawn behind other data, or behind all the digits', async () => {
  const worker = linkFakeWorker();
  await openDataset({ kind: 'mnist' });
  await openDataset(sourceOf({ dataset: 'svhn' }, 'builtin-all', ['builtin']));
  await vi.runAllTimersAsync();
  expect(worker.asked).toEqual(['openDataset', 'openDataset']);
  expect(getWholeSet('houseNumbers')).toBeNull();
});

test('what could not be drawn behind is tried again with the next lesson', async () => {
  const worker = linkFakeWorker();
  worker.fail('prepareBuiltin', 'unexpected');
  await openDataset(sourceOf({ dataset: 'svhn' }, 'builtin', ['builtin']));
  await vi.runAllTimersAsync();
  expect(getWholeSet('houseNumbers')).toBeNull();
});
