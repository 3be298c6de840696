import { describe, expect, it } from 'vitest';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import type { ComparedTraining } from '../../domain/compare/comparison.ts';
import { comparedPoints } from '../../domain/compare/comparison.ts';
import type { Value, Variable } from '../../domain/compare/variables.ts';
import { variablesOf } from '../../domain/compare/variables.ts';
import { dense } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { Sweep } from '../../state/compare/sweeps.ts';
import {
  accuracyTicks,
  acrossOf,
  chartRows,
  describeSweep,
  figureText,
  presentSeries,
  rowText,
  whiskers,
} from './chart.ts';
import { secondsOf } from './estimate.ts';
import { verdict as verdictOf } from './verdict.ts';

const point = (
  value: Value,
  train: number,
  test: number,
  trueAccuracy = train,
): ComparedTraining => ({
  ...{ value, seed: 42, diverged: false, trained: 1, steps: 1, seconds: 1, trueAccuracy },
  ...{ trainAccuracy: train, testAccuracy: test, tested: 1000 },
});

/** The trainings with seeds as they come: each value's first has the first seed. */
const seeded = (trainings: readonly ComparedTraining[]) =>
  trainings.map((training, index) => {
    const before = trainings.slice(0, index).filter(({ value }) => value === training.value);
    return { ...training, seed: 42 + before.length };
  });

const experiment = {
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(64, 'relu'), dense(10, 'softmax')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
} as const;

function variable(id: string): Variable {
  const found = variablesOf(experiment, 60_000).find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

const curve = (id: string, trainings: readonly ComparedTraining[]): Sweep => ({
  setting: {
    ...{ variable: variable(id), values: trainings.map(({ value }) => value) },
    ...{ equalSteps: false, repeats: 1 },
  },
  datasetName: 'MNIST',
  tested: 'test',
  experiment,
  trainings,
  status: 'done',
  failure: null,
});

const verdict = (id: string, trainings: readonly ComparedTraining[]) =>
  verdictOf(curve(id, seeded(trainings)), comparedPoints(trainings));

describe('the chart of a comparison', () => {
  it('has a row for each size, with the curve before it beside', () => {
    const current = curve('size', [point(100, 1, 0.6), point(300, 0.99, 0.8)]);
    const previous = curve('size', [point(100, 1, 0.5), point(1000, 0.9, 0.85)]);
    const rows = chartRows({ current, previous });
    expect(rows).toEqual([
      { x: 100, value: 100, train: 1, test: 0.6, previousTest: 0.5 },
      { x: 300, value: 300, train: 0.99, test: 0.8 },
      { x: 1000, value: 1000, previousTest: 0.85 },
    ]);
    expect(presentSeries(rows, current).map(({ id }) => id)).toEqual([
      'previousTest',
      'train',
      'test',
    ]);
  });

  it('tells true labels from given ones where there is noise', () => {
    const current = curve('noise', [point(0.2, 0.78, 0.94, 0.95)]);
    expect(chartRows({ current, previous: null })[0].trueLabels).toBe(0.95);
  });

  it('has round ticks around what is there', () => {
    expect(accuracyTicks([{ x: 1, value: 1, train: 1, test: 0.63 }])).toEqual([
      0.6, 0.7, 0.8, 0.9, 1,
    ]);
    expect(accuracyTicks([{ x: 1, value: 1, train: 0.98, test: 0.951 }])).toEqual([
      0.95, 0.96, 0.97, 0.98,
    ]);
  });

  it('shows how far the trainings at one size lie apart, within the axis', () => {
    const trainings = [point(100, 1, 0.6), point(100, 1, 0.7), point(300, 1, 0.9)];
    const rows = chartRows({ current: curve('size', trainings), previous: null });
    expect(whiskers(rows[0])?.map((part) => part.toFixed(3))).toEqual(['0.050', '0.050']);
    expect(whiskers(rows[1])).toBeUndefined();
    expect(accuracyTicks(rows)[0]).toBeLessThanOrEqual(0.6);
    expect(figureText(rows[0], 'test')).toBe('65.00 % (60.00 % to 70.00 %)');
    expect(figureText(rows[0], 'train')).toBe('100.00 %');
    expect(figureText(rows[1], 'test')).toBe('90.00 %');
  });

  it('can be read out', () => {
    expect(describeSweep(variable('size'), comparedPoints([point(1000, 0.98, 0.9)]))).toBe(
      'Accuracy by training images. 1,000: training 98.00 %, test 90.00 %.',
    );
    const twice = comparedPoints([point(1000, 0.98, 0.9), point(1000, 0.98, 0.92)]);
    expect(describeSweep(variable('size'), twice)).toContain('test 91.00 % (90.00 % to 92.00 %).');
  });
});

describe('what a curve says', () => {
  it('is nothing while it has one point', () => {
    expect(verdict('size', [point(100, 1, 0.5)])).toBe('');
  });

  it('is that more images help where training and test are apart', () => {
    const text = verdict('size', [point(100, 1, 0.6), point(300, 1, 0.8)]);
    expect(text).toContain('gained 20.0 points');
    expect(text).toContain('would learn from more of them');
  });

  it('is no end where both are low and rise: steps may be what is missing', () => {
    const text = verdict('size', [point(100, 0.3, 0.28), point(300, 0.56, 0.55)]);
    expect(text).toContain('It is still rising');
  });

  it('is that more images hardly help where they have met', () => {
    expect(verdict('size', [point(100, 0.93, 0.92), point(300, 0.93, 0.925)])).toContain(
      'would bring little',
    );
  });

  it('tells luck from more than luck where sizes were trained at again', () => {
    const near = [0, 0.01, 0.02].flatMap((more) => [
      ...[point(100, 1, 0.8 + 2 * more), point(300, 1, 0.82 + more)],
    ]);
    expect(verdict('size', near)).toContain('that holds 0, so this may be luck');
    const far = [0, 0.01, 0.02].flatMap((more) => [
      ...[point(100, 1, 0.6 + more), point(300, 1, 0.8 + more)],
    ]);
    expect(verdict('size', far)).toContain('Paired over 3 seeds');
    expect(verdict('size', far)).toContain('this is more than luck');
    expect(verdict('size', near.slice(0, 2))).toContain('One seed cannot say');
  });

  it('tells a network that learned the rule from one that learned by heart', () => {
    const clean = point(0, 0.99, 0.96);
    expect(verdict('noise', [clean, point(0.4, 0.58, 0.93, 0.94)])).toContain('learned the rule');
    expect(verdict('noise', [clean, point(0.4, 0.99, 0.6, 0.6)])).toContain('by heart');
  });
});

describe('the best of several values', () => {
  const rates = (...tests: readonly number[]) =>
    tests.map((test, at) => point(0.001 * 10 ** at, 0.95, test));

  it('is named, without a word of proof where there is one seed', () => {
    const text = verdict('learningRate', rates(0.95, 0.9));
    expect(text).toContain('0.001 came out best, 95.00 % against 90.00 % at 0.01');
    expect(text).toContain('it is what this lesson has');
    expect(text).toContain('One seed cannot say');
  });

  it('stands apart where every seed says so, and the others are told', () => {
    const seeds = [0, 0.001, 0.002, 0.003, 0.004].flatMap((more) =>
      rates(0.95 + more, 0.9 + more, 0.5 + more),
    );
    const text = verdict('learningRate', seeds);
    expect(text).toContain('widened for 3 pairs of values');
    expect(text).toContain('this is more than luck');
    expect(text).toContain('By the same test 0.1 is worse.');
  });

  it('is none that diverged, which is told', () => {
    const lost = { ...point(0.1, NaN, NaN), diverged: true, tested: 0 };
    const text = verdict('learningRate', [...rates(0.9, 0.95), lost]);
    expect(text).toContain('0.01 came out best');
    expect(text).toContain('At 0.1 the loss was no number any more');
  });
});

describe('choices', () => {
  const sweep = curve('optimizer', [point('sgd', 0.8, 0.7), point('adam', 0.9, 0.85)]);

  it('stand beside each other in the order of the form', () => {
    const rows = chartRows({ current: sweep, previous: null });
    expect(rows.map(({ x, value }) => [x, value])).toEqual([
      [0, 'adam'],
      [2, 'sgd'],
    ]);
    const { scale, tickFormatter } = acrossOf(sweep.setting.variable, rows);
    expect([scale, tickFormatter(0), tickFormatter(2)]).toEqual(['linear', 'Adam', 'SGD']);
    expect(rowText(sweep.setting.variable, rows[1])).toBe('SGD');
  });
});

describe('values that would crowd', () => {
  it('stand one beside the other, in rising order', () => {
    const sweep = curve('decay', [point(0.001, 0.9, 0.8), point(0, 0.9, 0.7)]);
    const rows = chartRows({ current: sweep, previous: null });
    expect(rows.map(({ x, value }) => [x, value])).toEqual([
      [0, 0],
      [1, 0.001],
    ]);
    const { domain, tickFormatter } = acrossOf(sweep.setting.variable, rows);
    expect([domain, tickFormatter(1)]).toEqual([[-0.5, 1.5], '0.001']);
  });
});

describe('the time that a comparison takes', () => {
  const last = { seconds: 60, images: 60_000, epochs: 5 };
  const data = { train: 60_000, test: 10_000 };
  const setting = {
    ...curve('learningRate', [point(0.001, 1, 1), point(0.01, 1, 1)]).setting,
    repeats: 3,
  };

  it('is that of so many trainings, and of measuring them', () => {
    const seconds = secondsOf(setting, experiment, data, last) ?? 0;
    expect(seconds).toBeGreaterThan(6 * 60);
    expect(seconds).toBeLessThan(6 * 60 * 1.1);
  });

  it('is less where sizes are smaller, and unknown before the first training', () => {
    const sizes = { ...curve('size', [point(600, 1, 1), point(6000, 1, 1)]).setting, repeats: 3 };
    expect(secondsOf(sizes, experiment, data, last)).toBeLessThan(60);
    expect(secondsOf(setting, experiment, data, null)).toBeNull();
  });
});
