import { expect, test } from 'vitest';
import { memoryNeed } from '../domain/model/memory-need.ts';
import { lessons } from '../lessons/index.ts';
import { compileRecorded } from './testing/compile-recorded.ts';
import { hardwareTiles, softwareTiles } from './tiles/tiles.ts';

/** Images that `compileRecorded` has. */
const images = 100;

test.each(lessons.map(({ id, experiment }) => [id, experiment] as const))(
  'what is said of the memory of %s is within a fifth of what the engine takes',
  async (_, experiment) => {
    const said = memoryNeed(experiment, images).total;
    for (const tiles of [hardwareTiles, softwareTiles(true)]) {
      const { bytes } = await compileRecorded(experiment, tiles, { measured: images });
      expect(said / bytes).toBeGreaterThan(0.8);
      expect(said / bytes).toBeLessThan(1.2);
    }
  },
);

test('a larger batch, more filters and more images take more', () => {
  const { experiment } = lessons.find(({ id }) => id === 'first-cnn') ?? lessons[0];
  const need = memoryNeed(experiment, 1000);
  const larger = memoryNeed({ ...experiment, batchSize: 4 * experiment.batchSize }, 1000);
  expect(larger.layers).toBeGreaterThan(need.layers);
  expect(larger.weights).toBe(need.weights);
  expect(memoryNeed(experiment, 2000).images).toBe(2 * need.images);
  expect(need.total).toBe(need.weights + need.layers + need.images);
});
