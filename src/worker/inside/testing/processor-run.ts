import type { Experiment } from '../../../domain/experiment/experiment.ts';
import { createProcessorNetwork } from '../../../processor/index.ts';
import { moduleOfFile } from '../../../processor/testing/node-module.ts';
import type { Network, TrainingData } from '../../../training/network.ts';
import { upTo } from '../../../training/split-images.ts';
import type { Run } from '../../runs/run.ts';

/** A run on the processor in Node, as far as what looks inside asks it. */
export interface ProcessorRun {
  readonly run: Run;
  readonly network: Network;
  /** Networks that were placed beside it. */
  readonly placed: readonly Network[];
  readonly dispose: () => void;
}

/** Its owner disposes of it. */
export async function processorRun(
  experiment: Experiment,
  data: TrainingData,
): Promise<ProcessorRun> {
  const make = (of: Experiment, on: TrainingData) =>
    createProcessorNetwork(of, on, { threads: 1, module: moduleOfFile('processor') });
  const network = await make(experiment, data);
  const placed: Network[] = [];
  const place = async (_: unknown, of: Experiment, on: TrainingData) => {
    const beside = await make(of, on);
    placed.push(beside);
    return { network: beside };
  };
  const courtesy = { turn: () => Promise.resolve() };
  const backends = { place };
  const origin = (from: 'train' | 'test', count = 0) => ({ from, indices: upTo(count) });
  const origins = {
    train: origin('train', data.train.count),
    validation: data.validation && origin('test', data.validation.count),
    test: origin('test', data.test.count),
  };
  const setup = {
    experiment,
    prepared: { data, origins },
    choice: 'processor',
    backends,
    courtesy,
  };
  const ask = <T>(question: (network: Network) => Promise<T>) => question(network);
  const beside = new Set<() => Promise<void>>();
  let open = true;
  const dispose = () => {
    for (const free of beside) void free();
    if (open) network.dispose();
    open = false;
  };
  return { run: { setup, ask, beside } as unknown as Run, network, placed, dispose };
}
