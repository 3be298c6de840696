import { describe, expect, it } from 'vitest';
import { pythonFixed, pythonFloat, pythonString } from './python.ts';

describe('numbers and strings as Python writes them', () => {
  it('rounds exact ties to the even digit, and only those', () => {
    expect(pythonFixed(0.125, 2)).toBe('0.12');
    expect(pythonFixed(0.375, 2)).toBe('0.38');
    expect(pythonFixed(0.5, 0)).toBe('0');
    expect(pythonFixed(1.5, 0)).toBe('2');
    expect(pythonFixed(0.985, 2)).toBe('0.98');
    expect(pythonFixed(0.995, 2)).toBe('0.99');
    expect(pythonFixed(1, 2)).toBe('1.00');
    expect(pythonFixed(Number.NaN, 2)).toBe('nan');
  });

  it('writes floats as repr does', () => {
    expect(pythonFloat(0.001)).toBe('0.001');
    expect(pythonFloat(1)).toBe('1.0');
    expect(pythonFloat(1e-7)).toBe('1e-07');
    expect(pythonFloat(0.00003)).toBe('3e-05');
    expect(pythonFloat(Math.fround(0.001) / 2)).toBe('0.0005000000237487257');
    expect(pythonFloat(-Infinity)).toBe('-inf');
  });

  it('escapes quotes and line ends in strings', () => {
    expect(pythonString("it's\na \\")).toBe("'it\\'s\\na \\\\'");
  });
});
