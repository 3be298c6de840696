/** Data sets stay open for as long as a lesson shows them or a run was trained on them. */
import type { WorkerEvent } from '../../worker/protocol/protocol.ts';
import { closeUnused, forgetOpenDatasets } from '../data/datasets.ts';
import { heldDatasets } from '../data/data-holds.ts';
import { listRuns, onRunsChange } from '../runs/runs.ts';
import { lessons } from '../../lessons/index.ts';
import { currentImport } from './import-files.ts';
import { getSession, invalidateData, notebookStore } from './notebook.ts';

/** What is opened is put to use sooner, and what was just reset can be brought back no longer. */
const moment = 15_000; // milliseconds

const isString = (id: string | null): id is string => id !== null;

function usedIds(): Set<string> {
  const shown = lessons.map(({ id }) => getSession(id).datasetId);
  const trained = listRuns().map(({ datasetId }) => datasetId);
  return new Set([...shown, ...trained, ...heldDatasets()].filter(isString));
}

/** Whether data are on their way into a lesson. */
const isOpening = (): boolean =>
  currentImport()?.phase === 'using' ||
  lessons.some(({ id, cells }) =>
    cells.some(
      (cell) => cell.kind === 'load' && getSession(id).cells[cell.id]?.phase === 'running',
    ),
  );

/** Closes what nobody uses, unless something is just being opened: then that will lead here again. */
export async function tidyData(): Promise<void> {
  if (!isOpening()) await closeUnused(usedIds());
}

/** Follows lessons and runs, and closes what they leave behind. Returns how to stop. */
export function followOpenData(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tidyData().catch(() => undefined), moment);
  };
  const stops = [notebookStore.subscribe(later), onRunsChange(later)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** In a new worker nothing is open: lessons that had data are to load them again. */
export function hearOpenData(event: WorkerEvent): void {
  if (event.kind !== 'workerReplaced') return;
  forgetOpenDatasets();
  for (const { id } of lessons) if (getSession(id).datasetId !== null) invalidateData(id);
}
