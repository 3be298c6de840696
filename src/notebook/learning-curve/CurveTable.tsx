import { ScrollTable } from '../../charts/tables/ScrollTable.tsx';
import type { CurvePoint } from '../../domain/figures/learning-curve.ts';
import type { LearningCurve } from '../../state/runs/learning-curves.ts';
import { count, duration, percent } from '../../ui/format.ts';
import { rangeText, valueText } from './chart.ts';

interface CurveTableProps {
  readonly curve: LearningCurve;
  readonly points: readonly CurvePoint[];
}

/** The points of a learning curve as figures: means, where a value was trained at more than once. */
export function CurveTable({ curve, points }: CurveTableProps) {
  const { setting } = curve;
  const repeated = points.some(({ trainings }) => trainings > 1);
  const noisy = setting.kind === 'noise' || curve.experiment.labelNoise !== null;
  return (
    <ScrollTable label="Points of the curve">
      <thead>
        <tr>
          <th scope="col">{setting.kind === 'size' ? 'images' : 'wrong labels'}</th>
          <th scope="col">trained on</th>
          <th scope="col">steps</th>
          <th scope="col">training</th>
          {noisy && <th scope="col">true labels</th>}
          <th scope="col">test</th>
          {repeated && <th scope="col">lowest to highest</th>}
          <th scope="col">time</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.value}>
            <th scope="row">{valueText(setting.kind, point.value)}</th>
            <td>{count(point.trained)}</td>
            <td>{count(point.steps)}</td>
            <td>{percent(point.trainAccuracy)}</td>
            {noisy && <td>{percent(point.trueAccuracy)}</td>}
            <td>{percent(point.testAccuracy)}</td>
            {repeated && <td>{rangeText(point.lowestTest, point.highestTest)}</td>}
            <td>{duration(point.seconds)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
