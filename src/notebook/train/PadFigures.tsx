import type { LatencySummary } from '../../state/pad-latency.ts';
import { usePadLatency } from '../../state/pad-latency.ts';
import { count, milliseconds } from '../../ui/format.ts';
import styles from '../cells/cells.module.css';

const columns = [
  ['Readings', ({ count: readings }) => count(readings)],
  ['Median', ({ median }) => milliseconds(median)],
  ['95 % within', ({ percentile95 }) => milliseconds(percentile95)],
  ['Networks', ({ networks }) => milliseconds(networks)],
  ['Page', ({ page }) => milliseconds(page)],
] as const satisfies readonly (readonly [string, (latency: LatencySummary) => string])[];

/** How long the drawing pad takes from the pointer's event to the bars in the page. */
export function PadFigures() {
  const { idle, training } = usePadLatency();
  const rows = [
    ['Nothing else running', idle],
    ['While training', training],
  ] as const;
  if (!idle && !training) {
    return <p className={styles.note}>Draw on the pad, and its latency is measured here.</p>;
  }
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label="Latency of the pad">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Drawing pad, from pen to bars</th>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, latency]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map(([column, write]) => (
                <td key={column}>{latency ? write(latency) : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
