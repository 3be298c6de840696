import { afterEach, describe, expect, it } from 'vitest';
import { initialProgress } from '../../../training/loop.ts';
import { tinyConv, tinyData, tinyDense } from '../../../engine/testing/tiny.ts';
import { Moments } from '../../time/moments.ts';
import { processorRun } from '../testing/processor-run.ts';
import { gradientsAt } from './gradients.ts';
import { lossesAt, pathOf } from './landscape.ts';

const { signal } = new AbortController();
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** Eight epochs, each of which is a moment. */
async function trained(experiment = tinyDense()) {
  const data = tinyData(96);
  const made = await processorRun(experiment, data);
  ends.push(made.dispose);
  const moments = new Moments(8);
  Object.assign(made.run.setup, { moments });
  const keep = async (epoch: number) =>
    moments.add({ ...initialProgress(experiment), epoch }, await made.network.weights());
  await keep(1);
  for (let epoch = 1; epoch <= 8; epoch++) {
    made.network.startEpoch(Uint32Array.from({ length: 96 }, (_, at) => (7 * at) % 96));
    await made.network.trainSteps(0, 8);
    await keep(epoch + 1);
  }
  return made;
}

describe('gradients at moments of a training', () => {
  it('are of the same images at each, layer by layer, with units that can be silent', async () => {
    const { run } = await trained();
    const first = (await gradientsAt(run, { epoch: 1, step: 0 }, signal))!;
    const last = (await gradientsAt(run, { epoch: 9, step: 0 }, signal))!;
    expect(first.images).toBe(64);
    expect(last.layers.map(({ layer }) => layer)).toEqual(['dense', 'dense_1']);
    expect(last.layers[0].units?.units).toBe(16);
    expect(last.loss).toBeLessThan(first.loss);
    expect(last.layers[1].norm).not.toBe(first.layers[1].norm);
    expect(await gradientsAt(run, { epoch: 3, step: 5 }, signal)).toBeNull();
  });
});

describe('the landscape around a training', () => {
  it.each([
    ['dense', tinyDense()],
    ['convolutional', tinyConv()],
  ])('of a %s network has the last moment’s own loss at its origin', async (_, experiment) => {
    const { run, placed } = await trained(experiment);
    expect(await lossesAt(run, [[0, 0]], signal)).toBeNull();
    const path = (await pathOf(run, signal))!;
    expect(path.moments).toHaveLength(9);
    expect(path.images).toBe(96);
    const last = path.moments.length - 1;
    const [origin, own, start] = (await lossesAt(run, [[0, 0], last, 0], signal))!;
    expect(origin).toBe(own);
    expect(start).toBeGreaterThan(own);
    expect(placed).toHaveLength(1);
  });

  it('has each moment’s loss at its place, but for what lies off the plane', async () => {
    const { run } = await trained();
    const path = (await pathOf(run, signal))!;
    const places = path.moments.map((_, at): [number, number] => [
      path.places[2 * at],
      path.places[2 * at + 1],
    ]);
    const shown = (await lossesAt(run, places, signal))!;
    const own = (await lossesAt(run, [...places.keys()], signal))!;
    const range = Math.max(...own) - Math.min(...own);
    const worst = Math.max(...shown.map((value, at) => Math.abs(value - own[at])));
    expect(path.shares[0] + path.shares[1]).toBeGreaterThan(0.9);
    expect(worst).toBeLessThan(0.15 * range);
    expect(worst).toBeGreaterThan(0);
  });

  it('is none of a training whose moments are not kept, and stops when told', async () => {
    const { run } = await trained();
    const stop = new AbortController();
    await pathOf(run, signal);
    stop.abort();
    await expect(lossesAt(run, [0, 1], stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
    Object.assign(run.setup, { moments: undefined });
    expect(await pathOf(run, signal)).toBeNull();
  });
});
