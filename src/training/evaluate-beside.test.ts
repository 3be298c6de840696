import { describe, expect, it } from 'vitest';
import { evaluateBeside } from './evaluate-beside.ts';
import type { Evaluation, TrainingData } from './network.ts';
import { FakeNetwork, smallData, smallExperiment } from './testing.ts';

const data = smallData();
const labels = data.test.labels;

/** A network that gives each image of the test split its label, with the probabilities of `row`. */
class Reader extends FakeNetwork {
  readonly measured: string[] = [];
  readonly asked: number[] = [];
  readonly row: (at: number) => readonly [number, number];

  constructor(row: (at: number) => readonly [number, number]) {
    super(smallExperiment());
    this.row = row;
  }

  override evaluate = (split: 'train' | 'validation' | 'test'): Promise<Evaluation> => {
    this.measured.push(split);
    const outputs = Float32Array.from({ length: 40 }, (_, at) => this.row(at >> 1)[at % 2] ?? 0);
    const right = Array.from(
      labels,
      (label, at) => (this.row(at)[1] > this.row(at)[0] ? 1 : 0) === label,
    );
    const accuracy = right.filter(Boolean).length / 20;
    return Promise.resolve({ loss: 0.25, accuracy, count: 20, outputs });
  };

  override predict = ({ count }: { readonly count: number }) => {
    this.asked.push(count);
    return Promise.resolve(Float32Array.from({ length: 2 * count }, (_, at) => 1 - (at % 2)));
  };
}

const sure = (at: number): [number, number] => (labels[at] === 1 ? [0.1, 0.9] : [0.9, 0.1]);

describe('a network beside a run’s own', () => {
  it('measures with the run’s weights, and is freed', async () => {
    const own = new Reader(sure);
    own.trained = 7;
    const beside = new Reader(sure);
    const evaluation = await evaluateBeside(own, data, 'test', () => Promise.resolve(beside));
    expect(evaluation).toMatchObject({ loss: 0.25, accuracy: 1, count: 20 });
    expect(beside.restored).toMatchObject([{ values: Float32Array.of(7) }]);
    expect([own.measured, own.asked, beside.measured, beside.disposed]).toEqual([
      [],
      [],
      ['test'],
      1,
    ]);
  });

  it('is made for that split alone', async () => {
    const made: TrainingData[] = [];
    await evaluateBeside(new Reader(sure), data, 'validation', (_, given) => {
      made.push(given);
      return Promise.resolve(new Reader(sure));
    });
    expect(made[0]?.validation).toBe(data.validation);
    expect([made[0]?.train.count, made[0]?.test.count]).toEqual([1, 1]);
  });

  it('leaves verdicts that rounding could turn to the run’s own, and counts them anew', async () => {
    // The own network reads class 0 there.
    const beside = new Reader((at) => (at === 4 ? [0.49999, 0.50001] : sure(at)));
    const own = new Reader(sure);
    const { outputs, accuracy } = await evaluateBeside(own, data, 'test', () =>
      Promise.resolve(beside),
    );
    expect(own.asked).toEqual([1]);
    expect([...outputs.slice(8, 10)]).toEqual([1, 0]);
    expect(accuracy).toBe(labels[4] === 0 ? 1 : 0.95);
  });

  it('leaves everything to the run’s own where too much is close, or nothing is a number', async () => {
    for (const row of [
      [0.5, 0.5],
      [NaN, NaN],
    ] as const) {
      const [own, beside] = [new Reader(sure), new Reader(() => row)];
      const evaluation = await evaluateBeside(own, data, 'test', () => Promise.resolve(beside));
      expect(evaluation.accuracy).toBe(1);
      expect([own.measured, beside.disposed]).toEqual([['test'], 1]);
    }
  });

  it('is freed where measuring fails', async () => {
    const beside = new Reader(sure);
    beside.evaluate = () => Promise.reject(new Error('stopped'));
    const evaluation = evaluateBeside(new Reader(sure), data, 'test', () =>
      Promise.resolve(beside),
    );
    await expect(evaluation).rejects.toThrow('stopped');
    expect(beside.disposed).toBe(1);
  });

  it('where there can be none, the run’s own measures', async () => {
    const own = new Reader(sure);
    await evaluateBeside(own, data, 'test', () => Promise.resolve(null));
    expect(own.measured).toEqual(['test']);
  });
});
