import { describe, expect, it } from 'vitest';
import { haveSigns, certaintyWords, numberText, readingWords, readOutputs } from './reading.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('reading a network', () => {
  it('takes softmax outputs as they are', () => {
    const { digit, certainty, shares } = readOutputs([0.1, 0.7, 0.2], 'shares');
    expect(digit).toBe(1);
    expect(certainty).toBeCloseTo(0.7);
    expect(total(shares)).toBeCloseTo(1);
  });

  it('says how sure it is in words', () => {
    const words = [0.999, 0.93, 0.75, 0.55, 0.2].map(certaintyWords);
    expect(words).toEqual(['certain', 'quite sure', 'fairly sure', 'unsure', 'guessing']);
  });

  it('never says certain of a shadow, whoever reads it', () => {
    const shadow = { digit: 1, certainty: 1, shares: [0, 1], doubt: 'shadow' } as const;
    expect(readingWords(shadow, '1', 0.3)).toBe(
      'I don’t know: this is hardly ink, its edge is as soft as a shadow’s',
    );
    expect(readingWords({ ...shadow, refused: false }, '1', 0)).not.toContain('certain');
    expect(numberText([shadow], ['0', '1'], 0)).toBe('?');
  });

  it('writes several digits as a number, with a question mark below the threshold', () => {
    const readings = [
      [0.9, 0.1],
      [0.45, 0.55],
    ].map((outputs) => readOutputs(outputs, 'shares'));
    expect(numberText(readings, ['0', '1'], 0.5)).toBe('01');
    expect(numberText(readings, ['0', '1'], 0.6)).toBe('0?');
  });

  it('knows what a pen writes from what it could only picture', () => {
    expect(haveSigns([...'0123456789'])).toBe(true);
    expect(haveSigns(['A', 'b', 'é'])).toBe(true);
    expect(haveSigns(Array.from({ length: 12 }, (_, index) => String(index)))).toBe(true);
    expect(haveSigns(['T-shirt/top', 'Trouser'])).toBe(false);
    expect(haveSigns(['0', '1', 'none'])).toBe(true);
    expect(haveSigns(['o', 'ki', 'su', 'tsu'])).toBe(false);
  });

  it('writes letters as letters, and no number of names that do not stand together', () => {
    const readings = [[0.1, 0.9]].map((outputs) => readOutputs(outputs, 'shares'));
    expect(numberText(readings, ['A', 'B'], 0.5)).toBe('B');
    expect(numberText(readings, ['cat', 'dog'], 0.5)).toBe('');
  });
});
