import { expect, it } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import type { RunState } from '../../training/run-state.ts';
import type { StoredRun } from '../protocol/protocol.ts';
import { gapAfter, RunKeeper } from './run-keeper.ts';

const state = (step: number) => ({ optimizer: { step } }) as unknown as RunState;

function lab() {
  const written: number[] = [];
  const told: string[] = [];
  const waits: (() => void)[] = [];
  let full = false;
  const keeper = new RunKeeper({
    ...{ key: 'one', about: { datasetId: 'halves' }, gap: () => 0 },
    store: {
      write: async (_, { optimizer }) => {
        await new Promise<void>((resolve) => waits.push(resolve));
        if (full) throw new LabError('storage-full', 'no room');
        written.push(optimizer.step);
        return {} as StoredRun;
      },
    },
    onKept: () => told.push('kept'),
    onFailure: ({ code }) => told.push(code),
  });
  /** Lets the disk finish what it writes, and turns the loop until nothing more happens. */
  const turn = async () => {
    waits.shift()?.();
    for (let times = 0; times < 20; times++) await Promise.resolve();
  };
  return { keeper, written, told, turn, waits, fill: () => (full = true) };
}

it('writes one state at a time, and of those that wait only the newest', async () => {
  const { keeper, written, turn, waits } = lab();
  keeper.offer(state(1));
  await turn();
  for (const step of [2, 3, 4]) keeper.offer(state(step));
  expect(waits.length).toBeLessThanOrEqual(1);
  await turn();
  keeper.offer(state(5), 'completed');
  await turn();
  await turn();
  await keeper.settled();
  expect(written[0]).toBe(1);
  expect(written.at(-1)).toBe(5);
  expect(written).not.toContain(2);
  expect(written).not.toContain(3);
});

it('says once that there is no room, and the training hears of nothing else', async () => {
  const { keeper, told, turn, fill } = lab();
  fill();
  for (const step of [1, 2, 3]) {
    keeper.offer(state(step));
    await turn();
    await turn();
  }
  await keeper.settled();
  expect(told).toEqual(['storage-full']);
});

it('rests the longer the longer a write takes, and never so long that ten seconds are lost', () => {
  expect([0, 20, 60, 5000].map(gapAfter)).toEqual([1000, 1000, 3000, 8000]);
});
