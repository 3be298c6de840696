/** Whether the figures of a report fit the network that is enclosed in it. */
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
