import { t } from '../../domain/language.ts';
import { ScrollTable } from '../../charts/tables/ScrollTable.tsx';
import type { ComparedPoint } from '../../domain/compare/comparison.ts';
import { valueText } from '../../domain/compare/variables.ts';
import type { Sweep } from '../../state/compare/sweeps.ts';
import { count, duration, percent } from '../../domain/numbers.ts';
import { isNoisy, rangeText, variableName } from './chart.ts';

interface SweepTableProps {
  readonly sweep: Sweep;
  readonly points: readonly ComparedPoint[];
}

/** The points of a comparison as figures: means, where a value was trained at more than once. */
export function SweepTable({ sweep, points }: SweepTableProps) {
  const { variable } = sweep.setting;
  const repeated = points.some(({ trainings }) => trainings > 1);
  const noisy = isNoisy(sweep);
  const lost = points.some(({ diverged }) => diverged > 0);
  return (
    <ScrollTable label={t('Points of the curve')}>
      <thead>
        <tr>
          <th scope="col">{variableName(variable)}</th>
          <th scope="col">{t('trained on')}</th>
          <th scope="col">{t('steps')}</th>
          <th scope="col">{t('training')}</th>
          {noisy && <th scope="col">{t('true labels')}</th>}
          <th scope="col">{sweep.tested}</th>
          {repeated && <th scope="col">{t('lowest to highest')}</th>}
          {lost && <th scope="col">{t('diverged')}</th>}
          <th scope="col">{t('time')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={String(point.value)}>
            <th scope="row">{valueText(variable, point.value)}</th>
            <td>{count(point.trained)}</td>
            <td>{point.trainings > 0 ? count(point.steps) : '–'}</td>
            <td>{share(point.trainAccuracy)}</td>
            {noisy && <td>{share(point.trueAccuracy)}</td>}
            <td>{share(point.testAccuracy)}</td>
            {repeated && (
              <td>{point.trainings > 0 ? rangeText(point.lowestTest, point.highestTest) : '–'}</td>
            )}
            {lost && (
              <td>
                {t('{diverged} of {diverged2}', {
                  diverged: point.diverged,
                  diverged2: point.diverged + point.trainings,
                })}
              </td>
            )}
            <td>{duration(point.seconds)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

const share = (accuracy: number): string =>
  Number.isFinite(accuracy) ? percent(accuracy, 2) : '–';
