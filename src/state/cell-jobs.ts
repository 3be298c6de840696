/** What running a cell does, by its kind. The cell's component shows what comes of it. */
import { checkExperiment } from '../domain/experiment.ts';
import { LabError } from '../domain/failure.ts';
import type { CellKind, Lesson, LessonId } from '../lessons/lesson.ts';
import { getBackendChoice } from './backend.ts';
import {
  broughtFiles,
  findDatasets,
  getAvailableDatasets,
  getDataset,
  openDataset,
  sourceOf,
} from './datasets.ts';
import { getSession, patchSession, wantedDataset } from './notebook.ts';
import type { SavedRun } from './runs.ts';
import { evaluateRun, getRun, refreshReport, trainRun } from './runs.ts';

type Job = (lesson: Lesson) => Promise<void> | void;

async function load(lesson: Lesson): Promise<void> {
  if (getAvailableDatasets() === null) await findDatasets();
  const session = getSession(lesson.id);
  const wanted = wantedDataset(lesson, session);
  const { datasetChoice: choice } = session;
  const source =
    choice === 'own'
      ? broughtFiles(lesson.id)
      : sourceOf(wanted, choice, getAvailableDatasets() ?? []);
  const { id } = await openDataset(source);
  patchSession(lesson.id, { datasetId: id });
}

function openData(lesson: Lesson) {
  const info = getDataset(getSession(lesson.id).datasetId);
  if (!info) throw new LabError('dataset-unknown', 'No data set is open yet.');
  return info;
}

function checkModel(lesson: Lesson): void {
  const { experiment, datasetId } = getSession(lesson.id);
  checkExperiment(experiment, getDataset(datasetId)?.classNames.length ?? 10);
}

/** Saved runs that wait for the Train cell to go on with them. */
const saved = new Map<LessonId, SavedRun>();

/** The next training of a lesson goes on with `run` instead of starting anew. */
export function trainOnFrom(id: LessonId, run: SavedRun): void {
  saved.set(id, run);
}

/** The saved run that is waiting, if it was trained on these data. */
function takeSaved(id: LessonId, data: string): SavedRun | undefined {
  const from = saved.get(id);
  saved.delete(id);
  if (from && from.info.dataset !== data) {
    const message = `The saved run was trained on ${from.info.dataset}, but ${data} is open.`;
    throw new LabError('state-mismatch', message);
  }
  return from;
}

async function train(lesson: Lesson): Promise<void> {
  checkModel(lesson);
  const { id: datasetId, name } = openData(lesson);
  const from = takeSaved(lesson.id, name);
  const { experiment } = getSession(lesson.id);
  const order = { lessonId: lesson.id, title: lesson.title, datasetId, experiment, from };
  await trainRun({ ...order, choice: getBackendChoice() }, (runId) =>
    patchSession(lesson.id, { runId }),
  );
}

function trainedRun(lesson: Lesson): string {
  const { runId } = getSession(lesson.id);
  if (runId === null || getRun(runId) === null) {
    throw new LabError('run-unknown', 'The training that this cell shows is not here any more.');
  }
  return runId;
}

async function evaluate(lesson: Lesson): Promise<void> {
  const runId = trainedRun(lesson);
  await evaluateRun(runId, 'test');
  if ((getRun(runId)?.validationCount ?? 0) > 0) await evaluateRun(runId, 'validation');
}

/** The cells that show single test images need the outputs for all of them. */
const evaluateTest: Job = async (lesson) => void (await evaluateRun(trainedRun(lesson), 'test'));
const needTraining: Job = (lesson) => void trainedRun(lesson);
const needData: Job = (lesson) => void openData(lesson);

export const cellJobs: Record<CellKind, Job> = {
  load,
  look: needData,
  prepare: needData,
  augment: needData,
  model: checkModel,
  train,
  evaluate,
  predict: evaluateTest,
  confusion: evaluateTest,
  errors: evaluateTest,
  activations: needTraining,
  write: needTraining,
  engineRoom: (lesson) => refreshReport(trainedRun(lesson)),
};
