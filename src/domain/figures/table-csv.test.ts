import { describe, expect, it } from 'vitest';
import { tableCsv } from './csv.ts';

describe('a table for spreadsheets', () => {
  it('leaves what was not measured empty and quotes what would break a line', () => {
    expect(tableCsv(['a', 'b'], [['one, "two"\nthree', null, 0.5]])).toBe(
      'a,b\r\n"one, ""two""\nthree",,0.5\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes no formula of %j', (text) => {
    const [field] = tableCsv([], [[text]])
      .split('\r\n')
      .slice(1);
    expect(field.replace(/^"/, '').startsWith("'")).toBe(true);
  });
});
