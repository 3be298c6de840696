import type { Experiment } from '../../domain/experiment/experiment.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import type { LossSpec } from '../../domain/model/model.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { lessons } from '../../lessons/index.ts';
import { placedCode } from '../gpu/pieces.ts';
import { groupSizes, swapCode } from '../gpu/quads.ts';
import type { Tile, TileChooser, WeightTile } from '../kernels/product/tile.ts';
import { goldens } from '../parity/golden.ts';
import { randomSpec } from '../parity/random-spec.ts';
import { hardwareTiles, softwareTiles } from '../tiles/tiles.ts';
import { candidatesOf } from '../tiles/tuning-jobs.ts';
import { compileRecorded } from './compile-recorded.ts';

/** The rules for tiles that a device may follow, and each that it may measure as the fastest. */
const choosers: readonly TileChooser[] = [
  hardwareTiles,
  softwareTiles(false),
  softwareTiles(true),
  ...[0, 1, 2, 3, 4].map(candidate),
];

/** Takes the same one of the candidates for every product, as far as there are so many. */
function candidate(place: number): TileChooser {
  const nth = <T>(tiles: readonly T[]) => tiles[place % tiles.length];
  return {
    forward: (shape) => nth(candidatesOf({ direction: 'forward', shape }, hardwareTiles)) as Tile,
    inputGradient: (shape) =>
      nth(candidatesOf({ direction: 'inputGradient', shape }, hardwareTiles)) as Tile,
    weightGradient: (shape) =>
      nth(candidatesOf({ direction: 'weightGradient', shape }, hardwareTiles)) as WeightTile,
  };
}

/** Every lesson, its variants and the batches that people choose: one, odd, its own, large. */
function lessonExperiments(): Experiment[] {
  return lessons.flatMap(({ experiment, variants }) => {
    const own = [experiment, ...variants.map((variant) => variant.experiment)];
    return own.flatMap((one) =>
      [1, 7, one.batchSize, 250].map((batchSize) => ({ ...one, batchSize })),
    );
  });
}

const losses: readonly LossSpec[] = [
  { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  { kind: 'sparseCategoricalCrossentropy', fromLogits: true },
  { kind: 'sparseCategoricalCrossentropy', fromLogits: false, onNormalizedOutputs: true },
  { kind: 'meanSquaredError', fromLogits: false },
];

/** Every optimizer with every loss, on the smallest lesson. */
function optimizerExperiments(): Experiment[] {
  const { experiment } = lessons[0];
  return Object.values(optimizerDefaults).flatMap((optimizer) =>
    losses.map((loss) => ({ ...experiment, optimizer, loss })),
  );
}

/** Networks that nobody designed. */
function randomExperiments(count: number): Experiment[] {
  return Array.from({ length: count }, (_, index) => {
    const { model, loss, optimizer, decay, clipping, batchSize } = randomSpec(index + 1);
    return { ...experimentDefaults, model, loss, optimizer, decay, clipping, batchSize };
  });
}

/** Every different WGSL source that the lessons, golden files and `networks` random ones compile to. */
export async function allShaders(networks: number): Promise<readonly string[]> {
  const found = new Set(groupSizes.map(swapCode));
  const experiments = [
    ...lessonExperiments(),
    ...optimizerExperiments(),
    ...goldens().map(({ experiment }) => experiment),
    ...randomExperiments(networks),
  ];
  for (const experiment of experiments) {
    for (const tiles of choosers) {
      const { kernels, shaders } = await compileRecorded(experiment, tiles, { everyLayer: true });
      for (const { code } of shaders) found.add(code);
      for (const { flops, code } of kernels) {
        // As slow devices take it in pieces: with enough images or filters every product is large.
        if (flops > 0) found.add(placedCode(code));
      }
    }
  }
  return [...found];
}
