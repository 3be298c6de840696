/** The accuracies of a class over epochs, on one pair of axes. */
import { accuracyPlot, byEpoch } from '../../../charts/plot/curve-plots.ts';
import type { Plot, PlotLine } from '../../../charts/plot/plot.ts';
import type { Report } from '../../../classroom/report/report.ts';
import { runStroke } from '../../runs/overlay.ts';

/** One line a report: validation accuracy where there is any, and else of the training images. */
export function collectedPlot(reports: readonly { report: Report; name: string }[]): Plot {
  const lines = reports
    .map(({ report: { history }, name }, at): PlotLine => {
      const validated = history.some(({ validationAccuracy }) => validationAccuracy !== null);
      const values = byEpoch(history, validated ? 'validationAccuracy' : 'accuracy');
      return {
        ...{ id: String(at), name, label: reports.length <= 12 ? name : undefined },
        ...{ ...runStroke(at), width: 2, points: values.xs.length < 3 },
        ...values,
      };
    })
    .filter(({ xs }) => xs.length > 0);
  return accuracyPlot(lines);
}
