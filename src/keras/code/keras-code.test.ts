import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import {
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { kerasCode } from './keras-code.ts';

const experiment: Experiment = {
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(100, 'relu'), dense(10, 'sigmoid')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
};

const code = (kind: Parameters<typeof kerasCode>[0], changes: Partial<Experiment> = {}) =>
  kerasCode(kind, { experiment: { ...experiment, ...changes }, dataset: 'mnist' });

describe('the model', () => {
  test('is a Sequential with its layers, compiled with loss and optimizer', () => {
    expect(code('model')).toBe(`import keras
from keras import layers

keras.utils.set_random_seed(42)
model = keras.Sequential([
    keras.Input(shape=(784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="sigmoid"),
])
model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.001),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
model.summary()`);
  });

  test('has the schedule of the learning rate count the steps of the images that are trained on', () => {
    const schedule = { kind: 'oneCycle', warmUp: 0.3, start: 0.04, floor: 0 } as const;
    const validation = { kind: 'lastFraction', fraction: 0.1 } as const;
    expect(code('model', { schedule, validation, epochs: 4 })).toContain(`
steps = -(-int(len(x_train) * (1 - 0.1)) // 32)  # of an epoch
total = 4 * steps
warm_up = int(0.3 * total)
schedule = keras.optimizers.schedules.CosineDecay(
    0.04 * 0.001, decay_steps=total - warm_up, alpha=0,
    warmup_target=0.001, warmup_steps=warm_up,
)
model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=schedule),`);
    const steps = { kind: 'step', every: 2, factor: 0.5 } as const;
    expect(code('model', { schedule: steps, dropLastBatch: true })).toContain(`
steps = len(x_train) // 32  # of an epoch
schedule = keras.optimizers.schedules.ExponentialDecay(
    0.001, decay_steps=2 * steps, decay_rate=0.5, staircase=True
)`);
  });

  test('regularises every kernel where weights decay, and has the optimizer clip', () => {
    const layers = [conv2d(4, 3), flatten(), dense(10, 'softmax')];
    const model = { inputShape: [28, 28, 1], layers };
    const clipping = { kind: 'norm', limit: 1 } as const;
    const text = code('model', { model, decay: 0.0001, clipping });
    expect(text).toContain(
      'layers.Conv2D(4, 3, kernel_regularizer=keras.regularizers.L2(0.0001)),\n    layers.Flatten(),',
    );
    expect(text).toContain(
      'layers.Dense(10, activation="softmax", kernel_regularizer=keras.regularizers.L2(0.0001)),',
    );
    expect(text).toContain('Adam(learning_rate=0.001, global_clipnorm=1),');
    const value = { kind: 'value', limit: 0.5 } as const;
    const sgd = code('model', { optimizer: optimizerDefaults.sgd, clipping: value });
    expect(sgd).toContain('SGD(learning_rate=0.01, clipvalue=0.5),');
  });

  test('names only what differs from the defaults of Keras', () => {
    const layers = [
      conv2d(16, 3, { padding: 'same', strides: 2, initializer: 'heNormal' }),
      leakyRelu(0.1),
      maxPooling2d(2),
      flatten(),
      dropout(0.25),
      dense(10),
    ];
    const text = code('model', { model: { inputShape: [28, 28, 1], layers } });
    expect(text).toContain('keras.Input(shape=(28, 28, 1)),');
    expect(text).toContain(
      'layers.Conv2D(16, 3, strides=2, padding="same", kernel_initializer="he_normal"),',
    );
    expect(text).toContain('layers.LeakyReLU(negative_slope=0.1),');
    expect(text).toContain('layers.MaxPooling2D(2),');
    expect(text).toContain('layers.Dense(10),');
  });

  test('asks for logits where the loss applies the softmax', () => {
    const loss = { kind: 'categoricalCrossentropy', fromLogits: true } as const;
    expect(code('model', { loss })).toContain(
      'loss=keras.losses.CategoricalCrossentropy(from_logits=True)',
    );
  });

  test('spells out a changed optimizer', () => {
    const optimizer = { kind: 'sgd', learningRate: 0.05, momentum: 0.9 } as const;
    expect(code('model', { optimizer })).toContain(
      'optimizer=keras.optimizers.SGD(learning_rate=0.05, momentum=0.9)',
    );
  });
});

describe('the data', () => {
  test('come from the module of the data set', () => {
    expect(code('load')).toContain('keras.datasets.mnist.load_data()');
    const fashion = kerasCode('load', { experiment, dataset: 'fashion-mnist' });
    expect(fashion).toContain('keras.datasets.fashion_mnist.load_data()');
    expect(kerasCode('load', { experiment, dataset: 'svhn' })).toContain('h5py');
  });

  test('are divided by 255 and flattened', () => {
    expect(code('prepare')).toContain('x_train = x_train.astype("float32") / 255');
    expect(code('prepare')).toContain('x_train = x_train.reshape(-1, 784)');
  });

  test('are scaled pixel by pixel with the scaler of the training set', () => {
    const text = code('prepare', { scaling: 'minMax' });
    expect(text).toContain('x_train = scaler.fit_transform(x_train.reshape(-1, 784))');
    expect(text).toContain('x_test = scaler.transform(x_test.reshape(-1, 784))');
  });

  test('are one-hot where the loss wants them so, and split where asked', () => {
    const text = code('prepare', {
      loss: { kind: 'categoricalCrossentropy', fromLogits: false },
      validation: { kind: 'randomSplit', fraction: 0.1, seed: 42 },
      trainLimit: 6000,
    });
    expect(text).toContain('keras.utils.to_categorical(y_train, 10)');
    expect(text).toContain('test_size=0.1, random_state=42');
    expect(text).toContain('x_train[:6000]');
  });
});

describe('the training', () => {
  test('is a fit with batch size and epochs', () => {
    expect(code('train')).toBe(
      'history = model.fit(\n    x_train,\n    y_train,\n    batch_size=32,\n    epochs=5,\n)',
    );
  });

  const augmentation = { rotation: 15, zoom: 0.1, widthShift: 0.1, heightShift: 0.1 };
  const picture = { inputShape: [28, 28, 1], layers: [flatten(), dense(10, 'softmax')] };

  test('names validation, augmentation and callbacks', () => {
    const text = code('train', {
      model: picture,
      validation: { kind: 'testSet' },
      augmentation,
      batchSize: 64,
      earlyStopping: {
        monitor: 'validationLoss',
        patience: 5,
        minDelta: 0,
        restoreBestWeights: false,
      },
    });
    expect(text).toContain('generator.flow(x_train, y_train, batch_size=64)');
    expect(text).toContain('validation_data=(x_test, y_test)');
    expect(text).toContain('keras.callbacks.EarlyStopping(monitor="val_loss", patience=5)');
  });

  test('gives every epoch batches of its own where the last one is dropped', () => {
    const text = code('train', {
      model: picture,
      augmentation,
      dropLastBatch: true,
      batchSize: 64,
    });
    expect(text).toContain('steps = len(x_train) // 64');
    expect(text).toContain('yield next(flow)');
    expect(text).toContain('steps_per_epoch=steps');
    const plain = code('train', { dropLastBatch: true });
    expect(plain).toContain('order = np.random.permutation(len(x_train))');
    expect(plain).toContain('rows = order[step * 32 : (step + 1) * 32]');
  });

  test('makes pictures of rows for the generator, and rows of its pictures again', () => {
    const text = code('train', { augmentation });
    expect(text).toContain('generator.flow(x_train.reshape(-1, 28, 28, 1), y_train');
    expect(text).toContain('yield pictures.reshape(-1, 784), labels');
  });

  test('cuts the last part off itself where Keras would split arrays only', () => {
    const validation = { kind: 'lastFraction', fraction: 0.2 } as const;
    expect(code('train', { validation })).toContain('validation_split=0.2');
    const text = code('train', { validation, model: picture, augmentation });
    expect(text).toContain('cut = int(len(x_train) * (1 - 0.2))');
    expect(text).toContain('generator.flow(x_fit, y_fit, batch_size=32)');
    expect(text).toContain('validation_data=(x_val, y_val)');
    expect(text).not.toContain('validation_split');
  });
});

test('a prediction compares with class numbers, also where the labels are one-hot', () => {
  const loss = { kind: 'categoricalCrossentropy', fromLogits: false } as const;
  expect(code('predict')).toContain('predicted[:5], y_test[:5]');
  expect(code('predict', { loss })).toContain('y_test.argmax(axis=1)[:5]');
});

test('the engine room has no Keras code', () => {
  expect(code('engineRoom')).toBeNull();
});

describe('code for the reader’s own data', () => {
  const own = {
    name: 'shapes.zip',
    classNames: ['circle', 'it\'s "square"', 'star'],
    testCount: 5,
  };
  const ofOwn = (kind: Parameters<typeof kerasCode>[0], changes: Partial<Experiment> = {}) =>
    kerasCode(kind, { experiment: { ...experiment, ...changes }, dataset: 'mnist', own });

  test('loads them instead of the lesson’s, and names their classes', () => {
    const text = ofOwn('load') ?? '';
    expect(text).not.toContain('keras.datasets');
    expect(text).toContain('# Your own data: "shapes.zip".');
    expect(text).toContain('class_names = ["circle", "it\'s \\"square\\"", "star"]');
    expect(ofOwn('look')).toContain('class_names[label]');
  });

  test('counts their classes, in one-hot labels and in wrong ones', () => {
    const text =
      ofOwn('prepare', {
        loss: { kind: 'categoricalCrossentropy', fromLogits: false },
        labelNoise: { share: 0.2, seed: 7 },
      }) ?? '';
    expect(text).toContain('to_categorical(y_train, 3)');
    expect(text).toContain('to_categorical(wrong, 3)');
    expect(text).toContain('np.arange(count) % 2');
    expect(text).not.toMatch(/\b10\)/);
  });

  test('says where there are no test images', () => {
    const context = { experiment, dataset: 'mnist', own: { ...own, testCount: 0 } } as const;
    expect(kerasCode('load', context)).toContain('no test images');
  });
});
