/** Runs cells one after another, lesson by lesson: the queue is the cells' own phase. */
import { t } from '../../domain/language.ts';
import { checkModelFits } from '../../keras/files/saved-model.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { CellKind, CellSpec, Lesson, LessonId } from '../../lessons/lesson.ts';
import { cellsToRun, cellsToRunAll } from './cell-graph.ts';
import { cellJobs, checkSavedData, checkStoredData, stopLoading } from './cell-jobs.ts';
import type { TriedForm } from '../../domain/experiment/forms-trial.ts';
import type { StoredRun } from '../../worker/protocol/protocol.ts';
import type { DatasetChoice, DatasetInfo } from '../data/datasets.ts';
import { getDataset } from '../data/datasets.ts';
import {
  editExperiment,
  getSession,
  invalidate,
  invalidateData,
  lessonOf,
  patchSession,
  resetLesson as putBack,
  tellCells,
} from './notebook.ts';
import { beginRunAll, endRunAll } from './following.ts';
import type { GoingOn, TrainStart } from './train-start.ts';
import { forgetFailedAnswers } from '../page/answers.ts';
import { checkExperiment } from '../../domain/experiment/check.ts';
import { optimizerNames } from '../../domain/experiment/differences.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { inspectModel, inspectRun } from '../runs/run-files.ts';
import type { Run } from '../runs/runs.ts';
import { controlRun, getRun, isTraining } from '../runs/runs.ts';

/** The queues that are being worked off, each until it is empty. */
const draining = new Map<LessonId, Promise<void>>();

/** Settles when no cell of the lesson runs or waits. */
export const whenDrained = (id: LessonId): Promise<void> => draining.get(id) ?? Promise.resolve();

const cellsIn = (lesson: Lesson, phase: string): readonly CellSpec[] =>
  lesson.cells.filter((cell) => getSession(lesson.id).cells[cell.id]?.phase === phase);

const idsOf = (cells: readonly CellSpec[]): readonly string[] => cells.map((cell) => cell.id);

/** Runs one cell. Resolves with its failure, or null. */
async function runOne(lesson: Lesson, cell: CellSpec): Promise<Failure | null> {
  const start = getSession(lesson.id).cells[cell.id]?.start ?? null;
  forgetFailedAnswers();
  tellCells(lesson.id, [cell.id], { kind: 'start', at: performance.now() });
  if (cell.kind === 'load' || cell.kind === 'train') invalidate(lesson.id, [cell.kind]);
  try {
    await cellJobs[cell.kind](lesson, start);
  } catch (thrown) {
    const failure = toFailure(thrown);
    tellCells(lesson.id, [cell.id], { kind: 'fail', failure });
    return failure;
  }
  const { datasetId, runId } = getSession(lesson.id);
  const basis = { datasetId, runId };
  tellCells(lesson.id, [cell.id], { kind: 'succeed', at: performance.now(), basis });
  return null;
}

/** Runs what is queued until nothing is; the first failure takes the others out of the queue. */
async function drain(lesson: Lesson): Promise<void> {
  if (draining.has(lesson.id)) return;
  let end: () => void = () => undefined;
  draining.set(lesson.id, new Promise((resolve) => (end = resolve)));
  try {
    for (;;) {
      const [next] = cellsIn(lesson, 'queued');
      if (!next) return;
      const failure = await runOne(lesson, next);
      if (failure) tellCells(lesson.id, idsOf(cellsIn(lesson, 'queued')), { kind: 'interrupt' });
    }
  } finally {
    draining.delete(lesson.id);
    end();
  }
}

/**
 * Runs a cell, after whatever it needs that is not up to date. `start` is for this run of the cell
 * alone: it goes with it, also when it never comes to its turn.
 */
export async function runCell(id: LessonId, cellId: string, start?: TrainStart): Promise<void> {
  const lesson = lessonOf(id);
  const target = lesson.cells.find((cell) => cell.id === cellId);
  if (!target) return;
  const { cells } = getSession(id);
  tellCells(id, cellsToRun(lesson.cells, cells, target), { kind: 'queue' });
  if (start) tellCells(id, [cellId], { kind: 'queue', start });
  await drain(lesson);
}

/** Runs everything that is not up to date, from the top, and stops at the first failure. */
export async function runAllCells(id: LessonId): Promise<void> {
  const lesson = lessonOf(id);
  tellCells(id, cellsToRunAll(lesson.cells, getSession(id).cells), { kind: 'queue' });
  beginRunAll(id);
  await drain(lesson);
  endRunAll(id, cellsIn(lesson, 'done').length === lesson.cells.length);
}

/** Runs these cells, in the lesson's order, and stops at the first failure. */
export async function runTheseCells(id: LessonId, cellIds: readonly string[]): Promise<void> {
  tellCells(id, cellIds, { kind: 'queue' });
  await drain(lessonOf(id));
}

/**
 * Goes on with a run that was saved to a file: its settings become the lesson's. Nothing changes
 * where the file holds no run, or one of other data.
 * @throws LabError as inspectRun and the data do, 'state-mismatch', or 'experiment-invalid'.
 */
export async function goOnWith(id: LessonId, file: File): Promise<void> {
  const run = await inspectRun(new Uint8Array(await file.arrayBuffer()));
  const { name, classNames } = await openDataOf(id);
  const { experiment } = run.info;
  checkSavedData(run, name);
  checkExperiment(experiment, classNames.length);
  editExperiment(id, () => experiment);
  await runKind(id, 'train', { kind: 'saved-run', run, experiment });
}

/**
 * Goes on with a training that this browser stores, its data opened first.
 * @throws LabError as the data do, 'state-mismatch', or 'experiment-invalid'.
 */
export async function goOnWithStored(id: LessonId, stored: StoredRun, how: GoingOn): Promise<void> {
  const { experiment } = stored;
  await openStoredData(id, stored);
  editExperiment(id, () => experiment);
  await runKind(id, 'train', { kind: 'stored-run', stored, experiment, how });
}

/** The data that a stored training has seen, opened. @throws LabError */
export async function openStoredData(id: LessonId, stored: StoredRun): Promise<DatasetInfo> {
  await whenDrained(id);
  const open = await openDataOf(id);
  if (open.id !== stored.datasetId) await runKind(id, 'load');
  const info = await openDataOf(id);
  checkStoredData(stored, info.id, info.name);
  checkExperiment(stored.experiment, info.classNames.length);
  return info;
}

/** With what a network from elsewhere would learn on. */
function goesOnWith({ optimizer: { kind, learningRate } }: Experiment): string {
  return t('Training goes on with this lesson’s optimizer, {it} (learning rate {learningRate}).', {
    it: optimizerNames[kind],
    learningRate,
  });
}

/** What became of a saved model: it can be asked at once, or has layers that are yet to learn. */
export interface OpenedModel {
  readonly holds: 'weights' | 'layers';
  /** What is not as it stands in the file, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Makes a saved model the network of a lesson: its layers, and its settings where it has them, become
 * the lesson's; its weights take the place of a training. `files` are one model, or a JSON with the
 * files of its weights. Nothing changes where the model cannot be read or does not fit the data.
 * Null where the Train cell failed to take it: that cell says why.
 * @throws LabError as the worker reads it, 'model-data-differ', or as the data do when they open.
 */
export async function openModel(id: LessonId, files: readonly File[]): Promise<OpenedModel | null> {
  const read = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const { model, experiment, hasWeights, notes } = await inspectModel(
    read,
    getSession(id).experiment.model,
  );
  const { height, width, classNames } = await openDataOf(id);
  checkModelFits(model, { height, width, classes: classNames.length });
  editExperiment(id, (before) => experiment ?? { ...before, model });
  if (!hasWeights) return { holds: 'layers', notes };
  const saved = { name: read[0]?.name ?? 'model', files: read };
  const start = { kind: 'weights', model: saved, experiment: getSession(id).experiment } as const;
  await runKind(id, 'train', start);
  const loaded = getRun(getSession(id).runId)?.status === 'loaded';
  const all = experiment ? notes : [...notes, goesOnWith(getSession(id).experiment)];
  return loaded ? { holds: 'weights', notes: all } : null;
}

/** Gives a lesson's network from a file its images in a form that was tried. */
export async function takeForm(id: LessonId, of: Run, tried: TriedForm): Promise<void> {
  const { experiment } = tried;
  editExperiment(id, () => experiment);
  await runKind(id, 'train', { kind: 'other-form', of, experiment, tried });
}

/** The lesson's data, opened first where that has not happened yet. */
export async function openDataOf(id: LessonId): Promise<DatasetInfo> {
  if (getDataset(getSession(id).datasetId) === null) await runKind(id, 'load');
  const info = getDataset(getSession(id).datasetId);
  if (!info)
    throw new LabError('dataset-unknown', t('The data of this lesson could not be opened.'));
  return info;
}

const cellOfKind = (id: LessonId, kind: CellKind): CellSpec | undefined =>
  lessonOf(id).cells.find((cell) => cell.kind === kind);

async function runKind(id: LessonId, kind: CellKind, start?: TrainStart): Promise<void> {
  const cell = cellOfKind(id, kind);
  if (cell) await runCell(id, cell.id, start);
}

/** Empties the queue; a training ends after its step and keeps what it has learnt. */
export async function interrupt(id: LessonId): Promise<void> {
  const lesson = lessonOf(id);
  tellCells(id, idsOf(cellsIn(lesson, 'queued')), { kind: 'interrupt' });
  const [running] = cellsIn(lesson, 'running');
  const run = getRun(getSession(id).runId);
  if (running?.kind === 'train' && run && isTraining(run)) {
    await controlRun(run.id, 'stop');
  } else if (running) {
    tellCells(id, [running.id], { kind: 'interrupt' });
    if (running.kind === 'load') stopLoading(id);
  }
}

function putData(id: LessonId, datasetChoice: DatasetChoice): void {
  patchSession(id, { datasetChoice });
  invalidateData(id);
}

/** Uses other data and loads them, whether or not any were loaded before. */
export async function loadData(id: LessonId, choice: DatasetChoice): Promise<void> {
  putData(id, choice);
  await runKind(id, 'load');
}

/** Uses other data: loads them at once where data were loaded before, and marks the rest stale. */
export async function chooseData(id: LessonId, choice: DatasetChoice): Promise<void> {
  putData(id, choice);
  const load = cellOfKind(id, 'load');
  const phase = load && getSession(id).cells[load.id]?.phase;
  if (load && phase !== 'idle') await runCell(id, load.id);
}

/** Stops what runs and puts the lesson back as its author left it. Returns what undoes that. */
export function resetLesson(id: LessonId): () => void {
  void interrupt(id);
  return putBack(id);
}
