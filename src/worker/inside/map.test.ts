import { afterEach, expect, test } from 'vitest';
import { tinyData, tinyDense } from '../../engine/testing/tiny.ts';
import { imagesOf } from '../../training/split-images.ts';
import { mapImages, placeOnMap } from './map.ts';
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
