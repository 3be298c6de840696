import { describe, expect, it } from 'vitest';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import type { CurveKind, CurveTraining } from '../../domain/figures/learning-curve.ts';
import { curvePoints } from '../../domain/figures/learning-curve.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import type { LearningCurve } from '../../state/runs/learning-curves.ts';
import {
  accuracyTicks,
  chartRows,
  describeCurve,
  figureText,
  presentSeries,
  verdict as verdictOf,
  whiskers,
} from './chart.ts';

const point = (
  value: number,
  train: number,
  test: number,
  trueAccuracy = train,
): CurveTraining => ({
  ...{ value, seed: 42, trained: value, steps: 1, seconds: 1, trueAccuracy },
  ...{ trainAccuracy: train, testAccuracy: test },
});

const verdict = (kind: CurveKind, trainings: readonly CurveTraining[]) =>
  verdictOf(kind, curvePoints(trainings));

const curve = (kind: CurveKind, trainings: readonly CurveTraining[]): LearningCurve => ({
  setting: { kind, values: trainings.map(({ value }) => value), equalSteps: false, repeats: 1 },
  datasetName: 'MNIST',
  experiment: {
    ...experimentDefaults,
    model: { inputShape: [784], layers: [] },
    loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
    optimizer: optimizerDefaults.adam,
  },
  trainings,
  status: 'done',
  failure: null,
});

describe('the chart of a learning curve', () => {
  it('has a row for each size, with the curve before it beside', () => {
    const current = curve('size', [point(100, 1, 0.6), point(300, 0.99, 0.8)]);
    const previous = curve('size', [point(100, 1, 0.5), point(1000, 0.9, 0.85)]);
    const rows = chartRows({ current, previous });
    expect(rows).toEqual([
      { x: 100, train: 1, test: 0.6, previousTest: 0.5 },
      { x: 300, train: 0.99, test: 0.8 },
      { x: 1000, previousTest: 0.85 },
    ]);
    expect(presentSeries(rows).map(({ id }) => id)).toEqual(['previousTest', 'train', 'test']);
  });

  it('tells true labels from given ones where there is noise', () => {
    const current = curve('noise', [point(0.2, 0.78, 0.94, 0.95)]);
    expect(chartRows({ current, previous: null })[0].trueLabels).toBe(0.95);
  });

  it('has round ticks around what is there', () => {
    expect(accuracyTicks([{ x: 1, train: 1, test: 0.63 }])).toEqual([0.6, 0.7, 0.8, 0.9, 1]);
    expect(accuracyTicks([{ x: 1, train: 0.98, test: 0.951 }])).toEqual([0.95, 0.96, 0.97, 0.98]);
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
    expect(describeCurve('size', curvePoints([point(1000, 0.98, 0.9)]))).toBe(
      'Accuracy by training images. 1,000: training 98.00 %, test 90.00 %.',
    );
    const twice = curvePoints([point(1000, 0.98, 0.9), point(1000, 0.98, 0.92)]);
    expect(describeCurve('size', twice)).toContain('test 91.00 % (90.00 % to 92.00 %).');
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
    const near = [
      point(100, 1, 0.8),
      point(300, 1, 0.81),
      point(100, 1, 0.82),
      point(300, 1, 0.83),
    ];
    expect(verdict('size', near)).toContain('lie up to 2.0 points apart: this may be luck.');
    const far = [point(100, 1, 0.6), point(300, 1, 0.8), point(100, 1, 0.61), point(300, 1, 0.83)];
    expect(verdict('size', far)).toContain('more than luck');
    expect(verdict('size', near.slice(0, 2))).not.toContain('luck');
  });

  it('tells a network that learned the rule from one that learned by heart', () => {
    const clean = point(0, 0.99, 0.96);
    expect(verdict('noise', [clean, point(0.4, 0.58, 0.93, 0.94)])).toContain('learned the rule');
    expect(verdict('noise', [clean, point(0.4, 0.99, 0.6, 0.6)])).toContain('by heart');
  });
});
