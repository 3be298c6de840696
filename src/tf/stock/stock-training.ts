import * as tf from '@tensorflow/tfjs';
import { scaleImages } from '../../domain/data/scaling.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { TrainingData } from '../../training/network.ts';
import type { SplitImages } from '../../training/split-images.ts';
import { stockModel } from './stock-model.ts';

/** A stock training, driven by who measures it. */
export interface StockTraining {
  readonly longestRun: number;
  run(steps: number): Promise<void>;
  evaluate(): Promise<void>;
  dispose(): void;
}

function tensorsOf(images: SplitImages, experiment: Experiment, { scaler, classes }: TrainingData) {
  return tf.tidy(() => {
    const shape = [images.count, ...experiment.model.inputShape];
    const inputs = tf.tensor(scaleImages(images.set.pixels, scaler), shape);
    const indices = tf.tensor1d(Int32Array.from(images.labels), 'int32');
    const sparse = experiment.loss.kind === 'sparseCategoricalCrossentropy';
    return { inputs, targets: sparse ? indices.toFloat() : tf.oneHot(indices, classes) };
  });
}

/**
 * The network as a TensorFlow.js user would write it, trained by `compile` and `fit` on whatever
 * TensorFlow.js computes on now; `data` have at least one whole batch to train on.
 */
export function stockTraining(experiment: Experiment, data: TrainingData): StockTraining {
  const { inputs, targets } = tensorsOf(data.train, experiment, data);
  const test = tensorsOf(data.test, experiment, data);
  const model = stockModel(experiment);
  const { batchSize } = experiment;
  return {
    longestRun: Math.floor(data.train.count / batchSize),
    async run(steps) {
      const count = steps * batchSize;
      const [x, y] = [inputs.slice(0, count), targets.slice(0, count)];
      await model.fit(x, y, { epochs: 1, batchSize, verbose: 0 });
      await Promise.all(model.trainableWeights.slice(0, 1).map((weight) => weight.read().data()));
      tf.dispose([x, y]);
    },
    async evaluate() {
      const results = model.evaluate(test.inputs, test.targets, { batchSize: 128 });
      await Promise.all([results].flat().map((result) => result.data()));
      tf.dispose(results);
    },
    dispose() {
      tf.dispose([inputs, targets, test.inputs, test.targets]);
      model.dispose();
    },
  };
}
