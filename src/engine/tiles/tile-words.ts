import type { Experiment } from '../../domain/experiment/experiment.ts';
import { lower } from '../ir/lowering.ts';
import type { RegisterTile, RegisterWeightTile, SharedTile } from '../kernels/product/tile.ts';
import { chooseTiles, jobsOf } from './tuning.ts';

const short = { forward: 'f', inputGradient: 'i', weightGradient: 'w' } as const;

/**
 * How a device's products are cut, one short word each, in the order of the layers: direction (f, i, w),
 * then rows by columns of results a thread, "q" where a quad's threads share, or "s" and the threads
 * of a workgroup that stages in shared memory; a weight gradient's parts after a slash.
 */
export async function tilesInWords(
  device: GPUDevice,
  experiment: Pick<Experiment, 'model' | 'batchSize'>,
): Promise<readonly string[]> {
  const tiles = await chooseTiles(device, experiment, { autotune: true });
  const jobs = jobsOf(lower(experiment.model, { training: true }), experiment.batchSize);
  return jobs.map(({ direction, shape }) => {
    if (direction !== 'weightGradient') return short[direction] + word(tiles[direction](shape));
    const { tile, parts } = tiles.weightGradient(shape);
    return `${short[direction]}${word(tile)}/${parts}`;
  });
}

function word(tile: RegisterTile | RegisterWeightTile | SharedTile): string {
  if (tile.kind === 'shared') return `s${tile.rows}x${tile.quads}x${tile.perThread}`;
  const rows = 'tm' in tile ? tile.tm : 4 * tile.tk;
  return `${rows}x${4 * tile.tn}${tile.paired ? 'q' : ''}`;
}
