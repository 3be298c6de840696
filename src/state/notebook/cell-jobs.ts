/** What running a cell does, by its kind. The cell's component shows what comes of it. */
import { t } from '../../domain/language.ts';
import { checkExperiment } from '../../domain/experiment/check.ts';
import type { FailureCode } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { CellKind, Lesson, LessonId } from '../../lessons/lesson.ts';
import { getBackendChoice } from '../page/backend.ts';
import {
  findDatasets,
  getAvailableDatasets,
  getDataset,
  openDataset,
  sourceOf,
  unkeptFiles,
} from '../data/datasets.ts';
import { getDrawingsUse } from '../pad/drawings-use.ts';
import { refreshKept } from '../data/kept-datasets.ts';
import { getSession, patchSession, wantedDataset } from './notebook.ts';
import { noteTraining } from '../runs/last-trainings.ts';
import type { StoredRun } from '../../worker/protocol/protocol.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import type { KeptWords, RunOrder, SavedRun } from '../runs/runs.ts';
import type { TrainStart } from './train-start.ts';
import { adaptRun, loadRun } from '../runs/loaded-runs.ts';
import { evaluateRun, getRun, refreshReport, trainRun } from '../runs/runs.ts';

/** `start` is what this one run of the cell starts from; only trainings start from anything. */
type Job = (lesson: Lesson, start: TrainStart | null) => Promise<void> | void;

/** The drawings are fetched with the first lesson that uses them. */
async function withDrawings(id: LessonId, data: DatasetInfo): Promise<DatasetInfo> {
  if (getDrawingsUse(id) === 'none') return data;
  return (await import('../pad/kept-drawings.ts')).withDrawings(id, data);
}

async function load(lesson: Lesson): Promise<void> {
  if (getAvailableDatasets() === null) await findDatasets();
  const session = getSession(lesson.id);
  const wanted = wantedDataset(lesson, session);
  const { datasetChoice: choice } = session;
  if (choice === 'own') {
    const own = await withDrawings(lesson.id, unkeptFiles(lesson.id));
    patchSession(lesson.id, { datasetId: own.id });
    return;
  }
  const stop = new AbortController();
  loads.set(lesson.id, stop);
  try {
    const source = sourceOf(wanted, choice, getAvailableDatasets() ?? []);
    const { id } = await withDrawings(lesson.id, await openDataset(source, stop.signal));
    patchSession(lesson.id, { datasetId: id });
  } catch (thrown) {
    // What was here a while ago is not any more: what is offered should say so.
    if (missing.includes(toFailure(thrown).code))
      await Promise.all([findDatasets(), refreshKept()]);
    throw thrown;
  } finally {
    loads.delete(lesson.id);
  }
}

const missing: readonly FailureCode[] = ['file-not-found', 'dataset-damaged', 'dataset-gone'];

/** What stops the loading of each lesson's data, while it goes on. */
const loads = new Map<LessonId, AbortController>();

/** Stops reading the data of a lesson; those that it had stay. */
export function stopLoading(id: LessonId): void {
  loads.get(id)?.abort();
}

function openData(lesson: Lesson) {
  const info = getDataset(getSession(lesson.id).datasetId);
  if (!info) throw new LabError('dataset-unknown', t('No data set is open yet.'));
  return info;
}

function checkModel(lesson: Lesson): void {
  const { experiment, datasetId } = getSession(lesson.id);
  checkExperiment(experiment, getDataset(datasetId)?.classNames.length ?? 10);
}

/** The data that `start` was made with must be the ones that are open. */
function checkStart(start: TrainStart, { id, name }: DatasetInfo): void {
  if (start.kind === 'saved-run') checkSavedData(start.run, name);
  if (start.kind === 'stored-run') checkStoredData(start.stored, id, name);
}

/** @throws LabError 'state-mismatch' when a stored training has seen other data than these. */
export function checkStoredData(stored: StoredRun, id: string, name: string): void {
  if (stored.datasetId === id) return;
  const message = t(
    'The training learned from {dataset}, but {name} (with other images) is open.',
    { dataset: stored.dataset, name },
  );
  throw new LabError('state-mismatch', message);
}

/** @throws LabError 'state-mismatch' when a saved run has seen other data than these. */
export function checkSavedData({ info }: SavedRun, data: string): void {
  if (info.dataset === data) return;
  const message = t('The saved run was trained on {dataset}, but {data} is open.', {
    dataset: info.dataset,
    data,
  });
  throw new LabError('state-mismatch', message);
}

/** What of an order says from which state the training goes on. */
function fromWhere(
  start: Extract<TrainStart, { kind: 'saved-run' | 'stored-run' }> | null,
): Partial<RunOrder> {
  if (start?.kind === 'saved-run') return { from: start.run };
  return start ? { stored: start.stored, ...start.how } : {};
}

function keptWords({ id: lessonId, title }: Lesson, data: DatasetInfo): KeptWords {
  const { variantId, datasetChoice: choice } = getSession(lessonId);
  const { name, origin, trainLabels, testLabels } = data;
  const counts = { train: trainLabels.length, test: testLabels.length };
  const about = { name, generated: origin === 'generated', ...counts };
  return { lessonId, variantId, title, at: Date.now(), choice, data: about };
}

async function train(lesson: Lesson, start: TrainStart | null): Promise<void> {
  const data = openData(lesson);
  const { id: datasetId, classNames } = data;
  const experiment = start?.experiment ?? getSession(lesson.id).experiment;
  checkExperiment(experiment, classNames.length);
  if (start) checkStart(start, data);
  const choice = getBackendChoice();
  const words = keptWords(lesson, data);
  const order = { lessonId: lesson.id, title: lesson.title, datasetId, experiment, choice, words };
  const onStart = (runId: string) => patchSession(lesson.id, { runId });
  if (start?.kind === 'weights') await loadRun(order, start.model, onStart);
  else if (start?.kind === 'other-form') {
    await adaptRun(order, start.of, start.tried, onStart);
  } else {
    await trainRun({ ...order, ...fromWhere(start) }, onStart);
    const run = getRun(getSession(lesson.id).runId);
    if (run && !start) noteTraining(run);
  }
}

function trainedRun(lesson: Lesson): string {
  const { runId } = getSession(lesson.id);
  if (runId === null || getRun(runId) === null) {
    throw new LabError('run-unknown', t('The training that this cell shows is not here any more.'));
  }
  return runId;
}

/** Measures a run on whatever it has not learnt from: test images, validation images, or both. */
async function evaluate(lesson: Lesson): Promise<void> {
  const runId = trainedRun(lesson);
  const run = getRun(runId);
  const tested = (getDataset(run?.datasetId ?? null)?.testLabels.length ?? 0) > 0;
  const validated = (run?.validationCount ?? 0) > 0;
  if (!tested && !validated) {
    throw new LabError(
      'nothing-to-measure',
      t('These data bring no test images, and the training has seen all others.'),
    );
  }
  if (tested) await evaluateRun(runId, 'test');
  if (validated) await evaluateRun(runId, 'validation');
}

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
  predict: evaluate,
  confusion: evaluate,
  errors: evaluate,
  activations: needTraining,
  inside: needTraining,
  write: needTraining,
  engineRoom: (lesson) => refreshReport(trainedRun(lesson)),
};
