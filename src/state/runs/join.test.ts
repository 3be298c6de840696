import { expect, test } from 'vitest';
import { join } from './join.ts';

/** A clock that moves by hand, and the one call that waits for it. */
function handClock() {
  let time = 0;
  let waiting: { at: number; work: () => void } | null = null;
  return {
    now: () => time,
    later: (work: () => void, wait: number) => {
      waiting = { at: time + wait, work };
      return () => (waiting = null);
    },
    /** `spend` milliseconds pass while something works: nothing else runs meanwhile. */
    spend: (milliseconds: number) => (time += milliseconds),
    goTo(moment: number) {
      while (waiting && waiting.at <= moment) {
        const { at, work } = waiting;
        waiting = null;
        time = Math.max(time, at);
        work();
      }
      time = Math.max(time, moment);
    },
  };
}

test('the first call comes at once, and what follows within the gap is one call', () => {
  const clock = handClock();
  const calls: number[] = [];
  const joined = join(() => calls.push(clock.now()), 100, clock);
  for (let at = 0; at <= 250; at += 10) {
    clock.goTo(at);
    joined.ask();
  }
  clock.goTo(1000);
  expect(calls).toEqual([0, 100, 200, 300]);
});

test('work that takes long is done less often: never more than a tenth of the time', () => {
  const clock = handClock();
  let calls = 0;
  const work = () => {
    calls++;
    clock.spend(40);
  };
  const joined = join(work, 100, clock);
  for (let at = 0; at < 4000; at += 20) {
    clock.goTo(at);
    joined.ask();
  }
  expect(calls).toBe(10);
});

test('what waits can be had at once, or given up; then nothing comes later', () => {
  const clock = handClock();
  let calls = 0;
  const joined = join(() => calls++, 100, clock);
  joined.ask();
  joined.ask();
  joined.flush();
  expect(calls).toBe(2);
  joined.flush();
  expect(calls).toBe(2);
  joined.ask();
  joined.drop();
  clock.goTo(1000);
  expect(calls).toBe(2);
});
