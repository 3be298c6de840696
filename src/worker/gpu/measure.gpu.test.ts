import { expect, it } from 'vitest';
import { measureMatmul } from '../../benchmark/matmul.ts';
import { engineContestant } from '../../benchmark/contestants.ts';
import { measureBlocks, timeBlock } from '../../benchmark/measure.ts';
import { networks } from '../../benchmark/networks.ts';
import { tilesInWords } from '../../engine/index.ts';
import type { WorkerEvent } from '../protocol/protocol.ts';
import { Session } from '../session.ts';
import { acquireDevice } from './device.ts';

it('can be stopped as soon as it tells what it measures, and leaves nothing behind', async () => {
  const stop = new AbortController();
  const events: WorkerEvent[] = [];
  const session = new Session((event) => {
    events.push(event);
    stop.abort();
  });
  const measuring = session.handle<'measureMachine'>({ kind: 'measureMachine' }, stop.signal);
  await expect(measuring).rejects.toMatchObject({ code: 'cancelled' });
  expect(events).toMatchObject([{ kind: 'measureProgress', done: 0, now: 'product' }]);
  expect(await session.census()).toMatchObject({ runs: 0, subscriptions: 0, gpuBuffers: 0 });
});

it('times steps of a documented network, and names its tiles', async () => {
  const { device } = await acquireDevice();
  const engine = await engineContestant(device, networks.a, 1);
  const effort = { blockMs: 1, blocks: 1, budgetMs: 1 };
  const { blocks } = await measureBlocks(engine, effort, timeBlock);
  engine.dispose();
  expect(blocks).toHaveLength(1);
  expect(await tilesInWords(device, networks.a)).toHaveLength(2);
  const stopped = () => {
    throw new Error('no product was wanted');
  };
  const short = await measureMatmul(device, 1, () => undefined, 0);
  expect(Object.keys(short.all)).toEqual([short.kernel]);
  await expect(measureMatmul(device, 1, stopped)).rejects.toThrow('no product was wanted');
  device.destroy();
});
