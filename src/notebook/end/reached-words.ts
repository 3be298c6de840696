import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
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
  const images = t('{accuracy} of {count} {split} images right', {
    accuracy: percent(results.accuracy),
    count: count(results.count),
    split: splitName(split),
  });
  const how =
    source === null && epochs > 0
      ? t(', after {what} on {trainCount} images{what2}', {
          what: epochs === 1 ? t('one epoch') : t('{epochs} epochs', { epochs }),
          trainCount: count(trainCount),
          what2: seconds === null ? '' : t(' in {seconds}', { seconds: duration(seconds) }),
        })
      : '';
  const expected = split === 'test' ? documented?.testAccuracy : documented?.validationAccuracy;
  const beside =
    typeof expected === 'number'
      ? t(' The documented run reached {expected}.', { expected: percent(expected) })
      : '';
  return t('Your network: {images}{how}.{beside}', { images, how, beside });
}
