/** Whether the figures of a report fit the network that is enclosed in it. */
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { ReportFigures } from './report.ts';

export interface Agreement {
  /** As the enclosed network was measured again. */
  readonly accuracy: number;
  /** So many images are counted elsewhere in the matrix. */
  readonly moved: number;
  readonly agrees: boolean;
}

/**
 * Graphics cards add in different orders, so that a near tie may fall the other way elsewhere: one
 * image in a thousand may, and always two.
 */
const mayMove = (count: number): number => Math.max(2, Math.ceil(count / 1000));

export function agreementOf(
  claimed: Pick<ReportFigures, 'matrix' | 'count' | 'accuracy'>,
  measured: { readonly accuracy: number; readonly matrix: ReportFigures['matrix'] },
): Agreement {
  const differences = claimed.matrix.flatMap((row, truth) =>
    row.map((value, read) => Math.abs(value - (measured.matrix[truth]?.[read] ?? 0))),
  );
  const moved = Math.ceil(differences.reduce((sum, one) => sum + one, 0) / 2);
  const most = mayMove(claimed.count);
  const near = Math.abs(claimed.accuracy - measured.accuracy) * claimed.count <= most + 0.5;
  return { accuracy: measured.accuracy, moved, agrees: moved <= most && near };
}

/** The last epoch, trained again: `distance` is the share of what it changed by which it came out otherwise. */
export interface LastEpochAgreement {
  readonly kind: 'same' | 'near' | 'other';
  readonly distance: number;
}

/**
 * Rounding grows from step to step where another device adds in another order. Measured between the
 * engine and WebAssembly: 4e-7 after 10 steps, 5e-7 after 188; an altered state is at .01 and more.
 */
const nearDistance = 0.005;

const nearly = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 0.005 * Math.max(1, Math.abs(other));

/** Whether the last epoch of a report comes out of the enclosed state as it is claimed. */
export function lastEpochOf(
  claimed: readonly EpochLog[],
  again: {
    readonly same: boolean;
    readonly distance: number;
    readonly log: EpochLog | null;
  },
): LastEpochAgreement {
  const { same, distance, log } = again;
  const last = claimed.find(({ epoch }) => epoch === log?.epoch);
  const fits =
    log === null ||
    (last !== undefined && nearly(last.loss, log.loss) && nearly(last.accuracy, log.accuracy));
  const near = fits && distance <= nearDistance;
  return { kind: !near ? 'other' : same ? 'same' : 'near', distance };
}
