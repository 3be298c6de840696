import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import { takeFirst } from '../../src/domain/data/dataset.ts';
import { fitScaler } from '../../src/domain/data/scaling.ts';
import { addStep, emptyMean, meanAccuracy, meanLoss } from '../../src/domain/experiment/history.ts';
import type { WeightSet } from '../../src/domain/model/weights.ts';
import { initialWeights } from '../../src/domain/model/weights.ts';
import { createProcessorNetwork } from '../../src/processor/index.ts';
import { moduleOfFile } from '../../src/processor/testing/node-module.ts';
import { unpackReader } from '../../src/reader/file.ts';
import { epochOrder } from '../../src/training/loop.ts';
import type { Network, OptimizerState } from '../../src/training/network.ts';
import { wholeSplit } from '../../src/training/split-images.ts';
import { learningRateAt, readerExperiment, readerPlan } from './network.ts';
import { drawEpoch } from './training.ts';

/** A training, or the end of one: from these weights, over the last epochs of the plan. */
export interface TrainingRequest {
  readonly first: number;
  readonly epochs: number;
  /** The file of the reader that it goes on from. */
  readonly from?: Uint8Array;
  readonly say: (line: string) => void;
  readonly keep: (weights: WeightSet) => void;
}

/** What outlives an epoch: its images are others, and so is the network that holds them. */
interface Standing {
  readonly weights: WeightSet;
  readonly optimizer: OptimizerState | null;
}

/** The rounded weights of a file as the model's own. */
function weightsOf(bytes: Uint8Array): WeightSet {
  const values = unpackReader(bytes).weights.flatMap((layer) =>
    layer ? [layer.kernel, layer.bias] : [],
  );
  return initialWeights(readerExperiment.model, readerPlan.seed).map((weight, at) => ({
    ...weight,
    values: values[at],
  }));
}

async function trainEpoch(network: Network, images: LabelledImages, epoch: number, epochs: number) {
  const steps = Math.floor(images.count / readerPlan.batchSize);
  network.startEpoch(epochOrder(images.count, readerPlan.seed, epoch));
  let mean = emptyMean;
  let step = 0;
  while (step < steps) {
    network.setLearningRate(learningRateAt((epoch + step / steps) / epochs));
    const next = Math.min(steps, step + 8);
    for (const metrics of await network.trainSteps(step, next)) mean = addStep(mean, metrics);
    step = next;
  }
  return mean;
}

/** Trains the reader's network on the processor, each epoch on images of its own. */
export async function trainReader({ first, epochs, from, say, keep }: TrainingRequest) {
  let standing: Standing | null = from ? { weights: weightsOf(from), optimizer: null } : null;
  // Nothing left to train: temperature and threshold are fitted anew.
  if (standing && first >= epochs) keep(standing.weights);
  for (let epoch = first; epoch < epochs; epoch++) {
    const train = drawEpoch(epoch);
    const data = {
      train: wholeSplit(train),
      validation: null,
      test: wholeSplit(takeFirst(train, 1)),
      scaler: fitScaler('unit', train),
      classes: 11,
    };
    const started = performance.now();
    const module = moduleOfFile('processor');
    const network = await createProcessorNetwork(readerExperiment, data, { threads: 1, module });
    try {
      if (standing) network.setWeights(standing.weights);
      if (standing?.optimizer) network.setOptimizerState(standing.optimizer);
      const mean = await trainEpoch(network, train, epoch, epochs);
      standing = { weights: await network.weights(), optimizer: await network.optimizerState() };
      const seconds = Math.round((performance.now() - started) / 1000);
      const figures = `loss ${meanLoss(mean).toFixed(4)}, accuracy ${meanAccuracy(mean).toFixed(4)}`;
      say(`epoch ${epoch + 1} of ${epochs}: ${seconds} s, ${figures}`);
      keep(standing.weights);
    } finally {
      network.dispose();
    }
  }
}
