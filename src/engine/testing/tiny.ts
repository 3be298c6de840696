import type { LabelledImages } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import {
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { createRandom } from '../../domain/random/random.ts';
import { fitScaler } from '../../domain/data/scaling.ts';
import type { TrainingData } from '../../training/network.ts';
import { wholeSplit } from '../../training/split-images.ts';

/** Images whose class can be seen: noise, and a bright band at a height that tells it. */
export function bands(count: number, side: number, classes: number, seed: number): LabelledImages {
  const random = createRandom(seed);
  const labels = Uint8Array.from({ length: count }, () => Math.floor(random() * classes));
  const pixels = Uint8Array.from({ length: count * side * side }, (_, at) => {
    const row = Math.floor(at / side) % side;
    const label = labels[Math.floor(at / (side * side))];
    const inBand = Math.floor((row * classes) / side) === label;
    return (inBand ? 180 : 20) + Math.floor(random() * 60);
  });
  return { count, height: side, width: side, pixels, labels };
}

/** A small data set of bands with a fitted scaler. */
export function tinyData(count = 40, side = 8, classes = 4): TrainingData {
  const train = bands(count, side, classes, 1);
  const test = wholeSplit(bands(30, side, classes, 2));
  return {
    train: wholeSplit(train),
    validation: test,
    test,
    scaler: fitScaler('unit', train),
    classes,
  };
}

/** A small dense network with dropout on flat images. */
export function tinyDense(side = 8, classes = 4): Experiment {
  return {
    ...experimentDefaults,
    model: {
      inputShape: [side * side],
      layers: [dense(16, 'relu'), dropout(0.3), dense(classes, 'softmax')],
    },
    loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
    optimizer: optimizerDefaults.adam,
    batchSize: 12,
  };
}

/** A small convolutional network with every kind of state: moving statistics, dropout, augmentation. */
export function tinyConv(side = 8, classes = 4): Experiment {
  return {
    ...tinyDense(side, classes),
    model: {
      inputShape: [side, side, 1],
      layers: [
        conv2d(6, 3, { padding: 'same' }),
        leakyRelu(0.1),
        maxPooling2d(2),
        batchNormalization(),
        dropout(0.25),
        flatten(),
        dense(classes, 'softmax'),
      ],
    },
    augmentation: { rotation: 10, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 },
  };
}
