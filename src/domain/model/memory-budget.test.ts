import { expect, test } from 'vitest';
import { memoryBudget } from './memory-budget.ts';

const MiB = 2 ** 20;
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari';

test.each([
  ['an iPhone', { userAgent: iphone, maxTouchPoints: 5 }, 256],
  ['an iPad, which says it is a Mac', { userAgent: mac, maxTouchPoints: 5 }, 256],
  ['a Mac', { userAgent: mac, maxTouchPoints: 0 }, 2048],
  ['a phone of 2 GiB', { userAgent: 'Android', deviceMemory: 2 }, 512],
  ['a computer that says nothing', { userAgent: 'Firefox' }, 2048],
  ['a large computer', { userAgent: 'Chrome', deviceMemory: 32 }, 2048],
])('%s', (_, hints, megabytes) => {
  expect(memoryBudget(hints)).toBe(megabytes * MiB);
});
