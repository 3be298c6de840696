import { afterEach, expect, test } from 'vitest';
import { tinyData, tinyDense } from '../../engine/testing/tiny.ts';
import { imagesOf } from '../../training/split-images.ts';
import { initialProgress } from '../../training/loop.ts';
import { Moments } from '../time/moments.ts';
import { mapAtMoment, mapImages, placeOnMap } from './map.ts';
import { processorRun } from './testing/processor-run.ts';

const { signal } = new AbortController();
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

test('test images lie on the plane of the last hidden layer, and one of them where it lay', async () => {
  const data = tinyData(96);
  const made = await processorRun(tinyDense(), data);
  ends.push(made.dispose);
  const origins = {
    test: { from: 'test', indices: Uint32Array.from({ length: 30 }, (_, at) => at) },
  };
  Object.assign(made.run.setup.prepared, { origins });
  const image = imagesOf(data.test, [7]);
  expect(await placeOnMap(made.run, image, signal)).toBeNull();
  const map = await mapImages(made.run, signal);
  expect(map).toMatchObject({ layer: 'dense', width: 16, from: 'test', split: 'test' });
  expect(map.places.length).toBe(60);
  expect(map.labels).toEqual(data.test.labels);
  const place = await placeOnMap(made.run, image, signal);
  expect(place?.[0]).toBeCloseTo(map.places[14], 4);
  expect(place?.[1]).toBeCloseTo(map.places[15], 4);
});

test('at a moment of the training they lie where that network puts them, on the plane of the end', async () => {
  const data = tinyData(96);
  const experiment = tinyDense();
  const { run, network, dispose } = await processorRun(experiment, data);
  ends.push(dispose);
  const indices = Uint32Array.from({ length: 30 }, (_, at) => at);
  Object.assign(run.setup.prepared, { origins: { test: { from: 'test', indices } } });
  const moments = new Moments(8);
  Object.assign(run.setup, { moments });
  const keep = async (epoch: number) =>
    moments.add({ ...initialProgress(experiment), epoch }, await network.weights());
  await keep(1);
  network.startEpoch(Uint32Array.from({ length: 96 }, (_, at) => at));
  await network.trainSteps(0, 8);
  await keep(2);
  expect(await mapAtMoment(run, { epoch: 2, step: 0 }, signal)).toBeNull();
  const map = await mapImages(run, signal);
  const end = await mapAtMoment(run, { epoch: 2, step: 0 }, signal);
  expect(end).toEqual(map.places);
  const before = await mapAtMoment(run, { epoch: 1, step: 0 }, signal);
  expect(before).not.toEqual(map.places);
  const place = await placeOnMap(run, imagesOf(data.test, [7]), signal, { epoch: 1, step: 0 });
  expect(place?.[0]).toBeCloseTo(before?.[14] ?? NaN, 4);
  expect(await mapAtMoment(run, { epoch: 9, step: 0 }, signal)).toBeNull();
});
