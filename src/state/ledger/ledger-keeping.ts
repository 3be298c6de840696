/** Follows the trainings of this page and keeps a record of each, without being asked. */
import type { JoinClock } from '../runs/join.ts';
import { join } from '../runs/join.ts';
import type { RunPlace, RunRecord } from './ledger-record.ts';
import { newRecord, updateRecord } from './ledger-record.ts';
import type { LivePoint } from '../runs/live.ts';
import type { Run } from '../runs/runs.ts';
import { isActive, isTrained } from '../runs/runs.ts';

/** So often, at most, is a training written while it learns. */
const gap = 2000; // milliseconds

export interface KeepingPlace {
  readonly keep: (record: RunRecord) => Promise<void>;
  /** What the notebook knows of a run that begins. */
  readonly placeOf: (run: Run) => RunPlace;
  readonly pointsOf: (runId: string) => readonly LivePoint[];
  /** The record that is kept under a run's key, where it goes on with a training; null else. */
  readonly known: (key: string) => RunRecord | null;
  /** In milliseconds. */
  readonly now: () => number;
  readonly onFinished: () => void;
  readonly clock?: JoinClock;
}

export interface Keeping {
  /** Takes in how the runs of the page stand. */
  readonly see: (runs: readonly Run[]) => void;
  /** Writes at once what waits: the page is about to go. */
  readonly flush: () => void;
  /** The record of a run of this page; null where it has none. */
  readonly recordOf: (runId: string) => string | null;
}

/** A change that is written at once; new epochs may wait a little. */
const isTurn = (before: Run | undefined, run: Run): boolean =>
  before?.status !== run.status || before.evaluations !== run.evaluations;

export function createKeeping(place: KeepingPlace): Keeping {
  const { keep, placeOf, pointsOf, known, now, onFinished, clock } = place;
  const seen = new Map<string, Run>();
  const records = new Map<string, RunRecord>();
  const waiting = new Set<string>();

  const joined = join(
    () => {
      for (const runId of waiting) write(runId);
      waiting.clear();
    },
    gap,
    clock,
  );

  function write(runId: string): void {
    const [run, record] = [seen.get(runId), records.get(runId)];
    if (!run || !record) return;
    const updated = updateRecord(record, run, pointsOf(runId));
    records.set(runId, updated);
    void keep(updated);
  }

  function seeOne(run: Run, key: string): void {
    const before = seen.get(run.id);
    if (before === run) return;
    seen.set(run.id, run);
    if (!before) records.set(run.id, known(key) ?? newRecord(key, now(), run, placeOf(run)));
    waiting.add(run.id);
    joined.ask();
    if (isTurn(before, run)) joined.flush();
    if (before && isActive(before) && isTrained(run)) onFinished();
  }

  return {
    see(runs) {
      for (const run of runs) if (run.key !== null) seeOne(run, run.key);
      const here = new Set(runs.map(({ id }) => id));
      const gone = [...seen.keys()].filter((id) => !here.has(id));
      if (gone.length > 0) joined.flush();
      for (const id of gone) {
        seen.delete(id);
        records.delete(id);
      }
    },
    flush: joined.flush,
    recordOf: (runId) => records.get(runId)?.id ?? null,
  };
}
