/** The curves of a report: drawn in the colours of paper, whatever theme the page has. */
import { metricPlot } from '../../charts/plot/curve-plots.ts';
import { plotsSvg } from '../../charts/plot/plot-svg.ts';
import type { Run } from '../../state/runs/runs.ts';
import { liveSeries } from '../../state/runs/live.ts';

const paper: Readonly<Record<string, string>> = {
  '--surface': '#ffffff',
  '--ink': '#15202b',
  '--ink-soft': '#42505f',
  '--ink-faint': '#586675',
  '--grid-line': '#e4e9ec',
  '--series-train': '#2c4ed3',
  '--series-validation': '#b4530a',
  '--series-steps': '#b9c5ee',
  '--series-rate': '#0b6e4f',
};

/** Loss and accuracy below each other as one drawing. */
export function reportCurves(run: Run): string {
  const { history, experiment } = run;
  const curves = {
    ...{ history, running: liveSeries(run.id).points, epochs: Math.max(1, history.length) },
    ...{ documented: [], earlyStopping: experiment.earlyStopping, scheduled: null },
  };
  const plots = [metricPlot(curves, 'loss', false), metricPlot(curves, 'accuracy', false)];
  return plotsSvg(plots, {
    width: 760,
    height: 300,
    palette: (token) => paper[token] ?? '#15202b',
  });
}
