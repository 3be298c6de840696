import type { Experiment } from '../../domain/experiment/experiment.ts';
import { toFailure } from '../../domain/failure.ts';
import { Arena } from '../gpu/arena.ts';
import { quadsInOrder } from '../gpu/quads.ts';
import { isSoftware } from '../gpu/software.ts';
import type { LoweredModel } from '../ir/lowering.ts';
import { lower } from '../ir/lowering.ts';
import { productShape } from '../kernels/product/product-shape.ts';
import type { Tile, TileChooser, WeightTile } from '../kernels/product/tile.ts';
import { hardwareTiles, softwareTiles } from './tiles.ts';
import type { Direction, TuningJob } from './tuning-jobs.ts';
import { jobKey, measureJob } from './tuning-jobs.ts';
import type { TuningStore } from './tuning-store.ts';

export interface TuningOptions {
  /**
   * Measures tile sizes at the first use of a shape on a GPU (at most half a second a network);
   * true where nothing is said. Off, and on software adapters, rules choose them.
   */
  readonly autotune?: boolean;
  /**
   * Remembers what was measured, so that a run that is resumed after a reload computes with the
   * same tiles and so the same bits. Without it, the choice lasts as long as the device.
   */
  readonly tuning?: TuningStore;
  /** Names the adapter in the tuning store, e.g. "apple metal-3". */
  readonly adapterName?: string;
  /** Carries out work while nobody else has the device: measuring beside a training would mislead. */
  readonly alone?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What measuring may take for one network. */
const milliseconds = 400;

const memories = new WeakMap<GPUDevice, Map<string, string>>();

/** The tiles of a model's products: remembered, measured, or by rule. */
export async function chooseTiles(
  device: GPUDevice,
  experiment: Pick<Experiment, 'model' | 'batchSize'>,
  options: TuningOptions,
): Promise<TileChooser> {
  if (isSoftware(device.adapterInfo)) return softwareTiles(await quadsInOrder(device));
  if (options.autotune === false) return hardwareTiles;
  return measuredTiles(device, experiment, options, hardwareTiles);
}

/**
 * Measures what is not remembered, as long as the budget lasts; the rest goes by `rules`, and that
 * is remembered too: the next run with the same seed computes with the same tiles, to the same bits.
 */
export async function measuredTiles(
  device: GPUDevice,
  { model, batchSize }: Pick<Experiment, 'model' | 'batchSize'>,
  options: TuningOptions,
  rules: TileChooser,
  budget = milliseconds,
): Promise<TileChooser> {
  const store = options.tuning ?? memoryOf(device);
  const prefix = options.adapterName ?? device.adapterInfo.architecture;
  const keyOf = (job: TuningJob) => `${prefix} ${jobKey(job)}`;
  const jobs = jobsOf(lower(model, { training: true }), batchSize);
  const unknown = jobs.filter((job) => store.get(keyOf(job)) === undefined);
  const { alone = (work) => work() } = options;
  if (unknown.length > 0) {
    await alone(async () => {
      await device.queue.onSubmittedWorkDone();
      const deadline = performance.now() + budget;
      for (const job of unknown) {
        const late = performance.now() > deadline;
        const tile = late ? ruleFor(job, rules) : await measured(device, job, rules);
        store.set(keyOf(job), JSON.stringify(tile));
      }
    });
  }
  return remembering(store, prefix, rules);
}

const ruleFor = ({ direction, shape }: TuningJob, rules: TileChooser): Tile | WeightTile =>
  rules[direction](shape);

/** The fastest tile, or the rule's where the device has no room for trying them out. */
async function measured(
  device: GPUDevice,
  job: TuningJob,
  rules: TileChooser,
): Promise<Tile | WeightTile> {
  const arena = new Arena(device);
  try {
    return await measureJob(arena, job, rules);
  } catch (thrown) {
    if (toFailure(thrown).code !== 'gpu-out-of-memory') throw thrown;
    return ruleFor(job, rules);
  } finally {
    arena.dispose();
  }
}

function memoryOf(device: GPUDevice): TuningStore {
  const known = memories.get(device) ?? new Map<string, string>();
  memories.set(device, known);
  return known;
}

export function jobsOf(model: LoweredModel, batch: number): TuningJob[] {
  return model.blocks.flatMap((block, index) => {
    if (block.operation.kind !== 'product') return [];
    const shape = productShape(block, 'measured', batch);
    const directions: Direction[] = ['forward', 'weightGradient'];
    if (index > 0) directions.push('inputGradient');
    return directions.map((direction) => ({ direction, shape, block }));
  });
}

/** Only shapes that were measured are remembered; inference at other batch sizes goes by rule. */
function remembering(store: TuningStore, prefix: string, rules: TileChooser): TileChooser {
  const recall = <T>(direction: Direction, shape: TuningJob['shape'], rule: () => T): T => {
    const known = store.get(`${prefix} ${jobKey({ direction, shape })}`);
    return known === undefined ? rule() : (JSON.parse(known) as T);
  };
  return {
    forward: (shape) => recall<Tile>('forward', shape, () => rules.forward(shape)),
    inputGradient: (shape) =>
      recall<Tile>('inputGradient', shape, () => rules.inputGradient(shape)),
    weightGradient: (shape) =>
      recall<WeightTile>('weightGradient', shape, () => rules.weightGradient(shape)),
  };
}
