import { describe, expect, it } from 'vitest';
import { curveRows, presentCurves, valueTicks } from './curves.ts';
import type { CurveData, EpochFigures } from './curves.ts';

const epoch = (at: number, loss: number, validationLoss: number | null): EpochFigures => ({
  epoch: at,
  loss,
  accuracy: 1 - loss,
  validationLoss,
  validationAccuracy: validationLoss === null ? null : 1 - validationLoss,
});

const history = [epoch(1, 0.4, 0.3), epoch(2, 0.2, 0.25)];

describe('curveRows', () => {
  it('lays measured and documented figures on one axis of epochs', () => {
    const rows = curveRows('loss', {
      history,
      documented: [epoch(1, 0.5, null), epoch(2, 0.45, null), epoch(3, 0.44, null)],
    });
    expect(rows.map((row) => row.x)).toEqual([1, 2, 3]);
    expect(rows[1]).toEqual({
      x: 2,
      train: 0.2,
      validation: 0.25,
      documentedTrain: 0.45,
    });
    expect(presentCurves(rows)).toEqual(['train', 'validation', 'documentedTrain']);
  });

  it('leaves out what was not measured, and what has become NaN', () => {
    const rows = curveRows('accuracy', {
      history: [epoch(1, Number.NaN, null), epoch(2, 0.1, null)],
    });
    expect(rows).toEqual([{ x: 2, train: 0.9 }]);
  });
});

describe('axes', () => {
  it('start losses at 0 and keep accuracies within 0 to 1', () => {
    const losses = valueTicks(curveRows('loss', { history }), 'loss');
    expect(losses[0]).toBe(0);
    expect(losses[losses.length - 1]).toBeGreaterThanOrEqual(0.4);
    const accuracies = valueTicks(
      curveRows('accuracy', { history: [epoch(1, 0.1, 0.001)] }),
      'accuracy',
    );
    expect(accuracies[0]).toBeLessThanOrEqual(0.9);
    expect(accuracies[accuracies.length - 1]).toBe(1);
  });

  it('are made for the reader’s own curves: documented ones of other data do not press them flat', () => {
    const documented = [epoch(1, 40, null), epoch(2, 30, null)];
    const top = (data: CurveData) => valueTicks(curveRows('loss', data), 'loss').at(-1);
    expect(top({ history, documented })).toBeLessThan(1);
    expect(top({ history: [], documented })).toBeGreaterThanOrEqual(40);
  });
});
