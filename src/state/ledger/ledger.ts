/** Every training of this browser: kept without being asked, on this computer only. */
import { useStore } from 'zustand';
import { openChannel } from '../page/channel.ts';
import { newId } from '../page/new-id.ts';
import { addNoticeOnce } from '../page/notices.ts';
import { browserShelf } from '../page/shelf.ts';
import { getDataset } from '../data/datasets.ts';
import { getSession } from '../notebook/notebook.ts';
import { noteDeleted, noteRestored } from './deleted-runs.ts';
import { createKeeping } from './ledger-keeping.ts';
import type { RecordWords, RunPlace, RunRecord } from './ledger-record.ts';
import { longestName, newRecord, updateRecord } from './ledger-record.ts';
import { askToStay, refreshRoom } from './ledger-room.ts';
import { noteKept } from './ledger-shown.ts';
import type { LedgerState } from './ledger-store.ts';
import { createLedger } from './ledger-store.ts';
import { liveSeries } from '../runs/live.ts';
import { deleteStates, starState } from './stored-states.ts';
import type { Run } from '../runs/runs.ts';
import { getRun, isActive, isTrained, listRuns, onRunsChange, useAllRuns } from '../runs/runs.ts';

export type { RecordWords, RunRecord } from './ledger-record.ts';
export { longestName, longestNote } from './ledger-record.ts';

/** So many records are kept; the oldest without a star make room. */
export const mostRecords = 500;

const ledger = createLedger({
  shelf: browserShelf({ database: 'digit-lab-runs', store: 'records', thing: 'run' }),
  channel: openChannel('digit-lab/runs'),
  tell: addNoticeOnce,
  most: mostRecords,
  now: Date.now,
  onGone: (ids) => {
    noteDeleted(ids);
    void deleteStates(ids);
  },
});

function placeOf({ lessonId, datasetId }: Run): RunPlace {
  const { variantId, datasetChoice } = getSession(lessonId);
  return { variantId, choice: datasetChoice, data: getDataset(datasetId) };
}

const keeping = createKeeping({
  keep: (record) => ledger.keep(record),
  placeOf,
  pointsOf: (runId) => liveSeries(runId).points,
  known: (key) => recordAt(key),
  now: Date.now,
  onFinished: () => void askToStay(),
});

const recordAt = (id: string): RunRecord | null =>
  ledger.store.getState().records.find((record) => record.id === id) ?? null;

/** From now on every training is kept, those that have begun already with them. */
export function keepRuns(page: EventTarget = window): void {
  ledger.store.subscribe(({ keptAt }) => {
    if (keptAt !== null) noteKept(keptAt);
  });
  keeping.see(listRuns());
  onRunsChange(() => keeping.see(listRuns()));
  page.addEventListener('pagehide', keeping.flush);
}

export const useLedger = <T>(select: (state: LedgerState) => T): T =>
  useStore(ledger.store, select);

/** How a training that was no run of this page is recorded. */
interface Recorded extends Pick<RunRecord, 'name' | 'at'> {
  /** What it learned from. */
  readonly data: RunPlace['data'];
}

/** Keeps a record of a training that was no run of this page, one of a batch, by a name. */
export async function recordTraining(run: Run, { name, at, data }: Recorded): Promise<void> {
  const begun = newRecord(newId(), at, run, { ...placeOf(run), data });
  const record = updateRecord(begun, run, liveSeries(run.id).points);
  await ledger.keep({ ...record, name: name.slice(0, longestName) });
}

/** Takes in records that come from elsewhere: of none that is here. */
export async function addRecords(records: readonly RunRecord[]): Promise<void> {
  for (const record of records) await ledger.keep(record);
}

/** Names, stars or annotates a run. What has a star keeps its network, too. */
export async function describeRecord(id: string, words: Partial<RecordWords>): Promise<void> {
  await ledger.describe(id, words);
  if (words.starred !== undefined) await starState(id, words.starred);
}

/** Takes in the record of a training of another visit, which had none. */
export const adoptRecord = (record: RunRecord): Promise<void> => ledger.keep(record);

/** Deletes records; their networks stay until `deleteStates`. Returns what brings them back. */
export async function deleteRecords(ids: readonly string[]): Promise<() => void> {
  const gone = ledger.store.getState().records.filter(({ id }) => ids.includes(id));
  noteDeleted(ids);
  await ledger.remove(ids);
  return () => {
    noteRestored(ids);
    void ledger.restore(gone);
  };
}

/** Ids of the records whose trainings go on on this page. */
export function useRecordsInTraining(): readonly string[] {
  return useAllRuns().flatMap((run) => (isActive(run) ? (keeping.recordOf(run.id) ?? []) : []));
}

/** The run of this page that a record is of, while the worker still holds its network. */
export function runOfRecord({ id }: RunRecord): Run | null {
  const run = listRuns().find((one) => keeping.recordOf(one.id) === id && isTrained(one));
  return run ? getRun(run.id) : null;
}

export const getRecords = (): readonly RunRecord[] => ledger.store.getState().records;

/** Reads what earlier visits kept, and how much room there is. */
export async function openLedger(): Promise<void> {
  await Promise.all([ledger.open(), refreshRoom()]);
}
