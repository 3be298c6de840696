import { afterEach, expect, test } from 'vitest';
import { tinyConv, tinyData, tinyDense } from '../../engine/testing/tiny.ts';
import { relativeError } from '../../engine/parity/compare.ts';
import { imagesOf } from '../../training/split-images.ts';
import { stepOf } from './step.ts';
import { processorRun } from './testing/processor-run.ts';

const { signal } = new AbortController();
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function trained(experiment = tinyConv()) {
  const data = tinyData(96);
  const made = await processorRun(experiment, data);
  ends.push(made.dispose);
  for (let epoch = 0; epoch < 3; epoch++) {
    made.network.startEpoch(Uint32Array.from({ length: 96 }, (_, at) => (7 * at) % 96));
    await made.network.trainSteps(0, 8);
  }
  return { ...made, image: imagesOf(data.train, [3]) };
}

const wanted = { images: 8, from: 'now', rate: 0.001 } as const;

test('the step that is shown is the one that the network takes next', async () => {
  const dry = { ...tinyDense(), augmentation: null };
  const layers = dry.model.layers.filter(({ kind }) => kind !== 'dropout');
  const experiment = { ...dry, batchSize: 1, model: { ...dry.model, layers } };
  const data = tinyData(96);
  const { run, network, dispose } = await processorRun(experiment, data);
  ends.push(dispose);
  network.startEpoch(Uint32Array.from({ length: 96 }, (_, at) => at));
  await network.trainSteps(0, 5);
  const image = imagesOf(data.train, [5]);
  const label = image.labels[0];
  const shown = await stepOf(run, { ...wanted, image, label, images: 1 }, signal);
  const before = await network.weights();
  const [metrics] = await network.trainSteps(5, 6);
  const after = await network.weights();
  const { slots } = await network.optimizerState();
  expect(shown.step).toBe(5);
  expect(shown.loss).toBeCloseTo(metrics.lossSum, 4);
  const trainable = after.filter((weight) => weight.trainable);
  const shownWeights = shown.layers.flatMap(({ weights }) => weights);
  trainable.forEach((weight, place) => {
    const own = before.find(({ layer, name }) => layer === weight.layer && name === weight.name)!;
    const samples = shownWeights[place].samples;
    expect(samples.length).toBeGreaterThan(0);
    const moved = samples.map(({ at }) => weight.values[at] - own.values[at]);
    const changes = samples.map(({ change }) => change);
    expect(Math.max(...moved.map((value, at) => Math.abs(value - changes[at])))).toBeLessThan(1e-6);
    for (const memory of [0, 1]) {
      const kept = samples.map(({ at }) => slots[memory * trainable.length + place][at]);
      const told = samples.map(({ newMemories }) => newMemories[memory]);
      expect(relativeError(told, kept)).toBeLessThan(1e-4);
    }
  });
});

test('a batch is taken apart layer by layer, and a whole step makes this image likelier', async () => {
  const { run, image } = await trained();
  const step = await stepOf(run, { ...wanted, image, label: image.labels[0] }, signal);
  expect(step.images).toBe(8);
  expect(step.layers.map(({ weights }) => weights.length)).toEqual([2, 0, 0, 2, 0, 0, 2]);
  expect(step.layers[0].weights[0].pictures).toHaveLength(6);
  expect(step.layers[6].weights[0].pictures).toHaveLength(1);
  const { counts, zeros } = step.layers[6].weights[0].sizes;
  expect(counts.reduce((sum, count) => sum + count, zeros)).toBe(6 * 4 * 4 * 4);
  expect(step.walk[0].share).toBe(0);
  expect(step.walk[0].loss).toBeCloseTo(step.loss, 9);
});

test('from the start the memories are empty and the network knows nothing', async () => {
  const { run, image } = await trained(tinyDense());
  const label = image.labels[0];
  const step = await stepOf(run, { ...wanted, image, label, images: 1, from: 'start' }, signal);
  expect(step.step).toBe(0);
  expect(step.images).toBe(1);
  for (const { memories } of step.layers[0].weights[0].samples) expect(memories).toEqual([0, 0]);
  const now = await stepOf(run, { ...wanted, image, label, images: 1 }, signal);
  expect(now.walk[0].imageLoss).toBeLessThan(step.walk[0].imageLoss);
  const whole = step.walk.find(({ share }) => share === 1)!;
  expect(whole.imageLoss).toBeLessThan(step.walk[0].imageLoss);
});
