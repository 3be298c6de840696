import { describe, expect, it } from 'vitest';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { Progress } from '../../training/loop.ts';
import { initialProgress } from '../../training/loop.ts';
import { smallExperiment } from '../../training/testing.ts';
import type { KeptMoment, MomentShelf } from './moments.ts';
import { firstMoments, Moments } from './moments.ts';

const weights = (value: number) => [
  {
    ...{ layer: 'dense', name: 'kernel', shape: [250], trainable: true },
    values: new Float32Array(250).fill(value),
  },
];

const log = (epoch: number, loss: number): EpochLog => ({
  ...{ epoch, loss, accuracy: 0.5, validationLoss: null, validationAccuracy: null },
  ...{ learningRate: 0.1, seconds: 1 },
});

/** After so many epochs, the last of which had this loss. */
const after = (epochs: number, loss: number): Progress => ({
  ...initialProgress(smallExperiment()),
  epoch: epochs + 1,
  history: epochs > 0 ? [log(epochs, loss)] : [],
});

const within = (step: number): Progress => ({ ...initialProgress(smallExperiment()), step });

describe('the moments of a training', () => {
  it('lie close together at first, at most 20 of them in the first epoch', () => {
    const steps = firstMoments(1875);
    expect(steps.length).toBeLessThanOrEqual(20);
    expect(steps.length).toBeGreaterThan(15);
    expect(steps.slice(0, 4)).toEqual([1, 2, 3, 5]);
    expect(steps.every((step, at) => step > (steps[at - 1] ?? 0) && step < 1875)).toBe(true);
    expect(firstMoments(4)).toEqual([1, 2, 3]);
    expect(firstMoments(1)).toEqual([]);
  });

  it('stay within their bytes: the first, the last and the best stay, the others evenly', () => {
    const moments = new Moments(100, 8000);
    moments.add(within(0), weights(0));
    for (const step of [1, 10, 50]) moments.add(within(step), weights(step / 100));
    for (let epoch = 1; epoch <= 20; epoch++) {
      moments.add(after(epoch, Math.abs(epoch - 7)), weights(epoch));
    }
    const { moments: kept, bytes, gone } = moments.describe();
    expect(bytes).toBe(8000);
    expect(gone).toBe(24 - 8);
    const epochs = kept.map((moment) => moment.epochs);
    expect(epochs[0]).toBe(0);
    expect(epochs.at(-1)).toBe(20);
    expect(epochs).toContain(7);
    const gaps = epochs.slice(2).map((at, index) => at - epochs[index + 1]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(8);
    expect(moments.weightsAt({ epoch: 8, step: 0 })?.[0].values[0]).toBe(7);
    expect(moments.weightsAt({ epoch: 1, step: 51 })).toBeNull();
  });

  it('come once: what a training does again after a lost device takes the place of what it was', () => {
    const moments = new Moments(100);
    moments.add(within(0), weights(0));
    moments.add(within(10), weights(1));
    moments.add(within(50), weights(2));
    moments.add(within(10), weights(3));
    expect(moments.describe().moments.map(({ step }) => step)).toEqual([0, 10]);
    expect(moments.weightsAt({ epoch: 1, step: 10 })?.[0].values[0]).toBe(3);
  });

  it('keep two even where one is larger than all may be', () => {
    const moments = new Moments(100, 10);
    for (const step of [0, 10, 50]) moments.add(within(step), weights(step));
    expect(moments.describe().moments.map(({ step }) => step)).toEqual([0, 50]);
  });

  it('are there again after a reload, up to where the training stands', async () => {
    const disk = { moments: [] as readonly KeptMoment[], gone: 0 };
    const shelf: MomentShelf = {
      read: () => Promise.resolve(disk),
      write: (known) => {
        Object.assign(disk, known);
        return Promise.resolve(known.moments.length);
      },
    };
    const before = new Moments(100, 8000, shelf);
    for (let epoch = 0; epoch <= 3; epoch++)
      before.add(after(epoch, 1 / (epoch + 1)), weights(epoch));
    await before.store();
    const again = new Moments(100, 8000, shelf, after(3, 0));
    await again.takeBack();
    expect(again.describe()).toEqual(before.describe());
    expect(again.describe().stored).toBe(4);
    // Its last state is older than its last moment: that one comes again.
    const earlier = new Moments(100, 8000, shelf, { epoch: 2, step: 50 });
    await earlier.takeBack();
    expect(earlier.describe().moments.map(({ epochs }) => epochs)).toEqual([0, 1]);
    earlier.add(after(2, 0.3), weights(2));
    await earlier.takeBack();
    expect(earlier.count).toBe(3);
  });

  it('stay in memory where they cannot be stored', async () => {
    const broken: MomentShelf = {
      read: () => Promise.reject(new Error('no storage')),
      write: () => Promise.reject(new Error('no storage')),
    };
    const moments = new Moments(100, 8000, broken, within(0));
    await moments.takeBack();
    moments.add(within(0), weights(0));
    await moments.store();
    expect(moments.describe()).toMatchObject({ moments: [{ epochs: 0 }], stored: 0 });
  });
});
