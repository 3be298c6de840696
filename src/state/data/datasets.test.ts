import { beforeEach, describe, expect, test } from 'vitest';
import type { DatasetInfo } from './datasets.ts';
import {
  describeDataset,
  findDatasets,
  forgetDatasets,
  getAvailableDatasets,
  openDataset,
  sourceOf,
} from './datasets.ts';
import { readChoice, writeChoice } from './data-choice.ts';
import { linkFakeWorker } from '../testing.ts';

beforeEach(forgetDatasets);

const mnistLesson = { dataset: 'mnist' } as const;

describe('the data of a lesson', () => {
  test('are its own where they are here', () => {
    expect(sourceOf(mnistLesson, 'auto', ['mnist', 'builtin'])).toEqual({ kind: 'mnist' });
  });

  test('are built-in digits where they are not, in the form that the lesson needs', () => {
    expect(sourceOf(mnistLesson, 'auto', ['builtin'])).toMatchObject({
      kind: 'builtin',
      style: 'digits',
    });
    expect(sourceOf({ dataset: 'svhn' }, 'auto', ['mnist', 'builtin'])).toMatchObject({
      kind: 'builtin',
      style: 'houseNumbers',
    });
  });

  test('are what was chosen, if that is here', () => {
    const available = ['mnist', 'fashion-mnist', 'builtin'] as const;
    expect(sourceOf(mnistLesson, 'fashion-mnist', available)).toEqual({ kind: 'fashion-mnist' });
    expect(sourceOf(mnistLesson, 'builtin', available).kind).toBe('builtin');
  });

  test('are digits as people of one country write them, where these are asked for', () => {
    const choice = readChoice('builtin-europe');
    expect(sourceOf(mnistLesson, choice as 'builtin', ['mnist', 'builtin'])).toMatchObject({
      kind: 'builtin',
      style: 'digits',
      habit: 'europe',
    });
    // House numbers are printed and have no habits.
    expect(sourceOf({ dataset: 'svhn' }, choice as 'builtin', ['builtin'])).not.toHaveProperty(
      'habit',
    );
    expect(writeChoice(choice)).toBe('builtin-europe');
  });
});

describe('opening', () => {
  test('happens once, however often the same data are asked for', async () => {
    const worker = linkFakeWorker();
    const [first, second] = await Promise.all([
      openDataset({ kind: 'svhn' }),
      openDataset({ kind: 'svhn' }),
    ]);
    expect(first).toBe(second);
    expect(worker.asked).toEqual(['openDataset']);
  });

  test('is tried again after a failure', async () => {
    const worker = linkFakeWorker();
    worker.fail('openDataset', 'idx-truncated');
    const attempt = openDataset({ kind: 'fashion-mnist' });
    await expect(attempt).rejects.toMatchObject({ code: 'idx-truncated' });
    linkFakeWorker();
    await expect(openDataset({ kind: 'fashion-mnist' })).resolves.toMatchObject({ height: 28 });
  });

  test('goes on for the one who waits when the other gives up, and stops when nobody waits', async () => {
    const worker = linkFakeWorker();
    let answer = (info: DatasetInfo): void => void info;
    worker.answer('openDataset', () => new Promise((resolve) => (answer = resolve)));
    const [first, second] = [new AbortController(), new AbortController()];
    const one = openDataset({ kind: 'mnist' }, first.signal);
    const other = openDataset({ kind: 'mnist' }, second.signal);
    first.abort();
    await expect(one).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker.signals.at(-1)?.aborted).toBe(false);
    second.abort();
    await expect(other).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker.signals.at(-1)?.aborted).toBe(true);
    const again = openDataset({ kind: 'mnist' });
    expect(worker.asked).toEqual(['openDataset', 'openDataset']);
    answer(await linkFakeWorker().usual());
    await expect(again).resolves.toMatchObject({ name: 'mnist' });
  });

  test('offers the built-in digits when nothing can be found out', async () => {
    linkFakeWorker().fail('listDatasets', 'worker-died');
    await findDatasets();
    expect(getAvailableDatasets()).toEqual(['builtin']);
  });
});

test('generated digits are never passed off as MNIST', async () => {
  linkFakeWorker();
  const generated = await openDataset(sourceOf(mnistLesson, 'builtin', ['builtin']));
  expect(describeDataset({ ...generated, name: 'Built-in digits' })).toBe(
    'Built-in digits (not MNIST), 20 + 20',
  );
  const real = await openDataset({ kind: 'mnist' });
  const labels = new Uint8Array(60_000);
  expect(describeDataset({ ...real, name: 'MNIST', trainLabels: labels })).toBe(
    'MNIST, 60,000 + 20',
  );
  expect(describeDataset({ ...real, name: 'MNIST', trainLabels: labels }, 42_000)).toBe(
    'MNIST, 42,000 of 60,000 + 20',
  );
});
