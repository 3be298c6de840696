import { t } from '../../domain/language.ts';
import type { HeatMapMode, Matrix, MatrixSelection } from './heat-map.ts';
import { cellText, describeSelection } from './heat-map.ts';
import { nameOfClass } from '../../domain/data/class-name.ts';
import { ScrollTable } from '../tables/ScrollTable.tsx';
import styles from '../tables/Table.module.css';

export interface MatrixTableProps {
  readonly values: Matrix;
  readonly mode: HeatMapMode;
  readonly classNames: readonly string[];
  readonly caption: string;
  /** Makes every number and class a button. */
  readonly onSelect?: (selection: MatrixSelection) => void;
}

/** The numbers of a heat map as a plain table, with the total of each row and column of counts. */
export function MatrixTable({ values, mode, classNames, caption, onSelect }: MatrixTableProps) {
  const link = (text: string, truth: number | null, predicted: number | null) =>
    onSelect ? (
      <button
        type="button"
        className={styles.cellLink}
        title={describeSelection({ truth, predicted }, classNames)}
        onClick={() => onSelect({ truth, predicted })}
      >
        {text}
      </button>
    ) : (
      text
    );
  const totals = mode === 'counts';
  const columns = values[0]?.map((_, column) =>
    values.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  return (
    <ScrollTable label={caption}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Truth \\ Predicted')}</th>
          {values.map((_, label) => (
            <th scope="col" key={label}>
              {link(nameOfClass(classNames, label), null, label)}
            </th>
          ))}
          {totals && <th scope="col">{t('total')}</th>}
        </tr>
      </thead>
      <tbody>
        {values.map((row, truth) => (
          <tr key={truth}>
            <th scope="row">{link(nameOfClass(classNames, truth), truth, null)}</th>
            {row.map((value, predicted) => (
              <td key={predicted}>{link(cellText(value, mode) || '0', truth, predicted)}</td>
            ))}
            {totals && <td>{row.reduce((sum, value) => sum + value, 0)}</td>}
          </tr>
        ))}
      </tbody>
      {totals && (
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {columns?.map((sum, label) => (
              <td key={label}>{sum}</td>
            ))}
            <td>{columns?.reduce((sum, value) => sum + value, 0)}</td>
          </tr>
        </tfoot>
      )}
    </ScrollTable>
  );
}
