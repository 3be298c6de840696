import { afterEach, describe, expect, test } from 'vitest';
import { argmax } from '../../domain/metrics/argmax.ts';
import { dense } from '../../domain/model/layers.ts';
import { allStages, renderInput } from '../../draw/rasterize.ts';
import { usualLook } from '../../draw/houseNumber.ts';
import { padSize } from '../../draw/stroke.ts';
import { bands, tinyConv, tinyData, tinyDense } from '../../engine/testing/tiny.ts';
import { sizeOfChange } from '../../inside/change/adversarial.ts';
import type { InkFrame } from '../../inside/change/ink.ts';
import { imagesOf, wholeSplit } from '../../training/split-images.ts';
import type { Network, TrainingData } from '../../training/network.ts';
import { fitScaler } from '../../domain/data/scaling.ts';
import { inkChange, smallestChange } from './change.ts';
import { processorRun } from './testing/processor-run.ts';

const { signal } = new AbortController();
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function trained(experiment = tinyConv(), data: TrainingData = tinyData(96)) {
  const made = await processorRun(experiment, data);
  ends.push(made.dispose);
  for (let epoch = 0; epoch < 12; epoch++) {
    made.network.startEpoch(Uint32Array.from({ length: 96 }, (_, at) => (7 * at) % 96));
    await made.network.trainSteps(0, 8);
  }
  return { ...made, data };
}

const verdictOf = async (network: Network, pixels: Uint8Array, side = 8) =>
  argmax(await network.predict({ count: 1, height: side, width: side, pixels }));

const networks = [
  ['dense', tinyDense()],
  ['convolutional', tinyConv()],
  [
    'single-layer sigmoid',
    { ...tinyDense(), model: { inputShape: [64], layers: [dense(4, 'sigmoid')] } },
  ],
] as const;

describe.each(networks)('on a %s network', (_, experiment) => {
  test('every changed picture flips the verdict, and is as near as it is said to be', async () => {
    const { run, network, data } = await trained(experiment);
    for (let place = 0; place < 10; place++) {
      const image = imagesOf(data.test, [place]);
      const before = await verdictOf(network, image.pixels);
      const found = await smallestChange(run, image, null, signal);
      expect(found).not.toBeNull();
      expect(await verdictOf(network, found!.pixels)).not.toBe(before);
      expect(argmax(found!.before)).toBe(before);
      expect(found!.size).toEqual(sizeOfChange(image.pixels, found!.pixels));
      expect(found!.size.mean).toBeLessThan(100);
    }
  });

  test('and goes to the class that is asked for', async () => {
    const { run, network, data } = await trained(experiment);
    const image = imagesOf(data.test, [2]);
    const before = await verdictOf(network, image.pixels);
    const others = [0, 1, 2, 3].filter((label) => label !== before);
    for (const target of others) {
      const found = await smallestChange(run, image, target, signal);
      expect(found && (await verdictOf(network, found.pixels))).toBe(target);
    }
    expect(await smallestChange(run, image, before, signal)).toBeNull();
  });

  test('every proposal in ink flips it with its last line, and with none before', async () => {
    const { run, network, data } = await trained(experiment);
    let flipped = 0;
    for (let place = 0; place < 10; place++) {
      const image = imagesOf(data.test, [place]);
      const before = await verdictOf(network, image.pixels);
      const frames = await inkChange(run, image, { drawn: null, target: null }, signal);
      if (!frames) continue;
      flipped++;
      await expectFlip(network, frames, before, 8);
    }
    expect(flipped).toBeGreaterThan(5);
  });
});

async function expectFlip(
  network: Network,
  frames: readonly InkFrame[],
  before: number,
  side: number,
) {
  expect(frames.map(({ lines }) => lines.length)).toEqual(frames.map((_, at) => at));
  const verdicts = await Promise.all(frames.map(({ pixels }) => verdictOf(network, pixels, side)));
  expect(verdicts[0]).toBe(before);
  expect(verdicts.at(-1)).not.toBe(before);
  expect(frames.map(({ outputs }) => argmax(outputs))).toEqual(verdicts);
}

test('on a drawing the lines are the pad’s: rendered anew as the pad does, they flip it', async () => {
  const side = 28;
  const images = bands(96, side, 4, 3);
  const split = wholeSplit(images);
  const data = {
    ...{ train: split, validation: null, test: split },
    ...{ scaler: fitScaler('unit', images), classes: 4 },
  };
  const { run, network } = await trained(
    { ...tinyDense(side), batchSize: 12, augmentation: null },
    data,
  );
  const seven = [
    [60, 60],
    [200, 60],
    [120, 230],
  ].map(([x, y]) => ({ x, y }));
  const drawing = { strokes: [seven], penWidth: 18, padSize };
  const image = renderInput(drawing);
  const before = await verdictOf(network, image.pixels, side);
  const drawn = {
    ...{ drawing, switches: allStages, look: usualLook },
    ...({ form: 'digit', erasable: true } as const),
  };
  const frames = await inkChange(run, image, { drawn, target: null }, signal);
  expect(frames).not.toBeNull();
  expect(frames![0].pixels).toEqual(image.pixels);
  await expectFlip(network, frames!, before, side);
  const { lines } = frames!.at(-1)!;
  for (const { from, to } of lines) {
    for (const spot of [from, to]) {
      expect(spot.x).toBeGreaterThan(0);
      expect(spot.x).toBeLessThan(padSize);
    }
  }
});

test('what nobody waits for is stopped', async () => {
  const { run, data } = await trained();
  const stop = new AbortController();
  stop.abort();
  const image = imagesOf(data.test, [0]);
  const asked = inkChange(run, image, { drawn: null, target: null }, stop.signal);
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
});
