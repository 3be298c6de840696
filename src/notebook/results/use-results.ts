import { useMemo } from 'react';
import type { SplitName } from '../../domain/data/dataset.ts';
import type { Failure } from '../../domain/failure.ts';
import { outputScaleOf } from '../../domain/experiment/shares.ts';
import { useAnswer } from '../../state/page/answers.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { evaluateRun, useEvaluation, useRun } from '../../state/runs/runs.ts';
import type { Results } from './results.ts';
import { resultsOf } from './results.ts';

export interface PendingResults {
  /** Null while the split is being measured, or when that failed. */
  readonly results: Results | null;
  readonly failure: Failure | null;
  readonly classNames: readonly string[];
}

/** A run measured on a split; measures it now if nobody has. */
export function useResults(
  runId: string | null,
  datasetId: string | null,
  split: SplitName,
): PendingResults {
  const dataset = useDataset(datasetId);
  const value = useEvaluation(runId, split);
  const key = runId === null || value ? null : `evaluate/${runId}/${split}`;
  const { failure } = useAnswer(key, () => measure(runId ?? '', split));
  const classNames = dataset?.classNames ?? noNames;
  const classes = classNames.length;
  const experiment = useRun(runId)?.experiment;
  const scale = experiment ? outputScaleOf(experiment) : 'shares';
  const results = useMemo(
    () => (value && classes > 0 ? resultsOf(value, classes, scale) : null),
    [value, classes, scale],
  );
  return { results, failure, classNames };
}

/** The evaluation itself stays with its run; the answer only says that it is there. */
const measure = async (runId: string, split: SplitName): Promise<boolean> =>
  (await evaluateRun(runId, split)).count > 0;

const noNames: readonly string[] = [];
