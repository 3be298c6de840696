import { describe, expect, it } from 'vitest';
import {
  curveRows,
  describeCurves,
  epochTicks,
  niceStep,
  presentCurves,
  valueTicks,
} from './curves.ts';
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
  it('lays measured, documented and running figures on one axis of epochs', () => {
    const rows = curveRows('loss', {
      history,
      documented: [epoch(1, 0.5, null), epoch(2, 0.45, null), epoch(3, 0.44, null)],
      within: [
        { epochs: 0.5, loss: 0.9, accuracy: 0.6 },
        { epochs: 2, loss: 0.2, accuracy: 0.8 },
      ],
    });
    expect(rows.map((row) => row.x)).toEqual([0.5, 1, 2, 3]);
    expect(rows[2]).toEqual({
      x: 2,
      train: 0.2,
      validation: 0.25,
      within: 0.2,
      documentedTrain: 0.45,
    });
    expect(presentCurves(rows)).toEqual(['train', 'validation', 'within', 'documentedTrain']);
  });

  it('leaves out what was not measured, and what has become NaN', () => {
    const rows = curveRows('accuracy', {
      history: [epoch(1, Number.NaN, null), epoch(2, 0.1, null)],
    });
    expect(rows).toEqual([{ x: 2, train: 0.9 }]);
  });

  it('breaks the running mean where a new epoch starts it anew', () => {
    const at = (epochs: number, loss: number) => ({ epochs, loss, accuracy: 0 });
    const within = [at(0.5, 2), at(1, 1), at(1.1, 0.3), at(2.2, 0.2)];
    const rows = curveRows('loss', { history: [], within });
    const drawn = rows.map(({ x, within: mean }) => [x.toFixed(1), mean ?? 'break']);
    expect(drawn).toEqual([
      ['0.5', 2],
      ['1.0', 1],
      ['1.0', 'break'],
      ['1.1', 0.3],
      ['2.0', 'break'],
      ['2.2', 0.2],
    ]);
    expect(presentCurves(rows)).toEqual(['within']);
  });

  it('thins a long epoch but keeps its first and last point', () => {
    const within = Array.from({ length: 5000 }, (_, at) => ({
      epochs: at / 5000,
      loss: 1,
      accuracy: 0,
    }));
    const rows = curveRows('loss', { history: [], within });
    expect(rows.length).toBeLessThanOrEqual(240);
    expect(rows[0].x).toBe(0);
    expect(rows[rows.length - 1].x).toBe(4999 / 5000);
  });
});

describe('axes', () => {
  it('step in 1, 2 and 5', () => {
    expect([niceStep(1, 5), niceStep(0.12, 5), niceStep(2.4, 5), niceStep(30, 10)]).toEqual([
      0.2, 0.05, 0.5, 5,
    ]);
  });

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

  it('forget the steep start of the first epoch once there are two', () => {
    const within = [{ epochs: 0.01, loss: 2.3, accuracy: 0.1 }];
    const top = (data: CurveData) => valueTicks(curveRows('loss', data), 'loss').at(-1);
    expect(top({ history: history.slice(0, 1), within })).toBeGreaterThanOrEqual(2.3);
    expect(top({ history, within })).toBeLessThan(1);
  });

  it('name every epoch of a short run, and few of a long one', () => {
    expect(epochTicks(1, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(epochTicks(0, 30)).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(epochTicks(1, 19)).toEqual([1, 2, 4, 6, 8, 10, 12, 14, 16, 19]);
  });
});

describe('describeCurves', () => {
  it('says where each curve starts and ends', () => {
    expect(describeCurves(curveRows('loss', { history }), 'loss')).toBe(
      'Loss by epoch. Training: from 0.4000 at epoch 1 to 0.2000 at epoch 2. ' +
        'Validation: from 0.3000 at epoch 1 to 0.2500 at epoch 2.',
    );
    expect(describeCurves([], 'accuracy')).toBe('Accuracy by epoch. Nothing measured yet.');
  });
});
