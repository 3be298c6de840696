/** Opening a kept run again: its lesson, its settings, and its network where that is still here. */
import { toFailure } from '../../domain/failure.ts';
import { findLesson, firstLesson } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { readChoice } from '../data/data-choice.ts';
import { getDataset } from '../data/datasets.ts';
import { addNotice } from '../page/notices.ts';
import type { RunRecord } from './ledger.ts';
import { runOfRecord } from './ledger.ts';
import { getBackendChoice } from '../page/backend.ts';
import { reviveRun } from './revive.ts';
import { stateOf } from './stored-states.ts';
import type { Run } from '../runs/runs.ts';
import { getRun } from '../runs/runs.ts';
import { applyConfiguration } from '../notebook/address.ts';
import { isBusy, useBusyLesson } from '../notebook/busy.ts';
import type { CellStates } from '../notebook/cell-graph.ts';
import { restsOn } from '../notebook/cell-graph.ts';
import { idleCell } from '../notebook/cell-machine.ts';
import { getSession, openLesson, patchSession } from '../notebook/notebook.ts';
import { openStoredData, runAllCells } from '../notebook/run-cells.ts';

/** What came of it: its network serves every cell again, or its settings wait to be trained. */
export type Reopened = 'network' | 'settings';

/** The lesson that a record is of; null where this version of the page has none such. */
export const lessonOfRecord = ({ lessonId }: RunRecord): Lesson | null =>
  findLesson(lessonId) ?? null;

/** Whether cells of the record's lesson run now: it would change under them. */
export function useRecordBusy(record: RunRecord): boolean {
  const lesson = lessonOfRecord(record);
  const runs = useBusyLesson((lesson ?? firstLesson).id);
  return lesson !== null && runs;
}

/** The cells as though they had just run: all that lead to the training, and itself. */
function servedBy(lesson: Lesson, { id: runId, datasetId }: Run): CellStates {
  const done = { ...idleCell, phase: 'done', basis: { datasetId, runId } } as const;
  return Object.fromEntries(
    lesson.cells.map(({ id, kind }) => [id, restsOn(kind, ['train']) ? idleCell : done]),
  );
}

/**
 * Sets the record's lesson as it was for that run, and goes there. Where the worker still holds the
 * network, or its state is stored, every cell is computed from it anew. Null where the lesson is busy
 * or no more.
 */
export function reopenRecord(record: RunRecord): Promise<Reopened> | null {
  const lesson = lessonOfRecord(record);
  if (!lesson || isBusy(getSession(lesson.id))) return null;
  const { experiment, variantId } = record;
  const kept = readChoice(record.data.choice);
  const datasetChoice = kept === 'own' ? getSession(lesson.id).datasetChoice : kept;
  const known = lesson.variants.some(({ id }) => id === variantId) ? variantId : null;
  const run = runOfRecord(record);
  openLesson(lesson.id);
  if (!run || getDataset(run.datasetId) === null) {
    applyConfiguration({ lessonId: lesson.id, variantId: known, experiment, datasetChoice });
    return revive(lesson, record);
  }
  patchSession(lesson.id, { variantId: known, experiment, datasetChoice });
  return Promise.resolve(serveFrom(lesson, run));
}

/** From now on the lesson's cells and the pad ask this run's network. */
export function putNetwork(lesson: Lesson, run: Run): void {
  const { id: runId, datasetId } = run;
  patchSession(lesson.id, { datasetId, runId, cells: servedBy(lesson, run) });
}

/** The same, and every cell is computed from it. */
function serveFrom(lesson: Lesson, run: Run): Reopened {
  putNetwork(lesson, run);
  void runAllCells(lesson.id);
  return 'network';
}

/** Brings the network of a stored training back; where that cannot be, its settings are there. */
async function revive(lesson: Lesson, record: RunRecord): Promise<Reopened> {
  const run = await reviveRecord(lesson, record);
  return run ? serveFrom(lesson, run) : 'settings';
}

/** A run with the network of a stored training, its data opened; null where that cannot be, which is told. */
export async function reviveRecord(lesson: Lesson, record: RunRecord): Promise<Run | null> {
  try {
    const stored = await stateOf(record.id);
    if (!stored) return null;
    const { id: datasetId } = await openStoredData(lesson.id, stored);
    const { id: lessonId, title } = lesson;
    const { experiment } = stored;
    const order = { lessonId, title, datasetId, experiment, stored, choice: getBackendChoice() };
    return getRun(await reviveRun(order, record));
  } catch (thrown) {
    addNotice(toFailure(thrown));
    return null;
  }
}
