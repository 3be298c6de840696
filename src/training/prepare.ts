import type { Dataset, SplitName } from '../domain/data/dataset.ts';
import { imageBytes, takeFirst } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { checkExperiment } from '../domain/experiment/check.ts';
import { LabError } from '../domain/failure.ts';
import { withLabelNoise } from '../domain/experiment/label-noise.ts';
import { fitScaler } from '../domain/data/scaling.ts';
import { sizeOf } from '../domain/model/shapes.ts';
import { splitTraining } from '../domain/experiment/split.ts';
import type { TrainingData } from './network.ts';
import { splitAt, upTo, wholeSplit } from './split-images.ts';

/** Which image of the data set each row of a split is. */
export interface SplitOrigin {
  readonly from: 'train' | 'test';
  readonly indices: Uint32Array;
}

export interface PreparedData {
  readonly data: TrainingData;
  readonly origins: Readonly<Record<SplitName, SplitOrigin>>;
}

function checkFit(dataset: Dataset, experiment: Experiment): void {
  checkExperiment(experiment, dataset.classNames.length);
  const { inputShape } = experiment.model;
  if (sizeOf(inputShape) !== imageBytes(dataset.train)) {
    throw new LabError(
      'model-input-differs',
      `The model takes inputs of ${inputShape.join('x')}, but ${dataset.name} has images of ${dataset.train.height}x${dataset.train.width}.`,
    );
  }
  if (dataset.train.count === 0) {
    throw new LabError('dataset-empty', `${dataset.name} has no training images.`);
  }
}

/**
 * Makes a run's data of a data set: the first `trainLimit` images, split as the experiment asks, a
 * scaler fitted on the training images, and wrong labels among what is trained on, if asked for. The
 * pixels stay the data set's own: a run keeps places in them.
 * @throws LabError 'experiment-invalid', 'model-invalid', 'model-input-differs' or 'dataset-empty'.
 */
export function prepareData(dataset: Dataset, experiment: Experiment): PreparedData {
  checkFit(dataset, experiment);
  const limited = takeFirst(dataset.train, experiment.trainLimit ?? dataset.train.count);
  const split = splitTraining(limited, experiment.validation, dataset.test);
  const { validationFrom } = split;
  const { train, test } = dataset;
  const validation =
    validationFrom === 'none'
      ? null
      : splitAt(validationFrom === 'test' ? test : train, split.validationIndices);
  const classes = dataset.classNames.length;
  return {
    data: {
      train: withLabelNoise(splitAt(train, split.trainIndices), experiment.labelNoise, classes),
      validation,
      test: wholeSplit(test),
      scaler: fitScaler(experiment.scaling, limited),
      classes,
    },
    origins: {
      train: { from: 'train', indices: split.trainIndices },
      validation: {
        from: validationFrom === 'test' ? 'test' : 'train',
        indices: split.validationIndices,
      },
      test: { from: 'test', indices: upTo(test.count) },
    },
  };
}
