import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Nudger } from './nudge.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A queue whose browser looks every 100 ms whether maps are ready, and where `polls` at every submit. */
function lateQueue(polls: boolean) {
  let waiting: { at: number; resolve: () => void }[] = [];
  let submits = 0;
  const look = () => {
    for (const { at, resolve } of waiting) if (at <= performance.now()) resolve();
    waiting = waiting.filter(({ at }) => at > performance.now());
  };
  setInterval(look, 100);
  const submit = (): undefined => {
    submits++;
    if (polls) look();
  };
  return {
    queue: { submit },
    /** A map that is ready in `work` milliseconds. */
    map: (work: number) =>
      new Promise<void>((resolve) => {
        waiting.push({ at: performance.now() + work, resolve });
      }),
    submits: () => submits,
  };
}

async function timed(work: Promise<unknown>): Promise<number> {
  const started = performance.now();
  let ended = 0;
  void work.then(() => (ended = performance.now()));
  await vi.advanceTimersByTimeAsync(1000);
  return ended - started;
}

test('where submits make the browser look, what was read is there some milliseconds after it is ready', async () => {
  const { queue, map, submits } = lateQueue(true);
  const nudger = new Nudger(queue);
  await timed(nudger.tryOut(() => map(0)));
  expect(nudger.helps).toBe(true);
  await vi.advanceTimersByTimeAsync(3);
  expect(await timed(nudger.while(map(30)))).toBeLessThan(40);
  const after = submits();
  await vi.advanceTimersByTimeAsync(1000);
  expect(submits()).toBe(after);
});

test('where they do not, nobody nudges, and a reading waits one period of the clock at most', async () => {
  const { queue, map, submits } = lateQueue(false);
  const nudger = new Nudger(queue);
  await timed(nudger.tryOut(() => map(0)));
  expect(nudger.helps).toBe(false);
  const before = submits();
  expect(await timed(nudger.while(map(30)))).toBeLessThanOrEqual(130);
  expect(submits()).toBe(before);
});

test('a browser that tells at once is left alone', async () => {
  const submit = vi.fn();
  const nudger = new Nudger({ submit });
  expect(await nudger.tryOut(() => Promise.resolve())).toBe(false);
  await nudger.while(Promise.resolve());
  await vi.advanceTimersByTimeAsync(1000);
  expect(submit).not.toHaveBeenCalled();
});

test('a map that fails ends the nudging, too', async () => {
  const { queue, map, submits } = lateQueue(true);
  const nudger = new Nudger(queue);
  await timed(nudger.tryOut(() => map(0)));
  await expect(nudger.while(Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  const before = submits();
  await vi.advanceTimersByTimeAsync(1000);
  expect(submits()).toBe(before);
});
