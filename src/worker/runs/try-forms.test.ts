import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabelledImages } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { InputForm } from '../../domain/experiment/input-form.ts';
import { inputForms, measurePixels, rescaleOf } from '../../domain/experiment/input-form.ts';
import {
  averagePooling2d,
  batchNormalization,
  conv2d,
  dense,
  flatten,
} from '../../domain/model/layers.ts';
import type { LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import { transposedModel, transposedWeights } from '../../domain/model/transposed.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { createRandom, permutation } from '../../domain/random/random.ts';
import { unsupportedReason } from '../../engine/ir/lowering.ts';
import { bands, tinyConv, tinyDense } from '../../engine/testing/tiny.ts';
import { createProcessorNetwork } from '../../processor/index.ts';
import { moduleOfFile } from '../../processor/testing/node-module.ts';
import { prepareBackend } from '../../tf/backend.ts';
import { TfNetwork } from '../../tf/network.ts';
import { withoutFront } from '../../training/front.ts';
import type { Network, TrainingData } from '../../training/network.ts';
import { prepareData } from '../../training/prepare.ts';
import type { BackendInfo } from '../protocol/protocol.ts';
import { Courtesy } from './courtesy.ts';
import { Run } from './run.ts';
import { tryForms } from './try-forms.ts';

const dataset = {
  ...{ id: 'bands', name: 'Bands', origin: 'generated' as const, classNames: [...'0123'] },
  train: bands(200, 8, 4, 1),
  test: bands(120, 8, 4, 2),
};
const info: BackendInfo = {
  ...{ backend: 'processor', adapter: '1 thread', software: false, fallback: null },
};

const open = new Set<Network>();

async function make(experiment: Experiment, data: TrainingData): Promise<Network> {
  if (unsupportedReason(experiment.model)) {
    await prepareBackend('cpu');
    return new TfNetwork('cpu', experiment, data);
  }
  const module = moduleOfFile('processor');
  return createProcessorNetwork(experiment, data, { threads: 1, module });
}

async function place(_: unknown, experiment: Experiment, data: TrainingData) {
  const network = await withoutFront(experiment, data, make);
  open.add(network);
  const dispose = network.dispose.bind(network);
  network.dispose = () => {
    open.delete(network);
    dispose();
  };
  return { network, info, onTrouble: () => () => undefined };
}

const plain: Experiment = { ...tinyConv(), augmentation: null };

/** A network that reads the bands, taught here. */
async function learnt(experiment: Experiment): Promise<WeightSet> {
  const { data } = prepareData(dataset, experiment);
  const { network } = await place('auto', experiment, data);
  for (let epoch = 0; epoch < 12; epoch++) {
    network.startEpoch(permutation(data.train.count, createRandom(epoch)));
    await network.trainSteps(0, Math.ceil(data.train.count / experiment.batchSize));
  }
  const weights = await network.weights();
  network.dispose();
  return weights;
}

let weights: WeightSet;
beforeAll(async () => {
  weights = await learnt(plain);
});

async function trialOf(experiment: Experiment, own: WeightSet) {
  const run = new Run({
    ...{ runId: 'run', datasetId: 'bands', experiment, choice: 'auto', dataset: 'Bands' },
    prepared: prepareData(dataset, experiment),
    backends: { place, besideOnProcessor: () => Promise.resolve(null) },
    courtesy: new Courtesy(),
    emit: () => undefined,
  });
  try {
    await run.load(own);
    return await tryForms(run, new AbortController().signal);
  } finally {
    await run.dispose();
  }
}

/** The network as one from elsewhere that wants its images in this form. */
function wanting(form: InputForm): [Experiment, WeightSet] {
  const { scale, offset } = rescaleOf(form, measurePixels(dataset.train));
  const rescaling = { kind: 'rescaling', scale: 1 / scale, offset: -offset / scale } as const;
  const { inputShape, layers } = plain.model;
  const model: ModelSpec = { inputShape, layers: [rescaling, ...layers] };
  const own = form.transposed ? transposedWeights(plain.model, weights) : weights;
  return [{ ...plain, model }, own ?? weights];
}

describe('a network from a file, tried on the open images', () => {
  const shareOf = ({ best, asItStands }: Awaited<ReturnType<typeof trialOf>>) =>
    best?.accuracy ?? asItStands;

  test('wants nothing else where it reads them as it stands', async () => {
    const trial = await trialOf(plain, weights);
    expect(trial).toMatchObject({ count: 120, split: 'test', best: null });
    expect(trial.asItStands).toBeGreaterThan(0.97);
  });

  test.each(inputForms.map((form) => ({ ...form })))(
    'is read well in the form that it wants: $range, inverted $inverted, transposed $transposed',
    async (form) => {
      const trial = await trialOf(...wanting(form));
      expect(shareOf(trial)).toBeGreaterThan(0.95);
      expect(open.size).toBe(0);
    },
  );

  test('that wants swapped, dark ink is told so, and gets a Rescaling', async () => {
    const form = { range: 'bytes', inverted: true, transposed: true } as const;
    const trial = await trialOf(...wanting(form));
    expect(trial.asItStands).toBeLessThan(0.6);
    expect(trial.best?.form).toMatchObject({ transposed: true });
    expect(trial.best?.experiment.scaling).toBe('unit');
  });

  test('that nothing helps has no other form', async () => {
    const { best } = await trialOf(plain, initialWeights(plain.model, 3));
    expect(best?.accuracy ?? 0).toBeLessThan(0.8);
  });
});

describe('weights for swapped rows and columns', () => {
  const padding = { kind: 'zeroPadding2d', top: 2, bottom: 0, left: 1, right: 1 } as const;
  const separable: LayerSpec = {
    ...{ kind: 'separableConv2d', filters: 4, kernelSize: 2, strides: 2, padding: 'same' },
    ...{ multiplier: 2, activation: 'tanh', initializer: 'glorotUniform' },
  };
  const models: readonly [string, ModelSpec][] = [
    ['of a dense network', { inputShape: [64], layers: [dense(7, 'tanh'), dense(4, 'softmax')] }],
    ['behind a Flatten', { inputShape: [8, 8], layers: [flatten(), dense(4, 'softmax')] }],
    [
      'behind convolutions, padding and pooling',
      {
        inputShape: [8, 8, 1],
        layers: [
          padding,
          conv2d(3, 3, { activation: 'tanh' }),
          separable,
          averagePooling2d(2),
          flatten(),
          batchNormalization(),
          dense(4, 'softmax'),
        ],
      },
    ],
    [
      'behind a Reshape',
      {
        inputShape: [64],
        layers: [
          { kind: 'reshape', shape: '8x8x1' },
          conv2d(3, 3),
          { kind: 'globalMaxPooling2d' },
          dense(4, 'softmax'),
        ],
      },
    ],
  ];

  async function outputs(model: ModelSpec, own: WeightSet, images: LabelledImages) {
    const experiment = { ...tinyDense(), model };
    const { data } = prepareData(dataset, experiment);
    const { network } = await place('auto', experiment, data);
    network.setWeights(own);
    const values = await network.predict(images);
    network.dispose();
    return values;
  }

  function swappedImages(images: LabelledImages): LabelledImages {
    const pixels = images.pixels.map((_, at) => {
      const [row, column] = [Math.floor(at / 8) % 8, at % 8];
      return images.pixels[at - (row * 8 + column) + column * 8 + row];
    });
    return { ...images, pixels };
  }

  test.each(models)('%s give what the images swapped give', async (_, model) => {
    const own = initialWeights(model, 5).map((weight) => {
      const random = createRandom(weight.values.length);
      return { ...weight, values: weight.values.map((value) => value + random() / 4) };
    });
    const turned = transposedWeights(model, own);
    const ready = turned ?? own;
    const found = await outputs(transposedModel(model), ready, dataset.test);
    const right = await outputs(model, own, swappedImages(dataset.test));
    const plainly = await outputs(model, own, dataset.test);
    const far = (a: Float32Array, b: Float32Array) =>
      a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at])), 0);
    expect(turned).not.toBeNull();
    expect(far(found, right)).toBeLessThan(1e-5);
    expect(far(plainly, right)).toBeGreaterThan(1e-4);
  });
});

afterAll(() => expect(open.size).toBe(0));
