import { describe, expect, it } from 'vitest';
import { fuzz, fuzzCases } from '../testing/fuzz.ts';
import { goldenFile } from '../testing/golden.ts';

const rounds = 500;
const cases = await fuzzCases(goldenFile);

describe('damaged files', () => {
  it.each(cases)(
    'of the kind of $name always give a typed failure or a valid data set',
    async ({ name, bytes, partners }) => {
      const { read, failed, wrong } = await fuzz(name, bytes, rounds, 42, partners);
      expect(wrong).toEqual([]);
      const failures = Object.values(failed).reduce((sum, count) => sum + count, 0);
      expect(read + failures).toBe(rounds);
      expect(failures).toBeGreaterThan(rounds / 20);
    },
    120_000,
  );
});
