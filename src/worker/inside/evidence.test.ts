import { afterEach, expect, test } from 'vitest';
import { softmax } from '../../inside/interpreter/activation.ts';
import { relativeError } from '../../engine/parity/compare.ts';
import { tinyConv, tinyData, tinyDense } from '../../engine/testing/tiny.ts';
import { imagesOf } from '../../training/split-images.ts';
import { attribute, findEvidence } from './evidence.ts';
import { processorRun } from './testing/processor-run.ts';

const { signal } = new AbortController();
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function trained(experiment = tinyConv()) {
  const data = tinyData(96);
  const made = await processorRun(experiment, data);
  ends.push(made.dispose);
  for (let epoch = 0; epoch < 6; epoch++) {
    made.network.startEpoch(Uint32Array.from({ length: 96 }, (_, at) => (7 * at) % 96));
    await made.network.trainSteps(0, 8);
  }
  return { ...made, image: imagesOf(data.test, [3]) };
}

test.each([
  ['dense', tinyDense()],
  ['convolutional', tinyConv()],
])('the logits of a %s network are those of the network that is trained', async (_, experiment) => {
  const { run, network, image } = await trained(experiment);
  const { logits, outputs } = await findEvidence(run, image, signal);
  const predicted = await network.predict(image);
  expect(relativeError(outputs, predicted)).toBeLessThan(1e-4);
  expect(relativeError(softmax(logits), predicted)).toBeLessThan(1e-4);
});

test('full ink adds what is left of a pixel', async () => {
  const { run, image } = await trained();
  const { toInk } = await findEvidence(run, image, signal);
  toInk.forEach((left, pixel) => expect(left).toBeCloseTo((255 - image.pixels[pixel]) / 255, 6));
});

test('the ways that need a whole image answer about it', async () => {
  const { run, network, image } = await trained();
  const found = await attribute(run, image, { label: 1, method: 'integrated' }, signal);
  expect(found?.values.length).toBe(64);
  const { logit = 0, blank = 0, remainder = 0 } = found?.sum ?? {};
  const sum = found?.values.reduce((total, value) => total + value, 0) ?? NaN;
  expect(blank + sum + remainder).toBeCloseTo(logit, 9);

  const cam = await attribute(run, image, { label: 1, method: 'gradCam' }, signal);
  expect(cam).toMatchObject({ layer: 'leaky_re_lu', height: 8, width: 8 });

  const wiped = await attribute(run, image, { label: 1, method: 'occlusion' }, signal);
  const before = (await network.predict(image))[1];
  const pixels = image.pixels.slice();
  pixels[0] = 0;
  const after = (await network.predict({ ...image, pixels }))[1];
  expect(wiped?.values[0]).toBeCloseTo(before - after, 5);
});

test('an image of another size is refused by its size', async () => {
  const { run, image } = await trained();
  const pixels = image.pixels.slice(0, 9);
  await expect(
    findEvidence(run, { ...image, height: 3, width: 3, pixels }, signal),
  ).rejects.toMatchObject({ code: 'model-input-differs' });
});
