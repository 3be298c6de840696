/** Another training of a lesson's settings to play early stopping on: nobody has seen its curve. */
import { t } from '../../domain/language.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { holdDataset } from '../data/data-holds.ts';
import { lessonOf } from '../notebook/notebook.ts';
import { openDataOf } from '../notebook/run-cells.ts';
import { getBackendChoice } from '../page/backend.ts';
import { trainRun } from '../runs/runs.ts';

/** The same settings with another seed, and nothing that stops them before their last epoch. */
export const unstopped = (experiment: Experiment): Experiment => ({
  ...experiment,
  seed: experiment.seed + 1,
  earlyStopping: null,
});

/**
 * Trains it, as a run like any other; `onStart` hears its id. Loads the lesson's data first where
 * they are not open. @throws LabError when there is no training.
 */
export async function trainToPlay(
  lessonId: LessonId,
  experiment: Experiment,
  onStart: (runId: string) => void,
): Promise<void> {
  const { id: datasetId } = await openDataOf(lessonId);
  const release = holdDataset(datasetId);
  const title = t('{title}, to play on', { title: lessonOf(lessonId).title });
  try {
    const choice = getBackendChoice();
    await trainRun({ lessonId, title, datasetId, experiment, choice }, onStart);
  } finally {
    release();
  }
}
