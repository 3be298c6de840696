import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

interface Simulated {
  /** Steps a second of the clock. */
  readonly rate: number;
  readonly longestCall: number; // milliseconds of work
}

/**
 * A page that keeps two calls under way on a device which works off one after another and takes
 * `stepTime` a step; the page hears of a finished call at the next multiple of `grid` milliseconds.
 */
function simulate(stepTime: (step: number) => number, grid: number, milliseconds: number) {
  const pace = new Pace();
  const overhead = 0.05; // of a call
  let page = 0;
  let deviceFree = 0;
  let steps = 0;
  const calls: { started: number; done: number; steps: number }[] = [];
  const perCalls: number[] = [];
  const submit = () => {
    const count = pace.perCall;
    let work = overhead;
    for (let step = 0; step < count; step++) work += stepTime(steps + step);
    deviceFree = Math.max(deviceFree, page) + work;
    calls.push({ started: page, done: deviceFree, steps: count });
    perCalls.push(work);
    steps += count;
  };
  let finished = 0;
  while (page < milliseconds) {
    while (calls.length < 2) submit();
    const call = calls.shift();
    if (!call) throw new Error('No call is under way.');
    page = Math.max(page + 0.02, grid > 0 ? Math.ceil(call.done / grid) * grid : call.done);
    finished += call.steps;
    pace.observe({ started: call.started, finished: page, steps: call.steps });
  }
  const half = perCalls.slice(Math.floor(perCalls.length / 2));
  return { rate: (finished / page) * 1000, longestCall: Math.max(...half) } satisfies Simulated;
}

const seconds = (count: number) => count * 1000;

test.each([0.06, 0.3, 1, 3, 12, 40])(
  'maps on a clock of 100 ms cost at most a tenth of the throughput, with steps of %d ms',
  (stepTime) => {
    const prompt = simulate(() => stepTime, 0, seconds(60));
    const late = simulate(() => stepTime, 100, seconds(60));
    expect(late.rate).toBeGreaterThan(0.9 * prompt.rate);
    expect(late.longestCall).toBeLessThan(250);
  },
);

test.each([0.06, 0.3, 1, 3])('told promptly, calls of %d ms a step stay near 10 ms', (stepTime) => {
  const { longestCall, rate } = simulate(() => stepTime, 0, seconds(20));
  expect(longestCall).toBeLessThan(20);
  expect(longestCall).toBeGreaterThan(5);
  expect(rate).toBeGreaterThan((0.9 * 1000) / stepTime);
});

test('slow steps share a call while it is soon over, and are alone where it is not', () => {
  expect(simulate(() => 30, 0, seconds(20)).longestCall).toBeCloseTo(60, 0);
  expect(simulate(() => 300, 0, seconds(60)).longestCall).toBeCloseTo(300, 0);
});

test('a first step that compiles for seconds does not make calls of slow steps longer', () => {
  const warmingUp = simulate((step) => (step === 0 ? 5000 : 120), 0, seconds(30));
  expect(warmingUp.longestCall).toBeCloseTo(120, 0);
});

test('a page that was held up once goes back to short calls', () => {
  const pace = new Pace();
  let now = 0;
  const call = (time: number, steps = pace.perCall) => {
    pace.observe({ started: now - 0.01, finished: (now += time), steps });
  };
  for (let index = 0; index < 50; index++) call(pace.perCall);
  const usual = pace.perCall;
  call(900);
  call(0.1, usual);
  for (let index = 0; index < 10; index++) call(pace.perCall);
  expect(pace.perCall).toBeGreaterThan(usual);
  for (let index = 0; index < 200; index++) call(pace.perCall);
  expect(pace.perCall).toBe(usual);
});
