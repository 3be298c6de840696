import { ScrollTable } from '../../charts/ScrollTable.tsx';
import type { LearningCurve } from '../../state/learning-curves.ts';
import { count, duration, percent } from '../../ui/format.ts';
import { valueText } from './chart.ts';

/** The points of a learning curve as figures. */
export function CurveTable({ curve }: { readonly curve: LearningCurve }) {
  const { setting, points } = curve;
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
            <td>{duration(point.seconds)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
