import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '@tensorflow/tfjs';
import type { LayerSpec, LossSpec, ModelSpec } from '../../domain/model/model.ts';
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
import { layerKinds } from '../../domain/layers/layers.ts';
import { sizeOf, summarize } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { createRandom } from '../../domain/random/random.ts';
import { compareGradients, failures, relativeError } from '../../engine/parity/compare.ts';
import { describeSpec, randomSpec } from '../../engine/parity/random-spec.ts';
import { referenceStep } from '../../engine/parity/testing/tf-reference.ts';
import { createProcessorProbe } from '../../processor/testing/probe.ts';
import { useBackend } from '../../tf/backend.ts';
import { buildModel, writeWeights } from '../../tf/layers-model.ts';
import type { WeightGradients } from './interpreter.ts';
import { backward, forward, noGradients, oneHot, outputsOf, placeLayers } from './interpreter.ts';
import { imageLoss } from './loss.ts';

beforeAll(() => useBackend('cpu'));

/** Initial weights with every zero and one moved off its place; variances stay above 0. */
function movedWeights(model: ModelSpec, seed: number): WeightSet {
  const random = createRandom(seed);
  return initialWeights(model, seed).map((weight) => ({
    ...weight,
    values: weight.values.map((value) => value + 0.4 * (random() - 0.5)),
  }));
}

const numbers = (count: number, seed: number) => {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => random());
};

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe('one image in plain double precision, against the processor', () => {
  it.each(seeds.map((seed) => [seed, describeSpec(randomSpec(seed))] as const))(
    'every layer of seed %i: %s',
    async (seed) => {
      const spec = randomSpec(seed);
      const weights = movedWeights(spec.model, seed);
      const probe = await createProcessorProbe({ ...spec, dropout: false });
      try {
        probe.setWeights(weights);
        const size = sizeOf(spec.model.inputShape);
        const image = spec.inputs.subarray(0, size);
        const expected = await probe.activations(image);
        const sites = placeLayers(spec.model, weights);
        const trace = forward(sites, Float64Array.from(image));
        const deviations = expected.map(({ layer, values }) => {
          const at = sites.findIndex(({ name }) => name === layer);
          return { what: layer, error: relativeError(trace[at].output, values) };
        });
        expect(deviations.length).toBe(sites.length);
        expect(failures(deviations)).toEqual([]);
      } finally {
        probe.dispose();
      }
    },
  );

  const plain = seeds.filter(
    (seed) => !randomSpec(seed).model.layers.some(({ kind }) => kind === 'batchNormalization'),
  );
  it.each(plain)('loss and weight gradients of seed %i, against TensorFlow.js', async (seed) => {
    // Of one image: neither the penalty of a decay nor clipping, which are of a training step.
    const spec = { ...randomSpec(seed), decay: 0, clipping: null };
    const weights = movedWeights(spec.model, seed);
    const expected = await referenceStep(spec, weights, spec.inputs, spec.labels);
    const sites = placeLayers(spec.model, weights);
    const into = noGradients(sites);
    const size = sizeOf(spec.model.inputShape);
    let loss = 0;
    spec.labels.forEach((label, row) => {
      const image = Float64Array.from(spec.inputs.subarray(row * size, (row + 1) * size));
      const trace = forward(sites, image);
      const one = imageLoss(spec.loss, spec.model, trace, label);
      loss += one.value / spec.labels.length;
      backward(sites, trace, one.gradient, into);
    });
    expect(
      failures([
        { what: 'loss', error: relativeError([loss], [expected.loss]) },
        ...compareGradients(asWeights(into, weights, spec.labels.length), expected.gradients),
      ]),
    ).toEqual([]);
  });
});

/** Sums of gradients as the mean gradients of the trainable weights. */
function asWeights(into: WeightGradients, weights: WeightSet, rows: number): WeightSet {
  const names = [...new Set(weights.map(({ layer }) => layer))];
  const withWeights = into.filter((named) => Object.keys(named).length > 0);
  return weights
    .filter(({ trainable }) => trainable)
    .map((weight) => ({
      ...weight,
      values: Float32Array.from(
        withWeights[names.indexOf(weight.layer)][weight.name],
        (value) => value / rows,
      ),
    }));
}

/** A network in which every layer kind of the page comes up. */
const everyKind: readonly LayerSpec[] = [
  { kind: 'reshape', shape: '12x12x1' },
  { kind: 'rescaling', scale: 2, offset: -0.7 },
  { kind: 'zeroPadding2d', top: 1, bottom: 2, left: 0, right: 1 },
  conv2d(4, 3, { strides: 2, padding: 'same', activation: 'elu' }),
  batchNormalization(),
  leakyRelu(0.1),
  {
    ...{ kind: 'depthwiseConv2d', kernelSize: 3, strides: 1, padding: 'same', multiplier: 2 },
    ...{ activation: 'tanh', initializer: 'glorotUniform' },
  },
  { kind: 'spatialDropout2d', rate: 0.2 },
  {
    ...{ kind: 'separableConv2d', filters: 5, kernelSize: 3, strides: 1, padding: 'valid' },
    ...{ multiplier: 2, activation: 'leakyRelu', initializer: 'heNormal' },
  },
  { kind: 'maxPooling2d', poolSize: 2, strides: 1, padding: 'same' },
  averagePooling2d(2),
  dropout(0.3),
  activation('sigmoid'),
  flatten(),
  dense(7, 'relu', { useBias: false }),
  dense(4, 'softmax'),
];

const ends: readonly (readonly LayerSpec[])[] = [
  [conv2d(6, 3), { kind: 'globalAveragePooling2d' }, dense(3, 'sigmoid')],
  [conv2d(6, 3, { activation: 'tanh' }), { kind: 'globalMaxPooling2d' }, dense(3)],
  [maxPooling2d(3), flatten(), dense(3), activation('softmax')],
];

const models: readonly ModelSpec[] = [
  { inputShape: [144], layers: everyKind },
  ...ends.map((layers) => ({ inputShape: [12, 12, 1], layers })),
];

describe('layers of every kind', () => {
  it('all of them are looked at here', () => {
    const looked = new Set(models.flatMap(({ layers }) => layers.map(({ kind }) => kind)));
    expect(layerKinds.filter((kind) => !looked.has(kind))).toEqual([]);
  });

  it.each(models.map((model) => [model.layers.at(-2)?.kind, model] as const))(
    'give what TensorFlow.js gives (%s)',
    async (_, model) => {
      const weights = movedWeights(model, 3);
      const built = buildModel(model);
      writeWeights(built, weights);
      const image = numbers(144, 5);
      const input = tf.tensor(Float32Array.from(image), [1, ...model.inputShape]);
      const output = built.model.predict(input) as tf.Tensor;
      const expected = Float32Array.from(await output.data());
      tf.dispose([input, output]);
      built.model.dispose();
      const trace = forward(placeLayers(model, weights), image);
      expect(relativeError(outputsOf(trace), expected)).toBeLessThan(1e-4);
    },
  );

  it.each(models.map((model) => [model.layers.at(-2)?.kind, model] as const))(
    'send back what small changes of the input do to a logit (%s)',
    (_, model) => {
      const sites = placeLayers(model, movedWeights(model, 3));
      const image = numbers(144, 5);
      const trace = forward(sites, image);
      const classes = summarize(model).outputShape[0];
      const logit = (values: Float64Array) => forward(sites, values).at(-1)!.sums[1];
      const [{ input: gradient }] = backward(sites, trace, oneHot(classes, 1));
      const step = 1e-6;
      const measured = image.map((value, at) => {
        const [up, down] = [image.slice(), image.slice()];
        up[at] = value + step;
        down[at] = value - step;
        return (logit(up) - logit(down)) / (2 * step);
      });
      expect(relativeError(gradient, measured)).toBeLessThan(1e-5);
    },
  );

  const losses: readonly LossSpec[] = [
    { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
    { kind: 'sparseCategoricalCrossentropy', fromLogits: true },
    { kind: 'categoricalCrossentropy', fromLogits: false, onNormalizedOutputs: true },
    { kind: 'meanSquaredError', fromLogits: false },
  ];
  it.each(losses)('and what small changes of a weight do to the loss: $kind', (loss) => {
    const model = { inputShape: [6], layers: [dense(5, 'tanh'), dense(3, 'sigmoid')] };
    const weights = movedWeights(model, 4);
    const image = numbers(6, 7);
    const lossOf = (changed: WeightSet) =>
      imageLoss(loss, model, forward(placeLayers(model, changed), image), 2).value;
    const sites = placeLayers(model, weights);
    const trace = forward(sites, image);
    const into = noGradients(sites);
    backward(sites, trace, imageLoss(loss, model, trace, 2).gradient, into);
    const step = 2 ** -12;
    const moved = (by: number) =>
      weights.map((weight, at) =>
        at === 0
          ? { ...weight, values: weight.values.map((value, i) => (i === 4 ? value + by : value)) }
          : weight,
      );
    const slope = (lossOf(moved(step)) - lossOf(moved(-step))) / (2 * step);
    expect(into[0].kernel[4]).toBeCloseTo(slope, 5);
  });
});
