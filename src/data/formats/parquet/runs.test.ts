import type { SchemaTree } from 'hyparquet';
import { expect, test } from 'vitest';
import { checkRuns } from './runs.ts';

/** A column whose values may be missing: levels of one bit. */
const path = ['REQUIRED', 'OPTIONAL'].map((repetition): SchemaTree => {
  const element = { name: repetition, repetition_type: repetition as 'REQUIRED' | 'OPTIONAL' };
  return { children: [], count: 1, element, path: [] };
});
const column = { codec: 'UNCOMPRESSED', type: 'INT32' } as const;
const asItIs = (_: string, page: Uint8Array) => page;

/** Data of the first version: `runs` are the levels of `count` values. */
const check = (count: number, runs: readonly number[]) => {
  const page = Uint8Array.of(runs.length, 0, 0, 0, ...runs);
  const header = { field_1: 0, field_2: page.length, field_5: { field_1: count, field_2: 0 } };
  checkRuns(page, header, path, column, asItIs);
};

test('runs as long as the page says pass: repeated, packed by eight, and filled up', () => {
  expect(() => check(20, [2 * 20, 1])).not.toThrow();
  expect(() => check(20, [2 * 12, 1, (1 << 1) | 1, 0xff])).not.toThrow();
  expect(() => check(20, [(3 << 1) | 1, 0xff, 0xff, 0x0f])).not.toThrow();
});

test('a run of a billion numbers is refused before room is made for them', () => {
  expect(() => check(20, [0x80, 0x80, 0x80, 0x80, 0x08, 1])).toThrow('longer than the page');
  expect(() => check(20, [0xff, 0xff, 0xff, 0xff, 0x0f, 1])).toThrow('longer than the page');
  expect(() => check(20, [2 * 21, 1])).toThrow('longer than the page');
});

test('so is text that doubles with every row', () => {
  // Lengths shared with the row before, as differences in blocks of 128: first 2 ** 29, then one more.
  const shared = [0x80, 0x01, 0x04, 0x02, 0x80, 0x80, 0x80, 0x80, 0x04, 0x02, 0, 0, 0, 0];
  const page = Uint8Array.of(...shared, ...shared);
  const header = { field_1: 0, field_2: page.length, field_5: { field_1: 2, field_2: 7 } };
  const required = path.slice(0, 1);
  const text = { codec: 'UNCOMPRESSED', type: 'BYTE_ARRAY' } as const;
  expect(() => checkRuns(page, header, required, text, asItIs)).toThrow('longer than the page');
});
