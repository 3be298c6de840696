import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import { takeFirst } from '../../src/domain/data/dataset.ts';
import { addStep, emptyMean, meanAccuracy, meanLoss } from '../../src/domain/experiment/history.ts';
import type { WeightSet } from '../../src/domain/model/weights.ts';
import { fitScaler } from '../../src/domain/data/scaling.ts';
import { createEngineNetwork } from '../../src/engine/index.ts';
import { wholeSplit } from '../../src/training/split-images.ts';
import { epochOrder } from '../../src/training/loop.ts';
import type { Network, OptimizerState } from '../../src/training/network.ts';
import { acquireDevice } from '../../src/worker/gpu/device.ts';
import { learningRateAt, readerExperiment, readerPlan } from './network.ts';

declare global {
  interface Window {
    trainReader: (epochs: number) => Promise<void>;
    say?: (line: string) => void;
    /** Keeps the weights after every epoch: an interrupted training is not lost. */
    keep?: (weights: number[][]) => Promise<void>;
  }
}

/** What outlives an epoch: its images are others, and so is the network that holds them. */
interface Standing {
  readonly weights: WeightSet;
  readonly optimizer: OptimizerState;
}

async function fetchShard(epoch: number): Promise<LabelledImages> {
  const response = await fetch(`/reader-shard/${epoch}`);
  if (!response.ok) throw new Error(await response.text());
  const bytes = new Uint8Array(await response.arrayBuffer());
  const count = bytes.length / 785;
  const labels = bytes.subarray(0, count);
  return { count, height: 28, width: 28, labels, pixels: bytes.subarray(count) };
}

async function trainEpoch(network: Network, epoch: number, epochs: number, count: number) {
  const steps = Math.floor(count / readerPlan.batchSize);
  network.startEpoch(epochOrder(count, readerPlan.seed, epoch));
  let mean = emptyMean;
  let step = 0;
  while (step < steps) {
    network.setLearningRate(learningRateAt((epoch + step / steps) / epochs));
    const next = Math.min(steps, step + Math.max(network.stepsPerCall, 8));
    for (const metrics of await network.trainSteps(step, next)) mean = addStep(mean, metrics);
    step = next;
  }
  return mean;
}

/** Trains the reader's network, each epoch on images of its own. */
window.trainReader = async (epochs) => {
  const { device, name } = await acquireDevice();
  window.say?.(`engine on ${name}`);
  let standing: Standing | null = null;
  let coming = fetchShard(0);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const train = await coming;
    if (epoch + 1 < epochs) coming = fetchShard(epoch + 1);
    const data = {
      train: wholeSplit(train),
      validation: null,
      test: wholeSplit(takeFirst(train, 1)),
      scaler: fitScaler('unit', train),
      classes: 11,
    };
    const started = performance.now();
    const network = await createEngineNetwork(device, readerExperiment, data);
    try {
      if (standing) {
        network.setWeights(standing.weights);
        network.setOptimizerState(standing.optimizer);
      }
      const mean = await trainEpoch(network, epoch, epochs, train.count);
      standing = { weights: await network.weights(), optimizer: await network.optimizerState() };
      const seconds = Math.round((performance.now() - started) / 1000);
      const figures = `loss ${meanLoss(mean).toFixed(4)}, accuracy ${meanAccuracy(mean).toFixed(4)}`;
      window.say?.(`epoch ${epoch + 1} of ${epochs}: ${seconds} s, ${figures}`);
      await window.keep?.(standing.weights.map(({ values }) => Array.from(values)));
    } finally {
      network.dispose();
    }
  }
};
