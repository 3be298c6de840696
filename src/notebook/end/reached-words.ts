import type { DocumentedResults } from '../../lessons/lesson.ts';
import type { Run } from '../../state/runs/runs.ts';
import { count, duration, percent } from '../../domain/numbers.ts';

export interface ReachedRun {
  readonly run: Pick<Run, 'history' | 'seconds' | 'trainCount' | 'source'>;
  readonly results: { readonly accuracy: number; readonly count: number };
  readonly split: 'test' | 'validation';
  /** The documented figures, where they are of the same data. */
  readonly documented: Pick<DocumentedResults, 'testAccuracy' | 'validationAccuracy'> | null;
}

/** What a run has reached, in one or two sentences. */
export function reachedWords({ run, results, split, documented }: ReachedRun): string {
  const { history, seconds, trainCount, source } = run;
  const epochs = history.length;
  const images = `${percent(results.accuracy)} of ${count(results.count)} ${split} images right`;
  const how =
    source === null && epochs > 0
      ? `, after ${epochs === 1 ? 'one epoch' : `${epochs} epochs`} on ${count(trainCount)} images${seconds === null ? '' : ` in ${duration(seconds)}`}`
      : '';
  const expected = split === 'test' ? documented?.testAccuracy : documented?.validationAccuracy;
  const beside =
    typeof expected === 'number' ? ` The documented run reached ${percent(expected)}.` : '';
  return `Your network: ${images}${how}.${beside}`;
}
