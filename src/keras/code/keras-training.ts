/** The training of an experiment as Keras code: fit, its data and its callbacks. */
import type {
  Experiment,
  MonitoredMetric,
  ValidationSpec,
} from '../../domain/experiment/experiment.ts';
import type { Shape } from '../../domain/model/model.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import { scheduleCode } from '../../domain/experiment/schedules.ts';
import { argument } from '../../domain/layers/keras.ts';
import { call } from './keras-model.ts';

const metricNames: Record<MonitoredMetric, string> = {
  loss: 'loss',
  accuracy: 'accuracy',
  validationLoss: 'val_loss',
  validationAccuracy: 'val_accuracy',
};

/** The generator of varied images, or null where they are trained on as they are. */
export function augmentCode({ augmentation: set }: Experiment): string | null {
  if (!set) return null;
  return [
    'from tensorflow.keras.preprocessing.image import ImageDataGenerator',
    '',
    'generator = ImageDataGenerator(',
    `    rotation_range=${set.rotation},`,
    `    zoom_range=${set.zoom},`,
    `    width_shift_range=${set.widthShift},`,
    `    height_shift_range=${set.heightShift},`,
    ')',
  ].join('\n');
}

function callbacks({ earlyStopping, reduceLearningRate }: Experiment): string[] {
  const found: string[] = [];
  if (earlyStopping) {
    const { monitor, patience, minDelta, restoreBestWeights } = earlyStopping;
    found.push(
      call(
        'keras.callbacks.EarlyStopping',
        `monitor="${metricNames[monitor]}"`,
        `patience=${patience}`,
        argument('min_delta', minDelta, 0),
        restoreBestWeights ? 'restore_best_weights=True' : null,
      ),
    );
  }
  if (reduceLearningRate) {
    const { monitor, patience, factor, minDelta, minLearningRate } = reduceLearningRate;
    found.push(
      call(
        'keras.callbacks.ReduceLROnPlateau',
        `monitor="${metricNames[monitor]}"`,
        `factor=${factor}`,
        `patience=${patience}`,
        argument('min_delta', minDelta, 0.0001),
        argument('min_lr', minLearningRate, 0),
      ),
    );
  }
  return found;
}

/** `cutOff`: whether the last part has been cut off already, because only arrays are split by fit. */
function validationArgument(validation: ValidationSpec, cutOff = false): string | null {
  switch (validation.kind) {
    case 'none':
      return null;
    case 'testSet':
      return 'validation_data=(x_test, y_test)';
    case 'randomSplit':
      return 'validation_data=(x_val, y_val)';
    case 'lastFraction':
      return cutOff ? 'validation_data=(x_val, y_val)' : `validation_split=${validation.fraction}`;
  }
}

const isPicture = (shape: Shape) => shape.length === 3;

function fitCall(parts: readonly (string | null)[]): string[] {
  const given = parts.filter((part) => part !== null);
  return ['history = model.fit(', ...given.map((part) => `    ${part},`), ')'];
}

function callbacksArgument(experiment: Experiment): string | null {
  const found = callbacks(experiment);
  return found.length > 0 ? `callbacks=[${found.join(', ')}]` : null;
}

/** Arrays that Keras shuffles and cuts into batches by itself. */
function fitArrays(experiment: Experiment): string[] {
  const { batchSize, epochs, validation } = experiment;
  return fitCall([
    ...['x_train', 'y_train', `batch_size=${batchSize}`, `epochs=${epochs}`],
    validationArgument(validation),
    callbacksArgument(experiment),
  ]);
}

/** What is trained on, and what validated with, by name: Keras splits arrays only. */
function namedParts({ validation }: Experiment) {
  if (validation.kind !== 'lastFraction') {
    return { images: 'x_train', labels: 'y_train', cut: [] };
  }
  return {
    images: 'x_fit',
    labels: 'y_fit',
    cut: [
      `cut = int(len(x_train) * (1 - ${validation.fraction}))`,
      'x_fit, y_fit = x_train[:cut], y_train[:cut]',
      'x_val, y_val = x_train[cut:], y_train[cut:]',
      '',
    ],
  };
}

/**
 * The schedule of the learning rate, which counts steps: of the images that are left to train on, once
 * validation has its own.
 */
export function scheduleLines(experiment: Experiment): string[] {
  const { schedule, optimizer, epochs, batchSize, validation, dropLastBatch } = experiment;
  if (!schedule) return [];
  const images =
    validation.kind === 'lastFraction'
      ? `int(len(x_train) * (1 - ${validation.fraction}))`
      : 'len(x_train)';
  const steps = dropLastBatch ? `${images} // ${batchSize}` : `-(-${images} // ${batchSize})`;
  return [
    '',
    `steps = ${steps}  # of an epoch`,
    ...scheduleCode(schedule, optimizer.learningRate, epochs),
  ];
}

/** One epoch of batches after another: varied, without a smaller last one, or both. */
function batchesCode(experiment: Experiment, images: string, labels: string): string[] {
  const { augmentation, batchSize, model } = experiment;
  const shape = model.inputShape;
  if (!augmentation) {
    return [
      `        order = np.random.permutation(len(${images}))`,
      '        for step in range(steps):',
      `            rows = order[step * ${batchSize} : (step + 1) * ${batchSize}]`,
      `            yield ${images}[rows], ${labels}[rows]`,
    ];
  }
  const side = Math.round(Math.sqrt(sizeOf(shape)));
  const pictures = isPicture(shape) ? images : `${images}.reshape(-1, ${side}, ${side}, 1)`;
  const flow = `        flow = generator.flow(${pictures}, ${labels}, batch_size=${batchSize})`;
  if (isPicture(shape)) {
    return [flow, '        for _ in range(steps):', '            yield next(flow)'];
  }
  return [
    flow,
    '        for _ in range(steps):',
    '            pictures, labels = next(flow)',
    `            yield pictures.reshape(-1, ${shape.join(', ')}), labels`,
  ];
}

/**
 * A generator of batches. Keras 3 starts an epoch with what steps_per_epoch left over from the one
 * before, so each epoch gets batches of its own.
 */
function fitBatches(experiment: Experiment): string[] {
  const { batchSize, epochs, augmentation, validation, dropLastBatch } = experiment;
  const { images, labels, cut } = namedParts(experiment);
  const steps = dropLastBatch
    ? `len(${images}) // ${batchSize}`
    : `-(-len(${images}) // ${batchSize})`;
  return [
    ...(augmentation ? [] : ['import numpy as np', '']),
    ...cut,
    `steps = ${steps}`,
    '',
    '',
    'def batches():',
    '    while True:',
    ...batchesCode(experiment, images, labels),
    '',
    '',
    ...fitCall([
      ...['batches()', 'steps_per_epoch=steps', `epochs=${epochs}`],
      validationArgument(validation, true),
      callbacksArgument(experiment),
    ]),
  ];
}

/** Pictures, whose last batch may be smaller: what ImageDataGenerator is made for. */
function fitFlow(experiment: Experiment): string[] {
  const { batchSize, epochs, validation } = experiment;
  const { images, labels, cut } = namedParts(experiment);
  return [
    ...cut,
    ...fitCall([
      `generator.flow(${images}, ${labels}, batch_size=${batchSize})`,
      `epochs=${epochs}`,
      validationArgument(validation, true),
      callbacksArgument(experiment),
    ]),
  ];
}

/** The training: what is given to fit depends on who makes the batches. */
export function trainCode(experiment: Experiment): string {
  const { augmentation, dropLastBatch, model } = experiment;
  if (!augmentation && !dropLastBatch) return fitArrays(experiment).join('\n');
  const plain = !dropLastBatch && isPicture(model.inputShape);
  return (plain ? fitFlow(experiment) : fitBatches(experiment)).join('\n');
}
