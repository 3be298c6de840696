/**
 * The cells of a lesson as Keras code, written from the experiment as it stands now: what a reader
 * would type into a notebook of their own to get the same. Pure text, tested by keras-code.test.ts
 * and run in real Keras by scripts/golden/verify_exports.py.
 */
import type { PublishedSet } from '../../domain/data/published-names.ts';
import { publishedSets } from '../../domain/data/published.ts';
import type { Experiment, ValidationSpec } from '../../domain/experiment/experiment.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { CellKind } from '../../lessons/lesson.ts';
import { insideCode } from './keras-inside.ts';
import { kerasLoss, kerasModel, kerasOptimizer } from './keras-model.ts';
import { noiseCode } from './keras-noise.ts';
import { augmentCode, scheduleLines, trainCode } from './keras-training.ts';

export interface CodeContext {
  readonly experiment: Experiment;
  readonly dataset: PublishedSet;
  /** The reader's own data, where they are what is trained on. */
  readonly own?: OwnData | null;
}

/** What the code has to know of data that only the reader has. */
export interface OwnData {
  readonly name: string;
  /** In the order of their labels. */
  readonly classNames: readonly string[];
  readonly testCount: number;
}

const classesOf = ({ own, dataset }: CodeContext): number =>
  (own ?? publishedSets[dataset]).classNames.length;

const lines = (...parts: readonly (string | false | null)[]): string =>
  parts.filter((part) => part !== false && part !== null).join('\n');

const oneHot = ({ loss }: Experiment): boolean => loss.kind !== 'sparseCategoricalCrossentropy';

/** A text as Python writes it; JSON's escapes are Python's. */
const pythonText = (text: string): string => JSON.stringify(text);

/** The reader's files, in the one form that NumPy and this page both read and write. */
function ownCode({ name, classNames, testCount }: OwnData): string {
  return lines(
    'import keras',
    'import numpy as np',
    '',
    `# Your own data: ${pythonText(name)}.`,
    '# Put them into one file with np.savez: bytes from 0 to 255, [images, rows, columns], labels from 0.',
    testCount === 0 &&
      '# They bring no test images of their own: hold some back as x_test and y_test.',
    'with np.load("data.npz") as file:',
    '    x_train, y_train = file["x_train"], file["y_train"]',
    '    x_test, y_test = file["x_test"], file["y_test"]',
    `class_names = [${classNames.map(pythonText).join(', ')}]`,
    'print(x_train.shape, y_train.shape, x_test.shape, y_test.shape)',
  );
}

function loadCode({ dataset, own }: CodeContext): string {
  if (own) return ownCode(own);
  return lines(...publishedSets[dataset].keras);
}

const lookCode = ({ own }: CodeContext): string =>
  lines(
    'import matplotlib.pyplot as plt',
    '',
    'fig, axes = plt.subplots(1, 10, figsize=(12, 1.6))',
    'for axis, image, label in zip(axes, x_train, y_train):',
    '    axis.imshow(image, cmap="gray")',
    own ? '    axis.set_title(class_names[label])' : '    axis.set_title(label)',
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

function prepareCode(context: CodeContext): string {
  const { experiment } = context;
  const classes = classesOf(context);
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
    oneHot(experiment) && `y_train = keras.utils.to_categorical(y_train, ${classes})`,
    oneHot(experiment) && `y_test = keras.utils.to_categorical(y_test, ${classes})`,
    splitCode(validation),
    noiseCode(experiment, classes),
    'print(x_train.shape, x_train.min(), x_train.max(), x_test.min(), x_test.max())',
  );
}

const compiledOptimizer = ({ optimizer, schedule, clipping }: Experiment): string =>
  kerasOptimizer(optimizer, { rate: schedule ? 'schedule' : undefined, clipping });

function modelCode({ experiment }: CodeContext): string {
  return lines(
    'import keras',
    'from keras import layers',
    '',
    `keras.utils.set_random_seed(${experiment.seed})`,
    kerasModel(experiment.model, experiment.decay ?? 0),
    ...scheduleLines(experiment),
    'model.compile(',
    `    optimizer=${compiledOptimizer(experiment)},`,
    `    loss=${kerasLoss(experiment.loss)},`,
    '    metrics=["accuracy"],',
    ')',
    'model.summary()',
  );
}

const truth = ({ experiment }: CodeContext): string =>
  oneHot(experiment) ? 'y_test.argmax(axis=1)' : 'y_test';

const writers: Record<CellKind, (context: CodeContext) => string | null> = {
  load: loadCode,
  look: lookCode,
  prepare: prepareCode,
  augment: ({ experiment }) => augmentCode(experiment),
  model: modelCode,
  train: ({ experiment }) => trainCode(experiment),
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
      context.own
        ? `print(classification_report(${truth(context)}, predicted, labels=range(${classesOf(context)}), target_names=class_names))`
        : `print(classification_report(${truth(context)}, predicted))`,
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
  inside: ({ experiment }) => insideCode(experiment),
  write: () => lines('model.save("model.h5")', 'open("model.json", "w").write(model.to_json())'),
  engineRoom: () => null,
};

/** The code of one cell, or null where it has none (a table of kernels is no Keras). */
export function kerasCode(kind: CellKind, context: CodeContext): string | null {
  return writers[kind](context);
}
