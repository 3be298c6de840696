import { splitName } from '../../../domain/data/split-name.ts';
import { t } from '../../../domain/language.ts';
import type { HeatMapMode, Matrix } from '../../../charts/matrix/heat-map.ts';
import type { SplitName } from '../../../domain/data/dataset.ts';
import type { ConfusionMatrix } from '../../../domain/metrics/confusion.ts';
import { matrixDifference, matrixTotal, normalizeRows } from '../../../domain/metrics/confusion.ts';
import { count } from '../../../domain/numbers.ts';

export type MatrixSource = 'measured' | 'documented' | 'difference';
export type MatrixUnit = 'counts' | 'shares';

/** Numbers to show, and what they are. */
export interface MatrixView {
  readonly values: Matrix;
  readonly mode: HeatMapMode;
  readonly source: MatrixSource;
  readonly total: number;
}

/**
 * What of two matrices is shown. Counts of differently many images cannot be subtracted: their
 * difference is of row shares then, whatever unit was asked for.
 */
export function matrixView(
  measured: ConfusionMatrix,
  documented: ConfusionMatrix | null,
  source: MatrixSource,
  unit: MatrixUnit,
): MatrixView {
  if (!documented || source === 'measured') return plainView(measured, 'measured', unit);
  if (source === 'documented') return plainView(documented, 'documented', unit);
  const total = matrixTotal(measured);
  if (unit === 'counts' && total === matrixTotal(documented)) {
    return {
      values: matrixDifference(measured, documented),
      mode: 'countDifference',
      source,
      total,
    };
  }
  const values = matrixDifference(normalizeRows(measured), normalizeRows(documented));
  return { values, mode: 'shareDifference', source, total };
}

function plainView(matrix: ConfusionMatrix, source: MatrixSource, unit: MatrixUnit): MatrixView {
  const total = matrixTotal(matrix);
  return unit === 'counts'
    ? { values: matrix, mode: 'counts', source, total }
    : { values: normalizeRows(matrix), mode: 'shares', source, total };
}

/** What a view shows, in words: the caption of its table and the spoken name of its map. */
export function describeView({ mode, source, total }: MatrixView, split: SplitName): string {
  const images = t('{count} {split} images', { count: count(total), split: splitName(split) });
  switch (mode) {
    case 'counts':
      return t('{what} counts of {images}', {
        what: source === 'measured' ? 'Measured' : 'Documented',
        images,
      });
    case 'shares':
      return t('{what} shares of each true class in percent, {images}', {
        what: source === 'measured' ? 'Measured' : 'Documented',
        images,
      });
    case 'countDifference':
      return t('Measured minus documented counts of {images}', { images });
    case 'shareDifference':
      return t('Measured minus documented shares of each true class, in points');
  }
}
