import type { Dataset, LabelledImages } from '../../src/domain/data/dataset.ts';
import { takeFirst } from '../../src/domain/data/dataset.ts';
import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import { stepsPerEpoch } from '../../src/domain/experiment/experiment.ts';
import type { EpochLog } from '../../src/domain/experiment/history.ts';
import { meanAccuracy, meanLoss } from '../../src/domain/experiment/history.ts';
import type { Failure } from '../../src/domain/failure.ts';
import { toFailure } from '../../src/domain/failure.ts';
import { drawBlock } from '../../src/data/generator/digit.ts';
import { createProcessorNetwork } from '../../src/processor/index.ts';
import { moduleOfFile } from '../../src/processor/testing/node-module.ts';
import { createControl } from '../../src/training/control.ts';
import type { TrainEnd } from '../../src/training/loop.ts';
import { train as trainLoop } from '../../src/training/loop.ts';
import type { Network, TrainingData } from '../../src/training/network.ts';
import { prepareData } from '../../src/training/prepare.ts';
import type { RunningPoint } from '../../src/charts/plot/trace.ts';
import type { Pool, Situation } from './situations.ts';
import { situationAt } from './situations.ts';

/** A situation as it turned out: what the coach is told of a run, and what is known besides. */
export interface Outcome extends Pick<Situation, 'trouble' | 'seed' | 'startsDead'> {
  readonly index: number;
  readonly experiment: Experiment;
  readonly trainCount: number;
  readonly validationCount: number;
  readonly history: readonly EpochLog[];
  readonly running: readonly RunningPoint[];
  readonly end: TrainEnd | null;
  readonly failure: Failure | null;
  readonly test: { readonly accuracy: number; readonly count: number };
  /** Share of the last hidden layer's units that answer none of 40 training images. */
  readonly deadShare: number;
}

export function drawPool(): Pool {
  return {
    train: drawBlock({ seed: 101, first: 0, count: 13_000, style: 'digits' }),
    test: drawBlock({ seed: 202, first: 0, count: 2000, style: 'digits' }),
  };
}

async function deadShareOf(network: Network, images: LabelledImages): Promise<number> {
  const size = images.height * images.width;
  let alive: boolean[] = [];
  for (let at = 0; at < 40; at++) {
    const pixels = images.pixels.subarray(at * size, (at + 1) * size);
    const layers = await network.activations({ ...images, count: 1, pixels });
    const hidden = [...layers[Math.max(0, layers.length - 2)].values];
    alive = hidden.map((value, unit) => value !== 0 || (alive[unit] ?? false));
  }
  return alive.filter((one) => !one).length / Math.max(1, alive.length);
}

/** Below what any picture could lift. */
function kill(network: Network, biases: Awaited<ReturnType<Network['weights']>>): void {
  const last = biases.at(-1)?.layer;
  network.setWeights(
    biases.map((weight) =>
      weight.name === 'bias' && weight.layer !== last
        ? { ...weight, values: new Float32Array(weight.values.length).fill(-30) }
        : weight,
    ),
  );
}

/**
 * The processor carries no Rescaling layer: a first one is taken off the model, and the scaler
 * multiplies by its scale instead, which comes to the same inputs.
 */
function withoutRescaling(
  experiment: Experiment,
  data: TrainingData,
): { readonly experiment: Experiment; readonly data: TrainingData } {
  const [first, ...layers] = experiment.model.layers;
  if (first.kind !== 'rescaling') return { experiment, data };
  const factor = data.scaler.factor.map((one) => one * first.scale);
  return {
    experiment: { ...experiment, model: { ...experiment.model, layers } },
    data: { ...data, scaler: { ...data.scaler, factor } },
  };
}

/** Trains one situation on the processor, as the worker would. */
export async function trainSituation(index: number, pool: Pool): Promise<Outcome> {
  const situation = situationAt(index, pool);
  const { experiment, train, test, trouble, seed, startsDead } = situation;
  const names = Array.from({ length: 10 }, (_, digit) => String(digit));
  const dataset: Dataset = {
    ...{ id: `coach-${index}`, name: 'Built-in digits', origin: 'generated', classNames: names },
    ...{ train, test },
  };
  const prepared = prepareData(dataset, experiment);
  const carried = withoutRescaling(experiment, prepared.data);
  const { data } = carried;
  const module = moduleOfFile('processor');
  const network = await createProcessorNetwork(carried.experiment, data, { threads: 1, module });
  try {
    if (startsDead) kill(network, await network.weights());
    const history: EpochLog[] = [];
    const running: RunningPoint[] = [];
    const steps = stepsPerEpoch(data.train.count, experiment);
    let end: TrainEnd | null = null;
    let failure: Failure | null = null;
    try {
      const events = trainLoop({ network, data, control: createControl() });
      for (;;) {
        const next = await events.next();
        if (next.done) {
          end = next.value;
          break;
        }
        if (next.value.kind === 'epoch') history.push(next.value.log);
        if (next.value.kind !== 'steps') continue;
        const { epoch, step, mean } = next.value.progress;
        running.push({
          ...{ epoch, epochs: epoch - 1 + step / steps, samples: mean.samples },
          ...{ loss: meanLoss(mean), accuracy: meanAccuracy(mean) },
        });
      }
    } catch (thrown) {
      failure = toFailure(thrown);
    }
    const { accuracy, count } = await network.evaluate('test');
    return {
      ...{ index, trouble, seed, startsDead, experiment, history, running, end, failure },
      trainCount: data.train.count,
      validationCount: data.validation?.count ?? 0,
      test: { accuracy, count },
      deadShare: await deadShareOf(network, takeFirst(train, 40)),
    };
  } finally {
    network.dispose();
  }
}
