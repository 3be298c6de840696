import { expect, it } from 'vitest';
import { summarizeLatency } from './pad-latency.ts';

it('sums up how long readings take: median, 95th percentile, and what the page adds', () => {
  const times = Array.from({ length: 100 }, (_, index) => ({
    total: index + 11,
    networks: index + 1,
    waited: 3,
    training: false,
  }));
  expect(summarizeLatency(times)).toEqual({
    count: 100,
    median: 61,
    percentile95: 106,
    networks: 51,
    page: 7,
  });
  expect(summarizeLatency([])).toBeNull();
});
