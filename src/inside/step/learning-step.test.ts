import { describe, expect, it, test } from 'vitest';
import { atOnce } from '../../domain/slices.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { scaleImages } from '../../domain/data/scaling.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { Golden } from '../../engine/parity/golden.ts';
import { goldens } from '../../engine/parity/golden.ts';
import { compareGradients, compareWeights, failures } from '../../engine/parity/compare.ts';
import { describeSpec, randomSpec } from '../../engine/parity/random-spec.ts';
import { createProcessorProbe } from '../../processor/testing/probe.ts';
import { dense, dropout } from '../../domain/model/layers.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { imagesOf } from '../../training/split-images.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { placeLayers } from '../interpreter/interpreter.ts';
import type { Batch } from './batch-pass.ts';
import { batchForward, dropoutMask } from './batch-pass.ts';
import type { LearningStep, StepSetting, StepState } from './learning-step.ts';
import { sitesAfter, takeStep, trainablePlaces, walkAlong } from './learning-step.ts';
import { memoryNames } from '../../domain/model/memories.ts';

function emptyState(setting: StepSetting, weights: WeightSet): StepState {
  const names = memoryNames(setting.optimizer);
  const memories = weights
    .filter(({ trainable }) => trainable)
    .map(({ values }) => names.map(() => new Float64Array(values.length)));
  return { step: 0, memories };
}

const after = (state: StepState, { changes }: LearningStep): StepState => ({
  step: state.step + 1,
  memories: changes.map(({ newMemories }) => newMemories),
});

function asWeights(sites: Sites, like: WeightSet): WeightSet {
  return like.map((weight) => {
    const site = sites.find(({ name }) => name === weight.layer)!;
    return { ...weight, values: Float32Array.from(site.weights[weight.name]) };
  });
}

function batches({ experiment, data }: Golden): Batch[] {
  const { batchSize } = experiment;
  const made: Batch[] = [];
  for (let first = 0; first < data.train.count; first += batchSize) {
    const count = Math.min(batchSize, data.train.count - first);
    const images = imagesOf(
      data.train,
      Array.from({ length: count }, (_, row) => first + row),
    );
    const size = images.pixels.length / count;
    const scaled = scaleImages(images.pixels, data.scaler);
    made.push({
      inputs: Array.from({ length: count }, (_, row) =>
        Float64Array.from(scaled.subarray(row * size, (row + 1) * size)),
      ),
      labels: [...images.labels],
    });
  }
  return made;
}

const plain = ['optimizers/', 'losses/', 'batches/', 'gradients/', 'layers/']
  .flatMap((prefix) => goldens(prefix))
  .filter(({ experiment }) => !experiment.schedule && experiment.epochs === 1);

describe('a step is Keras’s: gradients, optimizer and all weights after the file’s steps', () => {
  it.each(plain.map((golden) => [golden.name, golden] as const))('%s', (_, golden) => {
    const { experiment, initialWeights: initial } = golden;
    let sites = placeLayers(experiment.model, initial);
    let state = emptyState(experiment, initial);
    for (const [index, batch] of batches(golden).entries()) {
      const step = atOnce(
        takeStep(sites, experiment, batch, state, experiment.optimizer.learningRate),
      );
      expect(step.loss + step.penalty).toBeCloseTo(golden.steps[index].loss, 4);
      if (index === 0) {
        const own = golden.gradients.map((weight) => {
          const layer = sites.findIndex(({ name }) => name === weight.layer);
          const found = step.changes.find((one) => one.layer === layer && one.name === weight.name);
          return { ...weight, values: Float32Array.from(found!.gradient) };
        });
        expect(failures(compareGradients(own, golden.gradients))).toEqual([]);
      }
      sites = sitesAfter(sites, step, 1);
      state = after(state, step);
    }
    const end = asWeights(sites, golden.finalWeights);
    expect(failures(compareWeights('after all steps', end, golden.finalWeights))).toEqual([]);
  });
});

describe('and the engine’s plan takes the same steps', () => {
  it.each([1, 2, 5, 8, 13, 21, 34].map((seed) => [seed, describeSpec(randomSpec(seed))] as const))(
    'of seed %i: %s',
    async (seed) => {
      const spec = { ...randomSpec(seed), dropout: false };
      const probe = await createProcessorProbe(spec);
      try {
        const weights = initialWeights(spec.model, seed);
        probe.setWeights(weights);
        const setting: StepSetting = { seed: 0, ...spec };
        const model = {
          ...spec.model,
          layers: spec.model.layers.map((layer) =>
            'rate' in layer ? { ...layer, rate: 0 } : layer,
          ),
        };
        let sites = placeLayers(model, weights);
        let state = emptyState(setting, weights);
        const size = sizeOf(spec.model.inputShape);
        const inputs = spec.labels.map((_, row) =>
          Float64Array.from(spec.inputs.subarray(row * size, (row + 1) * size)),
        );
        for (let count = 0; count < 3; count++) {
          await probe.step(spec.inputs, spec.labels);
          const batch = { inputs, labels: [...spec.labels] };
          const rate = spec.optimizer.learningRate;
          const step = atOnce(takeStep(sites, { ...setting, model }, batch, state, rate));
          sites = sitesAfter(sites, step, 1);
          state = after(state, step);
        }
        const expected = await probe.weights();
        expect(failures(compareWeights('weights', asWeights(sites, expected), expected))).toEqual(
          [],
        );
      } finally {
        probe.dispose();
      }
    },
  );
});

const model = { inputShape: [6], layers: [dense(40, 'tanh'), dropout(0.5), dense(3, 'softmax')] };
const setting: StepSetting = {
  model,
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: { ...optimizerDefaults.sgd, learningRate: 0.1 },
  seed: 4,
};
const weights = initialWeights(model, 7);
const batch: Batch = {
  inputs: [Float64Array.of(1, 0, 0.5, 0.2, 0.9, 0.1), Float64Array.of(0, 1, 0.3, 0.8, 0, 0.4)],
  labels: [1, 2],
};

test('dropout drops its share, scales the rest and draws anew for each image and step', () => {
  const site = placeLayers(model, weights)[1];
  const mask = (step: number, image: number) => dropoutMask(site, { seed: 4, step }, image, 1);
  const kept = mask(0, 0).filter((value) => value !== 0);
  expect(new Set(kept)).toEqual(new Set([2]));
  expect(kept.length).toBeGreaterThan(8);
  expect(kept.length).toBeLessThan(32);
  expect(mask(0, 0)).toEqual(mask(0, 0));
  expect(mask(1, 0)).not.toEqual(mask(0, 0));
  expect(mask(0, 1)).not.toEqual(mask(0, 0));
});

test('the gradient with numbers dropped is what a small change of a weight does to that loss', () => {
  const sites = placeLayers(model, weights);
  const state = emptyState(setting, weights);
  const step = atOnce(takeStep(sites, setting, batch, state, 0.1));
  const [{ gradient }] = step.changes;
  const at = gradient.findIndex((value) => Math.abs(value) > 0.01);
  const lossWith = (by: number) => {
    const moved = sites.map((site, layer) =>
      layer === 0
        ? {
            ...site,
            weights: {
              ...site.weights,
              kernel: site.weights.kernel.map((value, i) => (i === at ? value + by : value)),
            },
          }
        : site,
    );
    const { losses } = atOnce(batchForward(moved, setting, batch, { seed: 4, step: 0 }));
    return (losses[0] + losses[1]) / 2;
  };
  expect((lossWith(1e-6) - lossWith(-1e-6)) / 2e-6).toBeCloseTo(gradient[at], 6);
});

test('a short way along the change lowers the loss as the gradient foretells; one too long overshoots', () => {
  const sites = placeLayers(model, weights);
  const step = atOnce(takeStep(sites, setting, batch, emptyState(setting, weights), 0.1));
  const walked = atOnce(walkAlong(sites, setting, batch, { step, draw: 0 }, [0, 0.01, 1, 5000]));
  const squares = step.changes.reduce(
    (sum, { gradient }) => sum + gradient.reduce((total, value) => total + value * value, 0),
    0,
  );
  expect(walked[0].loss).toBeCloseTo(step.loss, 12);
  expect((walked[0].loss - walked[1].loss) / (0.001 * squares)).toBeCloseTo(1, 2);
  expect(walked[2].loss).toBeLessThan(walked[0].loss);
  expect(walked[3].loss).toBeGreaterThan(walked[0].loss);
});

test('places of trainable weights leave moving statistics out', () => {
  expect(trainablePlaces({ model }).map(({ layer, name }) => `${layer} ${name}`)).toEqual([
    '0 kernel',
    '0 bias',
    '2 kernel',
    '2 bias',
  ]);
});
