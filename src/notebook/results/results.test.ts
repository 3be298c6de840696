import { describe, expect, it } from 'vitest';
import { formatReport } from '../../domain/metrics/report.ts';
import { changedSettings } from '../../domain/experiment/differences.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { dense } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { documented } from '../../lessons/single-layer/documented.ts';
import { caveats, chanceMargin, compareAccuracy, differenceText } from './figures/compare.ts';
import { documentedReport } from './figures/documented-report.ts';
import {
  confidenceOf,
  describeFilter,
  documentedSplit,
  filteredRows,
  isWrong,
  resultsOf,
} from './results.ts';

const results = resultsOf(
  {
    loss: 1,
    accuracy: 0.5,
    count: 4,
    split: 'test',
    from: 'test',
    labels: Uint8Array.of(0, 1, 1, 0),
    indices: Uint32Array.of(0, 1, 2, 3),
    outputs: Float32Array.of(0.9, 0.1, 0.6, 0.4, 0.2, 0.8, 0.3, 0.7),
  },
  2,
);

describe('results', () => {
  it('count what was predicted for what', () => {
    expect(Array.from(results.predicted)).toEqual([0, 0, 1, 1]);
    expect(results.matrix).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(isWrong(results, 1)).toBe(true);
    expect(confidenceOf(results, 3)).toBeCloseTo(0.7);
  });

  it('list the images of a cell, row or column, the most confident first', () => {
    const any = { truth: null, predicted: null, onlyWrong: false };
    expect(filteredRows(results, any)).toEqual([0, 2, 3, 1]);
    expect(filteredRows(results, any, 'leastConfident')).toEqual([1, 3, 2, 0]);
    expect(filteredRows(results, { ...any, onlyWrong: true })).toEqual([3, 1]);
    expect(filteredRows(results, { ...any, truth: 1 })).toEqual([2, 1]);
    expect(filteredRows(results, { truth: 1, predicted: 0, onlyWrong: false })).toEqual([1]);
  });

  it('name what a filter shows', () => {
    const names = ['cat', 'dog'];
    const say = (truth: number | null, predicted: number | null, onlyWrong = false) =>
      describeFilter({ truth, predicted, onlyWrong }, names);
    expect(say(0, 1)).toBe('cat predicted as dog');
    expect(say(1, null)).toBe('every dog');
    expect(say(null, 1, true)).toBe('predicted as dog, wrongly');
    expect(say(null, null)).toBe('every image');
  });
});

describe('documentedSplit', () => {
  const only = (testAccuracy: number | null, validationAccuracy: number | null) => ({
    ...documented,
    testAccuracy,
    validationAccuracy,
  });
  it('is the test set unless the document measured on validation images alone', () => {
    expect(documentedSplit(only(0.9, 0.8), 100)).toBe('test');
    expect(documentedSplit(only(null, 0.8), 100)).toBe('validation');
    expect(documentedSplit(only(null, 0.8), 0)).toBe('test');
    expect(documentedSplit(only(null, null), 100)).toBe('test');
  });
});

describe('comparison with the document', () => {
  it('tells chance from a difference', () => {
    expect(chanceMargin(0.9241, 10_000)).toBeCloseTo(0.00734, 4);
    expect(compareAccuracy(0.9229, 0.9241, 10_000)).toMatch(
      /^0\.12 points below .* 12 images of 10,000\. .*by chance/,
    );
    expect(compareAccuracy(0.95, 0.9241, 10_000)).toMatch(/above.*something is different/);
    expect(compareAccuracy(0.9241, 0.9241, 10_000)).toBe('Exactly the documented accuracy.');
  });

  it('prints differences with their sign', () => {
    const pair = { name: '', measured: 0.92, documented: 0.93 };
    expect(differenceText({ ...pair, kind: 'accuracy' })).toBe('−1.00 points');
    expect(differenceText({ ...pair, kind: 'loss' })).toBe('−0.0100');
    expect(differenceText({ ...pair, documented: null, kind: 'loss' })).toBe('');
  });

  const experiment: Experiment = {
    ...experimentDefaults,
    model: { inputShape: [784], layers: [dense(10, 'sigmoid')] },
    loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
    optimizer: optimizerDefaults.adam,
  };

  it('says why a run cannot be compared', () => {
    expect(changedSettings(experiment, { ...experiment, seed: 1 })).toEqual([]);
    expect(changedSettings(experiment, { ...experiment, epochs: 1, trainLimit: 100 })).toEqual([
      'epochs',
      'number of training images',
    ]);
    const same = {
      run: experiment,
      lesson: experiment,
      datasetName: 'MNIST',
      generated: false,
      stopped: false,
      source: null,
    };
    expect(caveats(same)).toEqual([]);
    expect(caveats({ ...same, generated: true, stopped: true })).toHaveLength(2);
    expect(caveats({ ...same, source: 'model.h5' })).toEqual([
      'This network was read from model.h5, not trained here.',
    ]);
  });
});

describe('documentedReport', () => {
  it('is laid out as scikit-learn lays out the same figures', () => {
    const matrix = [
      [3, 1],
      [0, 4],
    ];
    const row = (
      label: string,
      precision: number,
      recall: number,
      f1: number,
      support: number,
    ) => ({
      label,
      precision,
      recall,
      f1,
      support,
    });
    const text = documentedReport([row('0', 1, 0.75, 0.857, 4), row('1', 0.8, 1, 0.889, 4)], {
      accuracy: 0.875,
      macro: row('macro avg', 0.9, 0.875, 0.873, 8),
      weighted: row('weighted avg', 0.9, 0.875, 0.873, 8),
    });
    expect(text).toBe(formatReport(matrix).trimEnd());
  });
});
