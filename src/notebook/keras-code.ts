/**
 * The cells of a lesson as Keras code, written from the experiment as it stands now: what a reader
 * would type into a notebook of their own to get the same. Pure text, tested against real Keras's
 * names by keras-code.test.ts.
 */
import type { Experiment, MonitoredMetric, ValidationSpec } from '../domain/experiment.ts';
import { sizeOf } from '../domain/shapes.ts';
import type { CellKind, Lesson } from '../lessons/lesson.ts';
import { argument, call, kerasLoss, kerasModel, kerasOptimizer } from './keras-model.ts';
import { noiseCode } from './keras-noise.ts';

export interface CodeContext {
  readonly experiment: Experiment;
  readonly dataset: Lesson['dataset'];
}

const lines = (...parts: readonly (string | false | null)[]): string =>
  parts.filter((part) => part !== false && part !== null).join('\n');

const metricNames: Record<MonitoredMetric, string> = {
  loss: 'loss',
  accuracy: 'accuracy',
  validationLoss: 'val_loss',
  validationAccuracy: 'val_accuracy',
};

const oneHot = ({ loss }: Experiment): boolean => loss.kind !== 'sparseCategoricalCrossentropy';

function loadCode({ dataset }: CodeContext): string {
  if (dataset === 'svhn') {
    return lines(
      'import h5py',
      '',
      'with h5py.File("SVHN_single_grey1.h5") as file:',
      '    x_train, y_train = file["X_train"][:], file["y_train"][:]',
      '    x_test, y_test = file["X_test"][:], file["y_test"][:]',
      'print(x_train.shape, y_train.shape, x_test.shape, y_test.shape)',
    );
  }
  const module = dataset === 'fashion-mnist' ? 'fashion_mnist' : 'mnist';
  return lines(
    'import keras',
    '',
    `(x_train, y_train), (x_test, y_test) = keras.datasets.${module}.load_data()`,
    'print(x_train.shape, y_train.shape, x_test.shape, y_test.shape)',
    'print(x_train[0].shape)',
  );
}

const lookCode = lines(
  'import matplotlib.pyplot as plt',
  '',
  'fig, axes = plt.subplots(1, 10, figsize=(12, 1.6))',
  'for axis, image, label in zip(axes, x_train, y_train):',
  '    axis.imshow(image, cmap="gray")',
  '    axis.set_title(label)',
  '    axis.axis("off")',
  'print(y_train[:10])',
);

function splitCode(validation: ValidationSpec): string | null {
  if (validation.kind !== 'randomSplit') return null;
  return lines(
    '',
    'from sklearn.model_selection import train_test_split',
    '',
    'x_train, x_val, y_train, y_val = train_test_split(',
    `    x_train, y_train, test_size=${validation.fraction}, random_state=${validation.seed}`,
    ')',
  );
}

function prepareCode({ experiment }: CodeContext): string {
  const { scaling, model, trainLimit, validation } = experiment;
  const size = sizeOf(model.inputShape);
  const shape = model.inputShape.join(', ');
  const scale =
    scaling === 'unit'
      ? ['x_train = x_train.astype("float32") / 255', 'x_test = x_test.astype("float32") / 255']
      : [
          'from sklearn.preprocessing import MinMaxScaler',
          '',
          'scaler = MinMaxScaler()',
          `x_train = scaler.fit_transform(x_train.reshape(-1, ${size}))`,
          `x_test = scaler.transform(x_test.reshape(-1, ${size}))`,
        ];
  return lines(
    trainLimit !== null && `x_train, y_train = x_train[:${trainLimit}], y_train[:${trainLimit}]`,
    ...scale,
    `x_train = x_train.reshape(-1, ${shape})`,
    `x_test = x_test.reshape(-1, ${shape})`,
    oneHot(experiment) && 'y_train = keras.utils.to_categorical(y_train, 10)',
    oneHot(experiment) && 'y_test = keras.utils.to_categorical(y_test, 10)',
    splitCode(validation),
    noiseCode(experiment),
    'print(x_train.shape, x_train.min(), x_train.max(), x_test.min(), x_test.max())',
  );
}

function modelCode({ experiment }: CodeContext): string {
  return lines(
    'import keras',
    'from keras import layers',
    '',
    `keras.utils.set_random_seed(${experiment.seed})`,
    kerasModel(experiment.model),
    'model.compile(',
    `    optimizer=${kerasOptimizer(experiment.optimizer)},`,
    `    loss=${kerasLoss(experiment.loss)},`,
    '    metrics=["accuracy"],',
    ')',
    'model.summary()',
  );
}

function augmentCode({ experiment: { augmentation: set } }: CodeContext): string | null {
  if (!set) return null;
  return lines(
    'from tensorflow.keras.preprocessing.image import ImageDataGenerator',
    '',
    'generator = ImageDataGenerator(',
    `    rotation_range=${set.rotation},`,
    `    zoom_range=${set.zoom},`,
    `    width_shift_range=${set.widthShift},`,
    `    height_shift_range=${set.heightShift},`,
    ')',
  );
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

function validationArgument(validation: ValidationSpec): string | null {
  switch (validation.kind) {
    case 'none':
      return null;
    case 'testSet':
      return 'validation_data=(x_test, y_test)';
    case 'randomSplit':
      return 'validation_data=(x_val, y_val)';
    case 'lastFraction':
      return `validation_split=${validation.fraction}`;
  }
}

function trainCode({ experiment }: CodeContext): string {
  const { batchSize, epochs, validation, augmentation, dropLastBatch } = experiment;
  const found = callbacks(experiment);
  const data = augmentation
    ? [`generator.flow(x_train, y_train, batch_size=${batchSize})`]
    : ['x_train', 'y_train', `batch_size=${batchSize}`];
  const parts = [
    ...data,
    `epochs=${epochs}`,
    dropLastBatch ? `steps_per_epoch=len(x_train) // ${batchSize}` : null,
    validationArgument(validation),
    found.length > 0 ? `callbacks=[${found.join(', ')}]` : null,
  ].filter((part) => part !== null);
  return lines('history = model.fit(', ...parts.map((part) => `    ${part},`), ')');
}

const truth = ({ experiment }: CodeContext): string =>
  oneHot(experiment) ? 'y_test.argmax(axis=1)' : 'y_test';

const writers: Record<CellKind, (context: CodeContext) => string | null> = {
  load: loadCode,
  look: () => lookCode,
  prepare: prepareCode,
  augment: augmentCode,
  model: modelCode,
  train: trainCode,
  evaluate: () =>
    lines(
      'loss, accuracy = model.evaluate(x_test, y_test)',
      'print(f"test loss {loss:.4f}, test accuracy {accuracy:.4f}")',
    ),
  predict: (context) =>
    lines(
      'outputs = model.predict(x_test)',
      'predicted = outputs.argmax(axis=1)',
      `print(predicted[:5], ${truth(context)}[:5])`,
    ),
  confusion: (context) =>
    lines(
      'from sklearn.metrics import classification_report, confusion_matrix',
      '',
      'predicted = model.predict(x_test).argmax(axis=1)',
      `print(confusion_matrix(${truth(context)}, predicted))`,
      `print(classification_report(${truth(context)}, predicted))`,
    ),
  errors: (context) =>
    lines(
      'import numpy as np',
      '',
      'outputs = model.predict(x_test)',
      `predicted, actual = outputs.argmax(axis=1), ${truth(context)}`,
      'wrong = np.flatnonzero(predicted != actual)',
      'gap = outputs[wrong, predicted[wrong]] - outputs[wrong, actual[wrong]]',
      'print(wrong[np.argsort(-gap)][:6])',
    ),
  activations: () =>
    lines(
      'inner = keras.Model(model.inputs, [layer.output for layer in model.layers])',
      'for layer, values in zip(model.layers, inner.predict(x_train[154:155])):',
      '    print(layer.name, values.shape)',
    ),
  write: () => lines('model.save("model.h5")', 'open("model.json", "w").write(model.to_json())'),
  engineRoom: () => null,
};

/** The code of one cell, or null where it has none (a table of kernels is no Keras). */
export function kerasCode(kind: CellKind, context: CodeContext): string | null {
  return writers[kind](context);
}
