import { t } from '../../domain/language.ts';
import { ArrowRight } from 'lucide-react';
import { use, useMemo } from 'react';
import { sizeOf } from '../../domain/model/shapes.ts';
import type { ModelSummary } from '../../domain/model/shapes.ts';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { showClass } from '../../state/class/class-shown.ts';
import { useOpenTasks } from '../../state/class/tasks.ts';
import { useDataset } from '../../state/data/datasets.ts';
import { useHandout } from '../../state/notebook/handout.ts';
import { documentedOf, useSession } from '../../state/notebook/notebook.ts';
import { getSettings } from '../../state/page/settings.ts';
import type { Run } from '../../state/runs/runs.ts';
import { isTrained, useRun } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { checkModel } from '../model/model-edit.ts';
import { isDocumentedData } from '../parts/documented-data.ts';
import { useResults } from '../results/use-results.ts';
import styles from './End.module.css';
import { EndQuestions } from './EndQuestions.tsx';
import { endQuestions } from './questions.ts';
import { reachedWords } from './reached-words.ts';

/** The end of a lesson: what the reader's own run has reached, three questions about it, and the way on. */
export function EndCard({ lesson }: { readonly lesson: Lesson }) {
  const run = useRun(useSession(lesson.id, ({ runId }) => runId));
  const handout = useHandout(lesson.id);
  const next = lessons.at(lessons.indexOf(lesson) + 1) ?? null;
  return (
    <section className={styles.end} aria-labelledby="end-title">
      <h2 id="end-title" className={styles.title}>
        {t('What you have reached')}
      </h2>
      {run && isTrained(run) ? (
        <Reached key={run.id} lesson={lesson} run={run} />
      ) : (
        <p className={styles.words}>
          {t(
            'Once your network is trained, here stand what it has reached, three questions about your own run, and the way to the next lesson.',
          )}
        </p>
      )}
      <div className={styles.ways}>
        {handout && <HandIn />}
        {next && (
          <a
            className={styles.next}
            href={getSettings().addresses[next.id] ?? `#lesson=${next.id}`}
          >
            {t('Next:')} {next.title}
            <ArrowRight aria-hidden="true" />
          </a>
        )}
      </div>
    </section>
  );
}

/** Where the lesson was handed out with tasks, the work goes back. */
function HandIn() {
  const handout = useOpenTasks();
  if (!handout || handout.tasks.length === 0) return null;
  return (
    <Button look="primary" onClick={() => showClass('handIn')}>
      {t('Hand in')}
    </Button>
  );
}

function Reached({ lesson, run }: { readonly lesson: Lesson; readonly run: Run }) {
  const dataset = useDataset(run.datasetId);
  const variantId = useSession(lesson.id, (session) => session.variantId);
  const split = dataset?.testLabels.length === 0 ? 'validation' : 'test';
  const { results, failure, classNames } = useResults(run.id, run.datasetId, split);
  const { model } = run.experiment;
  const summary = useMemo(
    () => (classNames.length > 0 ? checkModel(model, classNames.length).summary : null),
    [model, classNames],
  );
  const questions = useMemo(() => {
    if (!results) return [];
    const { matrix, accuracy } = results;
    const { history } = run;
    const inputs = sizeOf(model.inputShape);
    const sizes = summary ? sizesOf(summary) : { trainable: 0, biases: 0 };
    return endQuestions({ matrix, classNames, history, accuracy, inputs, ...sizes });
  }, [results, summary, classNames, run, model]);
  const documented = use(documentedOf(lesson, variantId));
  if (!results) return <p className={styles.words}>{failure?.message ?? t('Measuring …')}</p>;
  const comparable = dataset !== null && isDocumentedData(lesson, dataset);
  return (
    <>
      <p className={styles.words}>
        {reachedWords({ run, results, split, documented: comparable ? documented : null })}
      </p>
      <EndQuestions runId={run.id} questions={questions} />
    </>
  );
}

/** Numbers that are turned in training, and those of them that are no matrices: one for each unit. */
function sizesOf({ layers, trainableParameters }: ModelSummary) {
  const single = layers
    .flatMap(({ weights }) => weights)
    .filter(({ shape, trainable }) => trainable && shape.length === 1);
  const biases = single.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  return { trainable: trainableParameters, biases };
}
