import { t } from '../../domain/language.ts';
import type { LatencySummary } from '../../state/pad/pad-latency.ts';
import { usePadLatency } from '../../state/pad/pad-latency.ts';
import { count, milliseconds } from '../../domain/numbers.ts';
import styles from '../parts/cells.module.css';
import { FramedTable } from '../parts/FramedTable.tsx';

const columns = [
  [t('Readings'), ({ count: readings }) => count(readings)],
  [t('Median'), ({ median }) => milliseconds(median)],
  ['95 % within', ({ percentile95 }) => milliseconds(percentile95)],
  [t('Networks'), ({ networks }) => milliseconds(networks)],
  [t('Page'), ({ page }) => milliseconds(page)],
] as const satisfies readonly (readonly [string, (latency: LatencySummary) => string])[];

const heads = [t('Drawing pad, from pen to bars'), ...columns.map(([name]) => name)];

/** How long the drawing pad takes from the pointer's event to the bars in the page. */
export function PadFigures() {
  const { idle, training } = usePadLatency();
  const rows = [
    [t('Nothing else running'), idle],
    [t('While training'), training],
  ] as const;
  if (!idle && !training) {
    return <p className={styles.note}>{t('Draw on the pad, and its latency is measured here.')}</p>;
  }
  return (
    <FramedTable label={t('Latency of the pad')} heads={heads}>
      {rows.map(([name, latency]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {columns.map(([column, write]) => (
            <td key={column}>{latency ? write(latency) : '–'}</td>
          ))}
        </tr>
      ))}
    </FramedTable>
  );
}
