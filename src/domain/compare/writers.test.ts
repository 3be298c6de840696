import { describe, expect, it } from 'vitest';
import { standsOut, standsOutAt, together, wilson, writerResult } from './writers.ts';

const of = (writer: string, right: number, count: number) => {
  const meant = Array.from({ length: count }, (_, at) => at % 10);
  const read = meant.map((label, at) => (at < right ? label : (label + 1) % 10));
  return writerResult(writer, meant, read);
};

describe('one writer’s digits', () => {
  it('counts what was read rightly and what was taken for what, the commonest first', () => {
    const result = writerResult('ada', [4, 4, 4, 7, 1], [9, 9, 4, 1, 1]);
    expect(result).toMatchObject({ writer: 'ada', count: 5, right: 2, accuracy: 0.4 });
    expect(result.misread).toEqual([
      { meant: 4, read: 9, times: 2 },
      { meant: 7, read: 1, times: 1 },
    ]);
  });

  it('tells the classes apart, each with its interval', () => {
    const { byClass } = writerResult('ada', [4, 4, 4, 7, 1], [9, 9, 4, 1, 1]);
    expect(byClass.map(({ label, right, count }) => [label, right, count])).toEqual([
      [1, 1, 1],
      [4, 1, 3],
      [7, 0, 1],
    ]);
    expect(byClass[1]).toMatchObject(wilson(1, 3));
  });

  it('gives Wilson’s interval, which stays within 0 and 1', () => {
    // Newcombe 1998, table I: 81 of 263 and 0 of 20.
    const many = wilson(81, 263);
    expect(many.low).toBeCloseTo(0.2553, 4);
    expect(many.high).toBeCloseTo(0.3662, 4);
    const none = wilson(0, 20);
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(0.1611, 4);
  });
});

describe('writers beside each other', () => {
  it('weighs each by its digits', () => {
    expect(together([of('a', 10, 10), of('b', 0, 30)])).toBe(0.25);
  });

  it('says who stands out, and nobody where chance does as much', () => {
    const even = [of('a', 93, 100), of('b', 95, 100), of('c', 91, 100)];
    expect(even.map((one) => standsOut(even, one))).toEqual([null, null, null]);
    const uneven = [...even, of('d', 62, 100)];
    expect(standsOut(uneven, uneven[3])).toBe('worse');
  });

  it('is surer before it says so of one among many', () => {
    const rest = (count: number) => Array.from({ length: count }, (_, at) => of(`w${at}`, 95, 100));
    const odd = of('odd', 87, 100);
    expect(standsOut([...rest(3), odd], odd)).toBe('worse');
    expect(standsOut([...rest(400), odd], odd)).toBeNull();
  });

  it('has nothing to say of a writer alone', () => {
    const alone = of('a', 5, 10);
    expect(standsOut([alone], alone)).toBeNull();
  });

  it('says which digit of whose hand stands out, sure enough for so many cells', () => {
    const hand = (writer: string, sevens: number) => {
      const meant = Array.from({ length: 200 }, (_, at) => (at < 100 ? 7 : 1));
      return writerResult(
        writer,
        meant,
        meant.map((label, at) => (at < sevens ? 1 : label)),
      );
    };
    const all = [hand('a', 4), hand('b', 6), hand('c', 5), hand('d', 60)];
    expect(standsOutAt(all, all[3], 7)).toBe('worse');
    const even = all.slice(0, 3);
    expect(even.map((one) => standsOutAt(even, one, 7))).toEqual([null, null, null]);
    expect(all.map((one) => standsOutAt(all, one, 1))).toEqual([null, null, null, null]);
    expect(standsOutAt(all, all[0], 3)).toBeNull();
  });
});
