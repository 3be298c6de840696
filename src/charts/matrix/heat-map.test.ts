import { describe, expect, it } from 'vitest';
import { cellText, describeSelection, heatCells, movePlace, selectionAt } from './heat-map.ts';

const matrix = [
  [90, 10],
  [5, 45],
];

describe('heatCells', () => {
  it('shades counts from nothing to the largest', () => {
    const cells = heatCells(matrix, 'counts');
    expect(cells[0][0]).toEqual({ truth: 0, predicted: 0, value: 90, text: '90', share: 1 });
    expect(cells[1][1].share).toBe(0.5);
  });

  it('gives the whole palette to the mistakes, and the diagonal its numbers alone', () => {
    const cells = heatCells(matrix, 'counts', true);
    expect(cells[0][0]).toMatchObject({ text: '90', share: 0, value: 90 });
    expect(cells[0][1].share).toBe(1);
    expect(cells[1][0].share).toBe(0.5);
  });

  it('puts no difference in the middle and the largest at an end', () => {
    const cells = heatCells([[-4, 2]], 'countDifference');
    expect(cells[0].map((cell) => cell.share)).toEqual([0, 0.75]);
    expect(heatCells([[0, 0]], 'countDifference')[0][0].share).toBe(0.5);
  });
});

describe('cellText', () => {
  it('prints shares to three digits and differences with a sign', () => {
    expect(cellText(0.9734, 'shares')).toBe('97.3');
    expect([cellText(0, 'shares'), cellText(1, 'shares')]).toEqual(['0', '100.0']);
    expect([3, -2, 0].map((value) => cellText(value, 'countDifference'))).toEqual(['+3', '−2', '']);
    expect(cellText(-0.0123, 'shareDifference')).toBe('−1.2');
  });
});

describe('keys', () => {
  it('move among cells and headings and stop at the edge', () => {
    expect(movePlace({ row: 0, column: 1 }, 'ArrowUp', 10)).toEqual({ row: 0, column: 1 });
    expect(movePlace({ row: 9, column: 1 }, 'ArrowDown', 10)).toEqual({ row: 10, column: 1 });
    expect(movePlace({ row: 3, column: 4 }, 'End', 10)).toEqual({ row: 3, column: 10 });
    expect(movePlace({ row: 3, column: 4 }, 'a', 10)).toBeNull();
  });

  it('choose a cell, a row, a column or everything', () => {
    expect(selectionAt({ row: 4, column: 10 }, 10)).toEqual({ truth: 4, predicted: 9 });
    expect(selectionAt({ row: 4, column: 0 }, 10)).toEqual({ truth: 4, predicted: null });
    expect(selectionAt({ row: 10, column: 3 }, 10)).toEqual({ truth: null, predicted: 2 });
    expect(describeSelection({ truth: 1, predicted: 0 }, ['cat', 'dog'])).toBe(
      'truth dog, predicted cat',
    );
    expect(describeSelection(selectionAt({ row: 10, column: 0 }, 10), [])).toBe('all images');
  });
});
