/** After a reload: the training whose results stood in a lesson's cells stands there again. */
import { findLesson } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { isBusy } from '../notebook/busy.ts';
import { editedKinds } from '../notebook/cell-graph.ts';
import { getSession } from '../notebook/notebook.ts';
import { runTheseCells } from '../notebook/run-cells.ts';
import type { Place } from '../reading/place.ts';
import type { RunRecord } from './ledger.ts';
import { getRecords, openLedger } from './ledger.ts';
import { putNetwork, reviveRecord } from './reopen.ts';

/** Whether the lesson has the settings that this training had. */
function isAsItWas({ id }: Lesson, { experiment, variantId, data }: RunRecord): boolean {
  const session = getSession(id);
  const same = editedKinds(experiment, session.experiment).length === 0;
  return same && session.variantId === variantId && session.datasetChoice === data.choice;
}

/**
 * Brings back the network of the training that the cells of a place showed, and has the cells that were
 * up to date with it computed anew. Nothing happens where the lesson has other settings by now, runs
 * already, or where no whole state of that training is stored: it is found under Runs.
 */
export async function bringBack({ lessonId, shown }: Place): Promise<void> {
  const lesson = findLesson(lessonId);
  if (!shown || !lesson) return;
  await openLedger();
  const record = getRecords().find(({ id }) => id === shown.key);
  if (record?.lessonId !== lesson.id || isBusy(getSession(lesson.id))) return;
  if (!isAsItWas(lesson, record)) return;
  const run = await reviveRecord(lesson, record);
  if (!run || !isAsItWas(lesson, record) || isBusy(getSession(lesson.id))) return;
  putNetwork(lesson, run);
  const { cells } = getSession(lesson.id);
  const idle = shown.cells.filter((id) => cells[id]?.phase === 'idle');
  await runTheseCells(lesson.id, idle);
}
