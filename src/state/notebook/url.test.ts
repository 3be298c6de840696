import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import {
  activation,
  averagePooling2d,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import { lessons } from '../../lessons/index.ts';
import { readLayers, writeLayers } from './layer-code.ts';
import { readAddress, readHash, unclearInWords, writeHash } from './url.ts';

const [lesson] = lessons;
const original = { variantId: null, experiment: lesson.experiment, datasetChoice: 'auto' } as const;
const written = (changes: Partial<Experiment>) =>
  writeHash(lesson, { ...original, experiment: { ...lesson.experiment, ...changes } });
const read = (rest: string) => readHash(`#lesson=${lesson.id}&${rest}`);

describe('the address of a lesson', () => {
  test('is only its name while nothing is edited', () => {
    for (const each of lessons) {
      const session = { ...original, experiment: each.experiment };
      expect(writeHash(each, session)).toBe(`#lesson=${each.id}`);
      expect(readHash(`#lesson=${each.id}`)?.experiment).toEqual(each.experiment);
    }
  });

  test('holds every edit and gives it back', () => {
    const edited: Experiment = {
      ...lesson.experiment,
      model: {
        inputShape: [28, 28, 1],
        layers: [
          conv2d(8, 5, { padding: 'same', strides: 2, activation: 'elu', initializer: 'heNormal' }),
          batchNormalization(),
          leakyRelu(0.1),
          maxPooling2d(),
          averagePooling2d(3),
          dropout(0.25),
          flatten(),
          dense(10),
          activation('softmax'),
        ],
      },
      loss: { kind: 'categoricalCrossentropy', fromLogits: true },
      optimizer: { kind: 'rmsprop', learningRate: 0.01, rho: 0.8, momentum: 0.5, epsilon: 1e-7 },
      epochs: 7,
      batchSize: 100,
      seed: 123,
      scaling: 'minMax',
      validation: { kind: 'randomSplit', fraction: 0.1, seed: 42 },
      augmentation: { rotation: 15, zoom: 0.1, widthShift: 0.1, heightShift: 0.2 },
      earlyStopping: {
        monitor: 'validationLoss',
        patience: 5,
        minDelta: 0.001,
        restoreBestWeights: true,
      },
      reduceLearningRate: {
        monitor: 'validationAccuracy',
        patience: 3,
        factor: 0.5,
        minDelta: 0.0001,
        minLearningRate: 0.00001,
      },
      trainLimit: 6000,
      labelNoise: { share: 0.2, seed: 7 },
      dropLastBatch: true,
    };
    const hash = writeHash(lesson, { ...original, experiment: edited, datasetChoice: 'builtin' });
    expect(readHash(hash)).toEqual({
      lessonId: lesson.id,
      variantId: null,
      experiment: edited,
      datasetChoice: 'builtin',
    });
  });

  test('carries a schedule of the learning rate, and names what cannot be one', () => {
    const schedule = { kind: 'oneCycle', warmUp: 0.25, start: 0.1, floor: 0.01 } as const;
    expect(written({ schedule })).toBe(`#lesson=${lesson.id}&schedule=oneCycle*0.25*0.1*0.01`);
    expect(read('schedule=oneCycle*0.25*0.1*0.01')?.experiment.schedule).toEqual(schedule);
    expect(written({ schedule: null })).toBe(`#lesson=${lesson.id}`);
    expect(readAddress(`#lesson=${lesson.id}&schedule=cosine*7`).unclear).toEqual([
      { text: 'schedule=cosine*7', used: 'off' },
    ]);
  });

  test('carries weight decay and clipping, and names what cannot be', () => {
    const changes = { decay: 0.0001, clipping: { kind: 'value', limit: 0.5 } } as const;
    expect(written(changes)).toBe(`#lesson=${lesson.id}&decay=0.0001&clip=value*0.5`);
    expect(read('decay=0.0001&clip=value*0.5')?.experiment).toMatchObject(changes);
    const { unclear } = readAddress(`#lesson=${lesson.id}&decay=7&clip=norm*0`);
    expect(unclear.map(({ used }) => used)).toEqual(['0', 'off']);
  });

  test('names kept data by their key and files beside the page by their paths', () => {
    const choices = ['kept:files-1a2b', 'at:data/digits.npz', 'at:a.idx,./b.idx'] as const;
    for (const datasetChoice of choices) {
      const hash = writeHash(lesson, { ...original, datasetChoice });
      expect(readHash(hash)?.datasetChoice).toBe(datasetChoice);
    }
    expect(read('data=shared/digits.npz')?.datasetChoice).toBe('at:shared/digits.npz');
    expect(read('data=nonsense')?.datasetChoice).toBe('auto');
    expect(writeHash(lesson, { ...original, datasetChoice: 'own' })).not.toContain('data');
  });

  test('names one value for one edit, readably', () => {
    expect(written({ epochs: 3 })).toBe(`#lesson=${lesson.id}&epochs=3`);
    expect(
      written({ model: { inputShape: [784], layers: [dense(32, 'relu'), dense(10)] } }),
    ).toContain('layers=dense-32-relu-glorotUniform_dense-10-linear-glorotUniform');
  });

  test('names the variant, whose own settings are then not edits', () => {
    const withVariants = lessons.find(({ variants }) => variants.length > 0) ?? lesson;
    const [variant] = withVariants.variants;
    const hash = writeHash(withVariants, {
      ...original,
      variantId: variant.id,
      experiment: variant.experiment,
    });
    expect(hash).toBe(`#lesson=${withVariants.id}&variant=${variant.id}`);
    expect(readHash(hash)?.experiment).toEqual(variant.experiment);
  });
});

describe('a broken address', () => {
  test('of no lesson that there is asks for nothing', () => {
    expect(readHash('')).toBeNull();
    expect(readHash('#lesson=quantum')).toBeNull();
  });

  test('is ignored value by value, and the rest holds', () => {
    const configuration = read('epochs=0&batch=1e9&seed=-1&lr=NaN&loss=guess&optimizer=magic');
    expect(configuration?.experiment).toEqual(lesson.experiment);
    expect(read('epochs=many&batch=64')?.experiment.batchSize).toBe(64);
    expect(read('colour=blue&scaling=minMax')?.experiment.scaling).toBe('minMax');
  });

  test('cannot give an optimizer a number that it does not have', () => {
    expect(read('optimizer=sgd&beta1=0.5')?.experiment.optimizer).toEqual({
      kind: 'sgd',
      learningRate: 0.01,
      momentum: 0,
    });
  });

  test.each([
    'layers=',
    'layers=dense',
    'layers=dense-0-relu-glorotUniform',
    'layers=dense-10-relu-glorotUniform_teleport-3',
    'layers=constructor',
    'layers=conv2d-8-12-1-same-relu-glorotUniform',
    'input=28x28x1x1',
    'input=0',
    'augment=15*0.1',
    'noise=1.5*42',
    'noise=0.2*0.5',
    'stop=colour*5*0*1',
    'validation=random-0.1',
    'validation=last-7',
  ])('with %s changes nothing', (rest) => {
    expect(read(rest)?.experiment).toEqual(lesson.experiment);
  });
});

test('layers with small numbers survive: a minus sign of an exponent divides nothing', () => {
  const layers = [{ kind: 'batchNormalization', momentum: 0.9, epsilon: 1e-7 } as const];
  expect(readLayers(writeLayers(layers))).toEqual(layers);
});

describe('an address that is not understood', () => {
  const told = (rest: string) => readAddress(`#lesson=${lesson.id}&${rest}`).unclear;

  test.each([
    ['batch=60000', 'batch=60000', '32'],
    ['epochs=1e9', 'epochs=1e9', String(lesson.experiment.epochs)],
    ['seed=9007199254740992', 'seed=9007199254740992', String(lesson.experiment.seed)],
    ['noise=0.2*1.5', 'noise=0.2*1.5', 'off'],
    ['variant=none', 'variant=none', 'the lesson itself'],
    ['data=nonsense', 'data=nonsense', 'the lesson’s own data'],
    ['epoch=3', 'epoch=3', null],
  ])('is named with what is used instead: %s', (rest, text, used) => {
    expect(told(rest)).toEqual([{ text, used }]);
  });

  test('names layers out of range, and cuts what nobody could read', () => {
    const [layers] = told(`layers=${'dense-100000-relu-glorotUniform_'.repeat(1000)}`);
    expect(layers.text.length).toBeLessThan(50);
    const words = unclearInWords(Array.from({ length: 500 }, () => layers));
    expect(words?.length).toBeLessThan(700);
    expect(words).toContain('494 more');
  });

  test('names a lesson that there is none of', () => {
    expect(readAddress('#lesson=nowhere')).toEqual({
      configuration: null,
      unclear: [{ text: 'lesson=nowhere', used: null }],
    });
    expect(readAddress('#notebook').unclear).toEqual([]);
  });

  test('has nothing to be told where every word is understood', () => {
    for (const each of lessons) {
      const session = { ...original, experiment: { ...each.experiment, epochs: 9, seed: 3 } };
      expect(readAddress(writeHash(each, session)).unclear).toEqual([]);
    }
    expect(unclearInWords([])).toBeNull();
  });
});
