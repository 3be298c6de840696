import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Experiment } from '../domain/experiment/experiment.ts';
import type { WeightSet } from '../domain/model/weights.ts';
import { createRandom, mixSeed, permutation } from '../domain/random/random.ts';
import { createControl } from '../training/control.ts';
import { train } from '../training/loop.ts';
import type { Network, TrainingData } from '../training/network.ts';
import { residencyOf } from './gpu/residency.ts';
import type { PieceLimits } from './gpu/pieces.ts';
import { createEngineNetwork, deviceUse } from './index.ts';
import { requestTestDevice } from './testing/device.ts';
import { tinyConv, tinyData } from './testing/tiny.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await requestTestDevice();
});
afterAll(() => device.destroy());

/** Everything is large and slow, and a piece is a workgroup as long as this device lives. */
const crumbs: PieceLimits = { large: 0, slow: 0, smallest: 1, target: 0 };

const data = tinyData();
const steps = 4;
/** With weights that decay, so that metrics change on the way, and kernels of several workgroups. */
const experiment: Experiment = {
  ...tinyConv(),
  ...{ decay: 0.001, clipping: { kind: 'norm', limit: 0.5 }, epochs: 2 },
};

const orderOf = ({ train }: TrainingData, epoch: number) =>
  permutation(train.count, createRandom(mixSeed(7, epoch)));
const bits = (weights: WeightSet) => weights.map(({ values }) => Array.from(values));
const stateOf = async (network: Network) => ({
  weights: bits(await network.weights()),
  optimizer: await network.optimizerState(),
});

async function withNetwork<T>(
  pieces: PieceLimits | undefined,
  work: (network: Network) => Promise<T>,
): Promise<T> {
  const network = await createEngineNetwork(device, experiment, data, { pieces });
  try {
    return await work(network);
  } finally {
    network.dispose();
  }
}

async function trainTwoEpochs(network: Network) {
  const metrics = [];
  for (const epoch of [1, 2]) {
    network.startEpoch(orderOf(data, epoch));
    const calls = [network.trainSteps(0, 1), network.trainSteps(1, steps)];
    metrics.push(...(await Promise.all(calls)).flat());
  }
  return { metrics, ...(await stateOf(network)), measured: await network.evaluate('test') };
}

/** Submits of `work`, and what is done at the submit number `at`. */
async function submitsOf(work: () => Promise<unknown>, at = Infinity, then = () => undefined) {
  const submit = device.queue.submit.bind(device.queue);
  let count = 0;
  device.queue.submit = (buffers) => {
    submit(buffers);
    if (++count === at) then();
  };
  try {
    await work();
    return count;
  } finally {
    device.queue.submit = submit;
  }
}

test('a step in pieces gives the same bits as a whole one', async () => {
  const whole = await withNetwork(undefined, trainTwoEpochs);
  let submits = 0;
  const pieces = await withNetwork(crumbs, async (network) => {
    let result: Awaited<ReturnType<typeof trainTwoEpochs>> | undefined;
    submits = await submitsOf(async () => (result = await trainTwoEpochs(network)));
    return result;
  });
  expect(pieces).toEqual(whole);
  // Kernels of a step alone are fewer.
  expect(submits).toBeGreaterThan(2 * steps * 20);
});

test('one that is stopped in the middle leaves everything as it was, and goes on bit for bit', async () => {
  const whole = await withNetwork(undefined, trainTwoEpochs);
  await withNetwork(crumbs, async (network) => {
    network.startEpoch(orderOf(data, 1));
    const first = await network.trainSteps(0, 1);
    const before = await stateOf(network);
    const ofAStep = await submitsOf(() => network.trainSteps(1, 2));
    network.setWeights(await weightsOf(before));
    network.setOptimizerState(before.optimizer);

    const stop = new AbortController();
    let given: unknown[] = [];
    const submits = await submitsOf(
      async () => {
        const calls = [1, 2].map((step) => network.trainSteps(step, step + 1, stop.signal));
        given = (await Promise.all(calls)).flat();
      },
      Math.floor(ofAStep / 2),
      () => stop.abort() as undefined,
    );
    expect(given).toEqual([]);
    expect(submits).toBeLessThan(ofAStep);
    expect(await stateOf(network)).toEqual(before);

    const rest = await network.trainSteps(1, steps);
    network.startEpoch(orderOf(data, 2));
    const second = await network.trainSteps(0, steps);
    expect([...first, ...rest, ...second]).toEqual(whole.metrics);
    expect(await stateOf(network)).toEqual({ weights: whole.weights, optimizer: whole.optimizer });
  });

  function weightsOf({ weights }: { readonly weights: readonly number[][] }): Promise<WeightSet> {
    return withNetwork(undefined, async (other) =>
      (await other.weights()).map((tensor, at) => ({
        ...tensor,
        values: Float32Array.from(weights[at] ?? []),
      })),
    );
  }
});

test('a stop is heard within a step, and within the validation behind it', async () => {
  const control = createControl();
  await withNetwork(crumbs, async (network) => {
    const events = train({ network, data, control });
    const run = submitsOf(
      async () => {
        for (;;) {
          const next = await events.next();
          if (!next.done) continue;
          expect(next.value).toBe('stopped');
          return;
        }
      },
      30,
      () => control.stop() as undefined,
    );
    await run;
    expect((await network.optimizerState()).step).toBe(0);

    const stop = new AbortController();
    const measured = network.evaluate('test', stop.signal);
    stop.abort();
    await expect(measured).rejects.toBe(stop.signal.reason);
    expect((await network.evaluate('test')).count).toBe(data.test.count);
  });
});

test('a rate that is asked for within a step counts from the next one on', async () => {
  const trained = (pieces: PieceLimits | undefined) =>
    withNetwork(pieces, async (network) => {
      network.startEpoch(orderOf(data, 1));
      const first = network.trainSteps(0, 1);
      network.setLearningRate(0.5);
      await Promise.all([first, network.trainSteps(1, 2)]);
      return bits(await network.weights());
    });
  expect(await trained(crumbs)).toEqual(await trained(undefined));
});

test('steps that turn out to be slow are cut from then on, and nothing is left behind', async () => {
  const before = { ...deviceUse(device), leases: residencyOf(device).leases };
  const late: PieceLimits = { ...crumbs, large: Infinity };
  await withNetwork(late, async (network) => {
    network.startEpoch(orderOf(data, 1));
    for (const step of [0, 1, 2]) await network.trainSteps(step, step + 1);
    await vi.waitFor(async () => {
      network.startEpoch(orderOf(data, 1));
      expect(await submitsOf(() => network.trainSteps(0, 1))).toBeGreaterThan(20);
    });
  });
  expect({ ...deviceUse(device), leases: residencyOf(device).leases }).toEqual(before);
});
