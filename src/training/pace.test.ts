import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('measures the speed of the last two seconds only', () => {
  const pace = new Pace();
  expect(pace.millisecondsPerStep).toBe(0);
  pace.restart(0);
  pace.add(10, 1000);
  expect(pace.millisecondsPerStep).toBe(100);
  for (let at = 1100; at <= 6000; at += 100) pace.add(10, at);
  expect(pace.millisecondsPerStep).toBeCloseTo(10, 5);
});

it('leaves a pause out', () => {
  const pace = new Pace();
  pace.restart(0);
  pace.add(10, 100);
  pace.restart(60_000);
  pace.add(10, 60_100);
  expect(pace.millisecondsPerStep).toBe(10);
});
