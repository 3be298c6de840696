import { t } from '../../domain/language.ts';
import type { NetworkReport } from '../../state/runs/runs.ts';
import { percent } from '../../domain/numbers.ts';
import { FramedTable } from '../parts/FramedTable.tsx';

const heads = [t('Kernel, in the order of the step'), t('Share of the time')];

interface KernelTableProps {
  readonly kernels: NetworkReport['kernels'];
}

/** The plan of a training step, kernel by kernel, with its share of the time where it was measured. */
export function KernelTable({ kernels }: KernelTableProps) {
  return (
    <FramedTable label={t('Kernels of a step')} heads={heads}>
      {kernels.map(({ name, share }, index) => (
        <tr key={index}>
          <td>{name}</td>
          <td>{share === null ? '–' : percent(share)}</td>
        </tr>
      ))}
    </FramedTable>
  );
}
