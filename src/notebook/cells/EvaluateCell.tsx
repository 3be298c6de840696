import { useState } from 'react';
import type { CurveStyle } from '../../charts/curve-strokes.ts';
import { Curves } from '../../charts/Curves.tsx';
import curveStyles from '../../charts/Curves.module.css';
import { EpochTable } from '../../charts/EpochTable.tsx';
import { useDataset } from '../../state/datasets.ts';
import { originalExperiment, useSession } from '../../state/notebook.ts';
import type { Run } from '../../state/runs.ts';
import { useEvaluation, useRun } from '../../state/runs.ts';
import { Segments } from '../../ui/Toggle.tsx';
import type { CellProps } from '../cell-props.ts';
import { caveats, compareAccuracy } from '../results/compare.ts';
import { figurePairs } from '../results/figure-pairs.ts';
import { FigureTable } from '../results/FigureTable.tsx';
import styles from '../results/results.module.css';
import { documentedSplit } from '../results/results.ts';
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
  if (!run || !measured) return <Pending failure={run?.failure ?? null} what="Measuring" />;

  const { history, experiment, validationCount, source } = run;
  const distinct = experiment.validation.kind === 'testSet' ? null : validation;
  const pairs = figurePairs({ test, validation: distinct, history }, documented);
  const onValidation = documentedSplit(documented, validationCount) === 'validation';
  const main = onValidation && validation ? validation : measured;
  const expected = documented.testAccuracy ?? documented.validationAccuracy;
  const doubts = caveats({
    run: experiment,
    lesson: originalExperiment(lesson, variantId),
    datasetName: dataset?.name ?? 'other data',
    generated: dataset?.origin === 'generated',
    stopped: run.status === 'stopped',
    source,
  });
  // Nobody knows what a network from a file has been shown.
  const unseen = source === null ? ' it never learned from' : '';
  return (
    <div className={styles.stack}>
      <Section title={`${run.title}: ${main.count.toLocaleString('en')} images${unseen}`}>
        <FigureTable pairs={pairs} />
        {expected !== null && (
          <p className={styles.note}>
            {compareAccuracy(main.accuracy, expected, main.count)}
            {doubts.length > 0 && ` ${doubts.join(' ')}`}
          </p>
        )}
      </Section>
      {source === null ? (
        <Plots run={run} documented={documented} />
      ) : (
        <p className={styles.note}>
          A saved model does not say how its epochs went, so there are no curves of them.
        </p>
      )}
    </div>
  );
}

const looks = [
  { value: 'line', label: 'Lines' },
  { value: 'pointsAndLine', label: 'Points' },
  { value: 'dashed', label: 'Dashed' },
  { value: 'table', label: 'Table' },
] as const;

type Look = CurveStyle | 'table';

/** As document 003 and 004 draw their plots; the others with plain lines. */
const documentedLooks: Readonly<Record<string, Look>> = { '003': 'pointsAndLine', '004': 'dashed' };

function Plots({ run, documented }: { readonly run: Run } & Pick<CellProps, 'documented'>) {
  const [look, setLook] = useState<Look>(documentedLooks[documented.document] ?? 'line');
  const { history } = run;
  const epochs = Math.max(history.length, documented.epochs.length);
  return (
    <Section title="Epoch by epoch">
      <div className={styles.toolbar}>
        <Segments label="Look of the curves" value={look} options={looks} onChange={setLook} />
      </div>
      {look === 'table' ? (
        <EpochTable {...{ history, documented: documented.epochs }} />
      ) : (
        <div className={curveStyles.pair}>
          {(['accuracy', 'loss'] as const).map((metric) => (
            <Curves
              key={metric}
              {...{ metric, history, epochs, look, documented: documented.epochs }}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
