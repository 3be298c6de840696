import type { PlotMark } from '../../charts/plot/plot.ts';
import { coach } from '../../domain/coach/coach.ts';
import type { Finding } from '../../domain/coach/finding.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { Run } from '../../state/runs/runs.ts';
import { markOf } from './coach-words.ts';

/** What the coach sees in a run that has ended, and where its plots are marked. */
export interface Reading {
  readonly findings: readonly Finding[];
  readonly marks: readonly PlotMark[];
}

export function readRun(run: Run): Reading {
  const { experiment, history, validationCount, failure, status, evaluations } = run;
  const findings = coach({
    ...{ experiment, history, validationCount },
    classes: summarize(experiment.model).outputShape[0] ?? 0,
    diverged: failure?.code === 'training-diverged',
    stoppedEarly: status === 'earlyStopped',
    test: evaluations.test ?? null,
  });
  return { findings, marks: findings.flatMap((finding) => markOf(finding) ?? []) };
}
