import type { Experiment } from '../../src/domain/experiment/experiment.ts';
import { experimentDefaults } from '../../src/domain/experiment/experiment.ts';
import { conv2d, dense, dropout, flatten, maxPooling2d } from '../../src/domain/model/layers.ts';
import { optimizerDefaults } from '../../src/domain/model/model.ts';
import type { WeightSet } from '../../src/domain/model/weights.ts';
import type { LayerWeights, ReaderHead, ReaderLayer } from '../../src/reader/file.ts';
import type { Mixture } from './shard.ts';

/** All that decides what `npm run reader` trains. */
export interface ReaderPlan {
  readonly seed: number;
  readonly epochs: number;
  readonly batchSize: number;
  /** Of the first step; it falls along half a cosine to a hundredth of that. */
  readonly learningRate: number;
  readonly mixture: Mixture;
}

export const readerPlan: ReaderPlan = {
  seed: 1,
  epochs: 14,
  batchSize: 128,
  learningRate: 0.002,
  mixture: { mnist: 60_000, builtin: 8_000, pens: 20_000, others: 9_000 },
};

const classes = 10;
const relu = { activation: 'relu', initializer: 'heNormal' } as const;

/** 1.2 million multiply-adds an image, 63,000 weights; eleven logits, the last for no digit. */
export const readerExperiment: Experiment = {
  ...experimentDefaults,
  model: {
    inputShape: [28, 28, 1],
    layers: [
      conv2d(12, 5, relu),
      maxPooling2d(2),
      conv2d(32, 3, relu),
      conv2d(32, 3, relu),
      maxPooling2d(2),
      flatten(),
      dropout(0.2),
      dense(96, 'relu'),
      dense(classes + 1),
    ],
  },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: true },
  optimizer: { ...optimizerDefaults.adam, learningRate: readerPlan.learningRate },
  epochs: 1,
  batchSize: readerPlan.batchSize,
  seed: readerPlan.seed,
  dropLastBatch: true,
};

/** The learning rate at this share of the training. */
export function learningRateAt(share: number): number {
  const { learningRate } = readerPlan;
  return learningRate * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * share)));
}

/** The model's layers as a reader's file has them: dropout and flatten leave nothing behind. */
export function readerLayers(): ReaderLayer[] {
  const layers: ReaderLayer[] = [];
  let inputs = 1;
  let side = 28;
  for (const layer of readerExperiment.model.layers) {
    if (layer.kind === 'conv2d') {
      layers.push({ kind: 'conv', side: layer.kernelSize, inputs, channels: layer.filters });
      inputs = layer.filters;
      side -= layer.kernelSize - 1;
    } else if (layer.kind === 'maxPooling2d') {
      layers.push({ kind: 'pool', side: layer.poolSize });
      side = Math.floor(side / layer.poolSize);
    } else if (layer.kind === 'dense') {
      layers.push({ kind: 'dense', inputs: inputs * side * side, channels: layer.units });
      inputs = layer.units;
      side = 1;
    }
  }
  return layers;
}

/** Keras-ordered weights, kernel and bias in turn, beside the layers that they belong to. */
export function readerWeights(weights: WeightSet): (LayerWeights | null)[] {
  const values = weights.map((weight) => weight.values);
  return readerLayers().map((layer) => {
    if (layer.kind === 'pool') return null;
    const [kernel, bias] = values.splice(0, 2);
    return { kernel, bias };
  });
}

export function readerHead(temperature: number, threshold: number): ReaderHead {
  return { imageSide: 28, layers: readerLayers(), classes, temperature, threshold };
}
