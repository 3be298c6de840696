/** Trainings that were cut short (a closed tab, a crash, a dead worker), and going on with them. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { LabError, toFailure } from '../../domain/failure.ts';
import { readChoice } from '../data/data-choice.ts';
import { addNotice } from '../page/notices.ts';
import type { RunRecord } from './ledger.ts';
import { getRecords, openLedger } from './ledger.ts';
import type { Run } from '../runs/runs.ts';
import { getRun, isActive, isTrained, listRuns } from '../runs/runs.ts';
import type { StoredRun } from './stored-states.ts';
import { listStates, stateOf, trainsSomewhere } from './stored-states.ts';
import { applyConfiguration } from '../notebook/address.ts';
import { getSession, openLesson } from '../notebook/notebook.ts';
import { lessonOfRecord } from './reopen.ts';
import { goOnWithStored, whenDrained } from '../notebook/run-cells.ts';

/** A training that waits to be gone on with. */
export interface Interrupted {
  readonly record: RunRecord;
  readonly stored: StoredRun;
  /** Another tab trains it now. */
  readonly elsewhere: boolean;
}

interface GoingOnState {
  /** The newest first. */
  readonly interrupted: readonly Interrupted[];
}

const goingOn = createStore<GoingOnState>(() => ({ interrupted: [] }));

export const useInterrupted = <T>(select: (interrupted: readonly Interrupted[]) => T): T =>
  useStore(goingOn, (state) => select(state.interrupted));

export const getInterrupted = (): readonly Interrupted[] => goingOn.getState().interrupted;

const isUnfinished = ({ status, failure }: RunRecord): boolean =>
  ['starting', 'running', 'paused'].includes(status) || failure?.code === 'worker-died';

/** Whether this page trains under the key, or has. */
const isHere = (key: string): boolean =>
  listRuns().some((run) => run.key === key && (isActive(run) || isTrained(run)));

async function interruptedOf(record: RunRecord, stored: StoredRun): Promise<Interrupted> {
  return { record, stored, elsewhere: await trainsSomewhere(stored.key) };
}

/** Looks for trainings that earlier visits began and did not end. */
export async function findInterrupted(): Promise<void> {
  await openLedger();
  const unfinished = getRecords().filter((one) => isUnfinished(one) && lessonOfRecord(one));
  // Only where there is something to be found.
  const all = unfinished.length === 0 ? [] : await listStates();
  const states = all.filter(({ key, end }) => end === null && !isHere(key));
  const found = states.flatMap((stored) => {
    const record = unfinished.find(({ id }) => id === stored.key);
    return record ? [interruptedOf(record, stored)] : [];
  });
  goingOn.setState({ interrupted: await Promise.all(found) });
}

/** Offers it no longer in this visit. */
export function leaveInterrupted(key: string): void {
  goingOn.setState(({ interrupted }) => ({
    interrupted: interrupted.filter(({ stored }) => stored.key !== key),
  }));
}

/**
 * Goes on with a training from its newest state, in its lesson and with its data. Where another tab
 * has it, it is taken from there, or is offered to be.
 */
export async function goOn({ record, elsewhere }: Interrupted): Promise<void> {
  const lesson = lessonOfRecord(record);
  if (!lesson) return;
  openLesson(lesson.id);
  leaveInterrupted(record.id);
  try {
    const stored = await stateOf(record.id);
    if (!stored) {
      throw new LabError('run-unknown', 'The state of this training is not kept here any more.');
    }
    const { experiment } = stored;
    const kept = readChoice(record.data.choice);
    const datasetChoice = kept === 'own' ? getSession(lesson.id).datasetChoice : kept;
    const variantId = lesson.variants.find(({ id }) => id === record.variantId)?.id ?? null;
    applyConfiguration({ lessonId: lesson.id, variantId, experiment, datasetChoice });
    await goOnWithStored(lesson.id, stored, elsewhere);
    const run = getRun(getSession(lesson.id).runId);
    if (run?.key === stored.key && run.failure?.code === 'run-elsewhere') {
      offer({ record, stored, elsewhere: true });
    }
  } catch (thrown) {
    addNotice(toFailure(thrown));
  }
}

function offer(one: Interrupted): void {
  leaveInterrupted(one.record.id);
  goingOn.setState(({ interrupted }) => ({ interrupted: [one, ...interrupted] }));
}

/** The worker has ended and another took its place: what it trained goes on there, by itself. */
export async function goOnAfterLoss(lost: readonly Run[]): Promise<void> {
  for (const { lessonId, key } of lost) {
    await whenDrained(lessonId);
    const stored = key === null ? null : await stateOf(key);
    if (!stored) continue;
    try {
      await goOnWithStored(lessonId, stored, false);
    } catch (thrown) {
      addNotice(toFailure(thrown));
    }
  }
}
