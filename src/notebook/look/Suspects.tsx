import { splitName } from '../../domain/data/split-name.ts';
import { t } from '../../domain/language.ts';
import { useState } from 'react';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../../state/data/datasets.ts';
import { useSession } from '../../state/notebook/notebook.ts';
import type { Run } from '../../state/runs/runs.ts';
import { evaluateRun, isTrained, useAllRuns, useEvaluation } from '../../state/runs/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Segments } from '../../ui/fields/Toggle.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import styles from '../results/results.module.css';
import { Section } from '../results/Section.tsx';
import { SuspectImages } from './SuspectImages.tsx';

const splits = [
  { value: 'train', label: t('Training images') },
  { value: 'test', label: t('Test images') },
] as const;

interface SuspectsProps {
  readonly lessonId: LessonId;
  readonly dataset: DatasetInfo;
}

/** Labels that a trained network contradicts with confidence: the first place to look for wrong ones. */
export function Suspects({ lessonId, dataset }: SuspectsProps) {
  const sessionRun = useSession(lessonId, (session) => session.runId);
  const runs = useAllRuns().filter((run) => isTrained(run) && run.datasetId === dataset.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [split, setSplit] = useState<'train' | 'test'>('train');
  const run =
    runs.find(({ id }) => id === chosenId) ??
    runs.find(({ id }) => id === sessionRun) ??
    runs.at(-1);
  const options = runs.map(({ id, number, title }) => ({
    value: id,
    label: t('{title}, training {number}', { title, number }),
  }));
  return (
    <Section
      title={t('Labels that may be wrong')}
      note={t(
        'Where a trained network contradicts a label and is sure of it, one of the two is wrong. Often it is the label, even among the images that it was trained on: a single wrong label weighs little against thousands of right ones.',
      )}
    >
      {run ? (
        <>
          <div className={styles.toolbar}>
            {runs.length > 1 && (
              <SelectField
                label={t('Network')}
                value={run.id}
                options={options}
                onChange={setChosenId}
                className={styles.select}
              />
            )}
            {dataset.testLabels.length > 0 && (
              <Segments label={t('Among')} value={split} options={splits} onChange={setSplit} />
            )}
          </div>
          <MeasuredSuspects key={`${run.id}/${split}`} {...{ run, dataset, split }} />
        </>
      ) : (
        <p className={styles.note}>{t('Train a network on these data, then come back.')}</p>
      )}
    </Section>
  );
}

interface MeasuredSuspectsProps {
  readonly run: Run;
  readonly dataset: DatasetInfo;
  readonly split: 'train' | 'test';
}

/** Training images are many: they are measured when the reader asks for it. */
function MeasuredSuspects({ run, dataset, split }: MeasuredSuspectsProps) {
  const evaluation = useEvaluation(run.id, split);
  const { busy, failure, attempt } = useAttempt();
  if (evaluation) return <SuspectImages {...{ run, dataset, evaluation }} />;
  const measure = async () => {
    await evaluateRun(run.id, split);
  };
  return (
    <div>
      <Button disabled={busy} onClick={() => attempt(measure)}>
        {busy
          ? t('Asking the network …')
          : t('Ask the network about all {split} images', { split: splitName(split) })}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
