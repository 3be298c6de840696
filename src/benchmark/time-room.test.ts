import { expect, test } from 'vitest';
import plan from './plan.json' with { type: 'json' };
import { measureBlocks, timeBlock } from './measure.ts';
import { TimeRoom, within } from './time-room.ts';

test('parts that keep to their room end in time, and what one leaves is for the others', () => {
  let now = 100;
  const room = new TimeRoom(30_000, 4, () => now);
  const first = room.next();
  expect(first).toBe(7500);
  now += 1500;
  expect(room.next()).toBe(9500);
  now += 9500;
  now += room.next();
  now += room.next();
  expect(now).toBe(30_100);
  expect(room.next()).toBe(0);
});

test('one that takes too long takes from those behind it', () => {
  let now = 0;
  const room = new TimeRoom(30_000, 3, () => now);
  room.next();
  now = 26_000;
  expect(room.next()).toBe(2000);
  now = 40_000;
  expect(room.next()).toBe(0);
});

test.each([0.05, 1, 40, 300])('steps of %d ms are measured within their room', async (step) => {
  let now = 0;
  const clock = performance.now.bind(performance);
  performance.now = () => now;
  try {
    const run = (steps: number) => {
      now += step * steps;
      return Promise.resolve();
    };
    const contestant = { longestRun: 1000, run, dispose: () => undefined };
    const { blocks } = await measureBlocks(contestant, within(plan.efforts.page, 2000), timeBlock);
    expect(blocks.length).toBeGreaterThan(0);
    expect(now).toBeLessThan(1.5 * 2000);
  } finally {
    performance.now = clock;
  }
});
