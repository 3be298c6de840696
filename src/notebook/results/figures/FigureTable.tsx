import { t } from '../../../domain/language.ts';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import tableStyles from '../../../charts/tables/Table.module.css';
import type { FigurePair } from './compare.ts';
import { differenceText } from './compare.ts';
import { figure, percent } from '../../../domain/numbers.ts';

const format = (value: number | null, kind: FigurePair['kind']) =>
  value === null ? '–' : kind === 'accuracy' ? percent(value, 2) : figure(value);

/** Measured and documented figures side by side; alone where nothing is documented. */
export function FigureTable({ pairs }: { readonly pairs: readonly FigurePair[] }) {
  const compared = pairs.some(({ documented }) => documented !== null);
  return (
    <ScrollTable label={t('Figures')} className={tableStyles.figures}>
      <thead>
        <tr>
          <th scope="col">{t('Figure')}</th>
          <th scope="col">{t('measured')}</th>
          {compared && <th scope="col">{t('documented')}</th>}
          {compared && <th scope="col">{t('difference')}</th>}
        </tr>
      </thead>
      <tbody>
        {pairs.map((one) => (
          <tr key={one.name}>
            <th scope="row">{one.name}</th>
            <td>
              <strong>{format(one.measured, one.kind)}</strong>
            </td>
            {compared && <td>{format(one.documented, one.kind)}</td>}
            {compared && <td>{differenceText(one)}</td>}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
