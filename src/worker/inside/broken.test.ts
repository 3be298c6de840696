import { afterEach, expect, test } from 'vitest';
import { tinyConv, tinyData } from '../../engine/testing/tiny.ts';
import type { Network } from '../../training/network.ts';
import { measureBroken } from './broken.ts';
import { processorRun } from './testing/processor-run.ts';

const { signal } = new AbortController();
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function trained() {
  const made = await processorRun(tinyConv(), tinyData(96));
  ends.push(made.dispose);
  for (let epoch = 0; epoch < 12; epoch++) {
    made.network.startEpoch(Uint32Array.from({ length: 96 }, (_, at) => (7 * at) % 96));
    await made.network.trainSteps(0, 8);
  }
  return made;
}

const rightOf = async (network: Network) => {
  const { accuracy, count } = await network.evaluate('test');
  return Math.round(accuracy * count);
};

const isFreed = (network: Network) =>
  network.predict({ count: 1, height: 8, width: 8, pixels: new Uint8Array(64) }).then(
    () => false,
    () => true,
  );

test('an undamaged copy is as right as the network, a layer without weights guesses', async () => {
  const { run, network } = await trained();
  const own = await rightOf(network);
  const none = await measureBroken(run, { of: 'weights', kind: 'prune', amount: 0 }, 1000, signal);
  expect(none).toEqual({ right: own, count: 30 });
  expect(own).toBeGreaterThan(20);
  const broken = await measureBroken(
    run,
    { of: 'weights', kind: 'layer', amount: 1 },
    1000,
    signal,
  );
  expect(broken.right).toBeLessThan(own);
});

test('images can be changed instead, and fewer of them measured', async () => {
  const { run, network } = await trained();
  const turned = await measureBroken(
    run,
    { of: 'images', kind: 'rotate', amount: 180 },
    1000,
    signal,
  );
  expect(turned.right).toBeLessThan(await rightOf(network));
  const few = await measureBroken(run, { of: 'images', kind: 'shift', amount: 0 }, 8, signal);
  expect(few.count).toBe(8);
});

test('the network itself is never touched, and copies go with their run', async () => {
  const { run, network, placed, dispose } = await trained();
  const before = await network.weights();
  await measureBroken(run, { of: 'weights', kind: 'noise', amount: 2 }, 1000, signal);
  await measureBroken(run, { of: 'weights', kind: 'bits', amount: 1 }, 1000, signal);
  expect(await network.weights()).toEqual(before);
  expect(placed.length).toBe(1);
  dispose();
  await expect.poll(() => isFreed(placed[0])).toBe(true);
});

test('a run that is disposed of in the middle ends what is asked, and then its copy is freed', async () => {
  const { run, placed, dispose } = await trained();
  run.setup.courtesy.turn = () => {
    dispose();
    return Promise.resolve();
  };
  const asked = measureBroken(run, { of: 'images', kind: 'shift', amount: 1 }, 1000, signal);
  await expect(asked).rejects.toMatchObject({ code: 'run-unknown' });
  await expect.poll(() => isFreed(placed[0])).toBe(true);
});

test('what nobody waits for is stopped', async () => {
  const { run } = await trained();
  const stop = new AbortController();
  stop.abort();
  const asked = measureBroken(run, { of: 'images', kind: 'shift', amount: 1 }, 1000, stop.signal);
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
});
