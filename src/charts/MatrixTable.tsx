import type { HeatMapMode, Matrix } from './heat-map.ts';
import { cellText } from './heat-map.ts';
import styles from './Table.module.css';

export interface MatrixTableProps {
  readonly values: Matrix;
  readonly mode: HeatMapMode;
  readonly classNames: readonly string[];
  readonly caption: string;
}

/** The numbers of a heat map as a plain table, with the total of each row and column of counts. */
export function MatrixTable({ values, mode, classNames, caption }: MatrixTableProps) {
  const totals = mode === 'counts';
  const columns = values[0]?.map((_, column) => values.reduce((sum, row) => sum + row[column], 0));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Truth \ Predicted</th>
            {values.map((_, label) => (
              <th scope="col" key={label}>
                {classNames[label]}
              </th>
            ))}
            {totals && <th scope="col">total</th>}
          </tr>
        </thead>
        <tbody>
          {values.map((row, truth) => (
            <tr key={truth}>
              <th scope="row">{classNames[truth]}</th>
              {row.map((value, predicted) => (
                <td key={predicted}>{cellText(value, mode) || '0'}</td>
              ))}
              {totals && <td>{row.reduce((sum, value) => sum + value, 0)}</td>}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              <th scope="row">total</th>
              {columns?.map((sum, label) => (
                <td key={label}>{sum}</td>
              ))}
              <td>{columns?.reduce((sum, value) => sum + value, 0)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
