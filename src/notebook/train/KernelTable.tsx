import type { NetworkReport } from '../../state/runs.ts';
import { percent } from '../../ui/format.ts';
import styles from '../cells/cells.module.css';

interface KernelTableProps {
  readonly kernels: NetworkReport['kernels'];
}

/** The plan of a training step, kernel by kernel, with its share of the time where it was measured. */
export function KernelTable({ kernels }: KernelTableProps) {
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label="Kernels of a step">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Kernel, in the order of the step</th>
            <th scope="col">Share of the time</th>
          </tr>
        </thead>
        <tbody>
          {kernels.map(({ name, share }, index) => (
            <tr key={index}>
              <td>{name}</td>
              <td>{share === null ? '–' : percent(share, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
