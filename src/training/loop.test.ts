import { describe, expect, it } from 'vitest';
import { LabError } from '../domain/failure.ts';
import type { ControlState } from './control.ts';
import { createControl } from './control.ts';
import type { Progress, TrainEnd, TrainEvent } from './loop.ts';
import { epochOrder, train } from './loop.ts';
import { FakeNetwork, smallData, smallExperiment } from './testing.ts';

interface Outcome {
  readonly events: TrainEvent[];
  readonly end: TrainEnd;
}

async function runToEnd(
  network: FakeNetwork,
  options: {
    control?: ControlState;
    from?: Progress;
    on?: (event: TrainEvent, control: ControlState) => void;
  } = {},
): Promise<Outcome> {
  const control = options.control ?? createControl();
  const events: TrainEvent[] = [];
  const run = train({ network, data: smallData(), control, from: options.from });
  for (;;) {
    const next = await run.next();
    if (next.done) return { events, end: next.value };
    events.push(next.value);
    options.on?.(next.value, control);
  }
}

const epochs = ({ events }: Outcome) =>
  events.flatMap((event) => (event.kind === 'epoch' ? [event.log] : []));

describe('a training', () => {
  it('visits every batch of every epoch once and in order, the last smaller one included', async () => {
    const network = new FakeNetwork(smallExperiment());
    const { end } = await runToEnd(network);
    expect(end).toBe('completed');
    expect(network.steps).toEqual([1, 2, 3].flatMap(() => [0, 1, 2, 3, 4, 5, 6]));
  });

  it('leaves the smaller batch out when asked to', async () => {
    const network = new FakeNetwork(smallExperiment({ dropLastBatch: true, epochs: 1 }), 4);
    await runToEnd(network);
    expect(network.steps).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('shuffles each epoch anew, and the same way for the same seed', async () => {
    const [one, two] = [new FakeNetwork(smallExperiment()), new FakeNetwork(smallExperiment())];
    await runToEnd(one);
    await runToEnd(two);
    expect(one.orders).toEqual(two.orders);
    expect(one.orders[0]).not.toEqual(one.orders[1]);
    expect([...one.orders[0]].sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(epochOrder(50, 7, 1)).not.toEqual(epochOrder(50, 8, 1));
  });

  it('takes the rate of every step from its schedule, and so does one that goes on in mid-epoch', async () => {
    const schedule = { kind: 'step', every: 2, factor: 0.5 } as const;
    const experiment = smallExperiment({ schedule });
    const network = new FakeNetwork(experiment);
    const control = createControl();
    control.setLearningRate(1);
    const whole = await runToEnd(network, { control });
    const rates = (rate: number) => new Float32Array(7).fill(rate);
    expect(network.rates).toEqual([rates(0.05), rates(0.05), rates(0.025)]);
    expect(network.learningRates).not.toContain(1);
    expect(epochs(whole).map(({ learningRate }) => learningRate)).toEqual(
      [0.05, 0.05, 0.025].map(Math.fround),
    );
    const from = whole.events.flatMap((event) =>
      event.kind === 'steps' && event.progress.epoch === 3 ? [event.progress] : [],
    )[2];
    const resumed = new FakeNetwork(experiment);
    const rest = await runToEnd(resumed, { from });
    expect(resumed.rates).toEqual([rates(0.025)]);
    expect(epochs(rest)).toMatchObject([{ epoch: 3, learningRate: Math.fround(0.025) }]);
  });

  it('logs the running mean of the epoch and the validation after it', async () => {
    const network = new FakeNetwork(smallExperiment({ epochs: 1 }));
    network.loss = (step) => step;
    const [log] = epochs(await runToEnd(network));
    expect(log).toMatchObject({ epoch: 1, loss: 3, accuracy: 0.5, validationLoss: 0.5 });
    expect(log.validationAccuracy).toBe(0.75);
  });

  it('pauses, carries out single steps, and goes on', async () => {
    const network = new FakeNetwork(smallExperiment({ epochs: 1 }));
    const control = createControl();
    control.pause();
    const pauses: number[] = [];
    const { end } = await runToEnd(network, {
      control,
      on: (event) => {
        if (event.kind !== 'paused' || !event.paused) return;
        pauses.push(event.progress.step);
        if (pauses.length <= 2) control.step();
        else control.resume();
      },
    });
    expect(pauses).toEqual([0, 1, 2]);
    expect(end).toBe('completed');
    expect(network.steps).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('stops between two steps, also while it is paused', async () => {
    const network = new FakeNetwork(smallExperiment());
    const { end } = await runToEnd(network, { on: (_, control) => control.stop() });
    expect(end).toBe('stopped');
    expect(network.steps.length).toBeLessThanOrEqual(2);

    const paused = createControl();
    paused.pause();
    const outcome = await runToEnd(new FakeNetwork(smallExperiment()), {
      control: paused,
      on: (_, control) => control.stop(),
    });
    expect(outcome.end).toBe('stopped');
  });

  it('stops within a step that takes long, and keeps what was trained before it', async () => {
    const network = new FakeNetwork(smallExperiment());
    const control = createControl();
    const trainSteps = network.trainSteps.bind(network);
    network.trainSteps = (first, last, signal) => {
      if (first < 3) return trainSteps(first, last);
      // Given up, as a back end does that carries it out in pieces.
      return new Promise((resolve) => {
        if (signal?.aborted) resolve([]);
        signal?.addEventListener('abort', () => resolve([]));
        control.stop();
      });
    };
    const outcome = await runToEnd(network, { control });
    expect(outcome.end).toBe('stopped');
    const seen = outcome.events.findLast((event) => event.kind === 'steps');
    expect(seen?.progress).toMatchObject({ epoch: 1, step: 3 });
    expect(network.trained).toBe(3);
  });

  it('stops within a validation, and measures the epoch when it goes on', async () => {
    const network = new FakeNetwork(smallExperiment({ epochs: 1 }));
    const control = createControl();
    network.evaluate = (_, signal) => {
      control.stop();
      return Promise.reject(signal?.reason as Error);
    };
    const outcome = await runToEnd(network, { control });
    expect([outcome.end, epochs(outcome)]).toEqual(['stopped', []]);
    const last = outcome.events.findLast((event) => event.kind === 'steps');
    const again = new FakeNetwork(smallExperiment({ epochs: 1 }));
    const rest = await runToEnd(again, { from: last?.progress });
    expect(again.steps).toEqual([]);
    expect(epochs(rest)).toMatchObject([{ epoch: 1, validationLoss: 0.5 }]);
  });

  it('takes a new learning rate in the middle of an epoch and writes it into the log', async () => {
    const network = new FakeNetwork(smallExperiment({ epochs: 1 }));
    const outcome = await runToEnd(network, {
      on: (event, control) => {
        if (event.kind === 'steps' && event.progress.step === 2) control.setLearningRate(0.5);
      },
    });
    expect(network.learningRates).toEqual([0.05, 0.5]);
    expect(epochs(outcome)[0].learningRate).toBe(0.5);
  });

  it('says when the loss is no longer a number, and at which learning rate', async () => {
    const network = new FakeNetwork(smallExperiment());
    network.loss = (step) => (step === 4 ? NaN : 1);
    const failed = await runToEnd(network).catch((thrown: unknown) => thrown);
    expect(failed).toBeInstanceOf(LabError);
    expect(failed).toMatchObject({ code: 'training-diverged' });
    expect((failed as LabError).message).toContain('learning rate of 0.05');
  });

  it('stops early and restores the best weights when it is told to', async () => {
    const experiment = smallExperiment({
      epochs: 10,
      earlyStopping: {
        monitor: 'validationLoss',
        patience: 2,
        minDelta: 0,
        restoreBestWeights: true,
      },
    });
    const network = new FakeNetwork(experiment);
    network.validationLosses = [0.9, 0.4, 0.5, 0.6];
    const outcome = await runToEnd(network);
    expect(outcome.end).toBe('earlyStopped');
    expect(epochs(outcome)).toHaveLength(4);
    // Epoch 2 was the best: seven steps each.
    expect(network.restored?.map(({ values }) => [...values])).toEqual([[14]]);
    expect(network.trained).toBe(14);
    const notices = outcome.events.flatMap((event) =>
      event.kind === 'notice' ? [event.text] : [],
    );
    expect(notices.join(' ')).toContain('early stopping');
  });

  it('lowers the learning rate on a plateau, from the next epoch on', async () => {
    const experiment = smallExperiment({
      epochs: 4,
      reduceLearningRate: {
        monitor: 'validationLoss',
        patience: 1,
        factor: 0.5,
        minDelta: 0,
        minLearningRate: 0,
      },
    });
    const network = new FakeNetwork(experiment);
    network.validationLosses = [0.4, 0.5, 0.3, 0.2];
    const logs = epochs(await runToEnd(network));
    expect(logs.map((log) => log.learningRate.toFixed(6))).toEqual([
      '0.050000',
      '0.050000',
      '0.025000',
      '0.025000',
    ]);
  });

  it('rests now and then within an epoch, with nothing under way, and goes on the same', async () => {
    const network = new FakeNetwork(smallExperiment({ epochs: 1 }));
    const run = train({ network, data: smallData(), control: createControl(), restEvery: 0 });
    const rests: [number, number][] = [];
    for (let next = await run.next(); !next.done; next = await run.next()) {
      if (next.value.kind !== 'rest') continue;
      rests.push([next.value.progress.step, network.trained]);
      if (rests.length > 20) break;
    }
    expect(rests.length).toBeGreaterThan(2);
    for (const [step, trained] of rests) expect(trained).toBe(step);
  });

  it('says the moments of the first epoch that are asked for, and trains the same', async () => {
    const plain = new FakeNetwork(smallExperiment(), 3);
    await runToEnd(plain);
    const network = new FakeNetwork(smallExperiment(), 3);
    const data = smallData();
    const run = train({ network, data, control: createControl(), momentsAt: [1, 2, 5, 99] });
    const moments: [number, number, number][] = [];
    for (let next = await run.next(); !next.done; next = await run.next()) {
      if (next.value.kind !== 'moment') continue;
      const { epoch, step } = next.value.progress;
      moments.push([epoch, step, network.trained]);
    }
    expect(moments).toEqual([
      [1, 1, 1],
      [1, 2, 2],
      [1, 5, 5],
    ]);
    expect(network.steps).toEqual(plain.steps);
  });

  it('goes on from the middle of an epoch as if it had never stopped', async () => {
    const whole = new FakeNetwork(smallExperiment());
    const complete = await runToEnd(whole);
    const first = new FakeNetwork(smallExperiment());
    const cut = await runToEnd(first, {
      on: (event, control) => {
        if (event.kind === 'steps' && event.progress.epoch === 2 && event.progress.step === 3) {
          control.stop();
        }
      },
    });
    const last = cut.events.findLast((event) => event.kind === 'steps');
    const second = new FakeNetwork(smallExperiment());
    const rest = await runToEnd(second, { from: last?.progress });
    expect([...first.steps, ...second.steps]).toEqual(whole.steps);
    const losses = (outcome: Outcome) => epochs(outcome).map(({ epoch, loss }) => [epoch, loss]);
    expect([...losses(cut), ...losses(rest)]).toEqual(losses(complete));
  });
});
