import { t } from '../../domain/language.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { originalExperiment, useSession } from '../../state/notebook/notebook.ts';
import { useEvaluation, useRun } from '../../state/runs/runs.ts';
import { count } from '../../domain/numbers.ts';
import type { CellProps } from './cell-props.ts';
import { caveats, compareAccuracy } from '../results/figures/compare.ts';
import { EpochPlots } from '../results/figures/EpochPlots.tsx';
import { figurePairs } from '../results/figures/figure-pairs.ts';
import { FigureTable } from '../results/figures/FigureTable.tsx';
import styles from '../results/results.module.css';
import { documentedSplit } from '../results/results.ts';
import { Rest } from '../frame/Rest.tsx';
import { Headline } from '../results/figures/Headline.tsx';
import { Pending, Section } from '../results/Section.tsx';

/** The final figures beside the documented ones, in numbers and in words, and both curves. */
export function EvaluateCell({ lesson, datasetId, runId, documented }: CellProps) {
  const run = useRun(runId);
  const dataset = useDataset(datasetId);
  const variantId = useSession(lesson.id, (session) => session.variantId);
  const test = useEvaluation(runId, 'test');
  const validation = useEvaluation(runId, 'validation');
  // Data without test images (Kaggle's file alone) are measured on their validation images.
  const measured = test ?? validation;
  if (!run || !measured) return <Pending failure={run?.failure ?? null} what={t('Measuring')} />;

  const { history, experiment, validationCount, source } = run;
  const distinct = experiment.validation.kind === 'testSet' ? null : validation;
  const pairs = figurePairs({ test, validation: distinct, history }, documented);
  const onValidation = documentedSplit(documented, validationCount) === 'validation';
  const main = onValidation && validation ? validation : measured;
  const expected = documented.testAccuracy ?? documented.validationAccuracy;
  const doubts = caveats({
    run: experiment,
    lesson: originalExperiment(lesson, variantId),
    datasetName: dataset?.name ?? t('other data'),
    generated: dataset?.origin === 'generated',
    stopped: run.status === 'stopped',
    source,
  });
  // Nobody knows what a network from a file has been shown.
  const unseen = source === null ? t(' it never learned from') : '';
  return (
    <div className={styles.stack}>
      <Section
        title={t('{title}: {count} images{unseen}', {
          title: run.title,
          count: count(main.count),
          unseen,
        })}
      >
        <Headline {...main} />
        {expected !== null && doubts.length === 0 && (
          <p className={styles.note}>{compareAccuracy(main.accuracy, expected, main.count)}</p>
        )}
        {expected !== null && doubts.length > 0 && (
          <Rest name={t('beside the documented run')}>
            <p className={styles.note}>
              {compareAccuracy(main.accuracy, expected, main.count)} {doubts.join(' ')}
            </p>
          </Rest>
        )}
      </Section>
      <Rest name={t('all figures')}>
        <FigureTable pairs={pairs} />
      </Rest>
      {source === null ? (
        <Rest name={t('epoch by epoch')}>
          <EpochPlots run={run} documented={documented} />
        </Rest>
      ) : (
        <p className={styles.note}>
          {t('A saved model does not say how its epochs went, so there are no curves of them.')}
        </p>
      )}
    </div>
  );
}
