/** Trainings that were cut short (a closed tab, a crash, a dead worker), and going on with them. */
import { t } from '../../domain/language.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { tenthOf } from '../../domain/experiment/remedies.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import { readChoice } from '../data/data-choice.ts';
import type { BackendChoice } from '../page/backend.ts';
import { chooseBackend } from '../page/backend.ts';
import { addNotice } from '../page/notices.ts';
import type { RunRecord } from './ledger.ts';
import { adoptRecord, getRecords, openLedger } from './ledger.ts';
import { recordOfState } from './ledger-record.ts';
import { exportRun } from '../runs/run-files.ts';
import type { Run, RunNotice } from '../runs/runs.ts';
import { controlRun, getRun, isActive, isTrained, listRuns } from '../runs/runs.ts';
import type { StoredRun } from './stored-states.ts';
import { clearDeleted, listStates, stateOf, trainsSomewhere } from './stored-states.ts';
import { wasDeleted } from './deleted-runs.ts';
import { applyConfiguration } from '../notebook/address.ts';
import { getSession, openLesson } from '../notebook/notebook.ts';
import { lessonOfRecord } from './reopen.ts';
import { goOnWith, goOnWithStored, whenDrained } from '../notebook/run-cells.ts';

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

/** Trainings whose records were damaged, or could not be written, get them back from their states. */
async function adoptStates(states: readonly StoredRun[]): Promise<void> {
  const known = new Set(getRecords().map(({ id }) => id));
  for (const stored of states) {
    const { key } = stored;
    if (known.has(key) || wasDeleted(key) || isHere(key) || (await trainsSomewhere(key))) continue;
    const record = recordOfState(stored);
    if (record) await adoptRecord(record);
  }
}

/** Looks for trainings that earlier visits began and did not end. */
export async function findInterrupted(): Promise<void> {
  await openLedger();
  const all = await listStates();
  await clearDeleted(all);
  await adoptStates(all);
  const unfinished = getRecords().filter((one) => isUnfinished(one) && lessonOfRecord(one));
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
    if (!stored) throw gone();
    const { experiment } = stored;
    const kept = readChoice(record.data.choice);
    const datasetChoice = kept === 'own' ? getSession(lesson.id).datasetChoice : kept;
    const variantId = lesson.variants.find(({ id }) => id === record.variantId)?.id ?? null;
    applyConfiguration({ lessonId: lesson.id, variantId, experiment, datasetChoice });
    await goOnWithStored(lesson.id, stored, { takeOver: elsewhere, notices: record.notices });
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

/** The last good state of a training that ran away goes on, at a tenth of the rate. */
export async function goOnSlower({ lessonId, key, notices, learningRate }: Run): Promise<void> {
  const rate = tenthOf(learningRate);
  const text = t(
    'The loss ran away. The run goes on from its last kept state, at a rate of {rate}.',
    { rate },
  );
  try {
    const stored = key === null ? null : await stateOf(key);
    if (!stored) throw gone();
    const notice = { epoch: stored.history.length, text };
    await goOnWithStored(lessonId, stored, { learningRate: rate, notices: [...notices, notice] });
  } catch (thrown) {
    addNotice(toFailure(thrown));
  }
}

/**
 * A training that is under way goes on, from the step that it has come to, on what `choice` asks for.
 * @throws LabError as the worker writes or takes its state.
 */
export async function moveTraining(run: Run, choice: BackendChoice): Promise<void> {
  const { id, lessonId, key } = run;
  await chooseBackend(choice);
  await controlRun(id, 'stop');
  await whenDrained(lessonId);
  const stopped = getRun(id);
  // It may have come to its end before it heard.
  if (stopped?.status !== 'stopped') return;
  const stored = key === null ? null : await stateOf(key);
  if (!stored) {
    await goOnWith(lessonId, new File([await exportOf(id)], 'training'));
    return;
  }
  const text = t('The training was moved: it goes on from the step that it had come to.');
  const notice = { epoch: stored.history.length, text };
  await goOnWithStored(lessonId, stored, { notices: [...stopped.notices, notice] });
}

const exportOf = async (id: string): Promise<ArrayBuffer> =>
  new Uint8Array(await exportRun(id)).buffer;

const gone = () =>
  new LabError('run-unknown', t('The state of this training is not kept here any more.'));

const replaced = ({ history }: StoredRun): RunNotice => ({
  epoch: history.length,
  text: t(
    'The part of the page that computes had ended. The run goes on from its last kept state.',
  ),
});

/** The worker has ended and another took its place: what it trained goes on there, by itself. */
export async function goOnAfterLoss(lost: readonly Run[]): Promise<void> {
  for (const { lessonId, key, notices } of lost) {
    await whenDrained(lessonId);
    const stored = key === null ? null : await stateOf(key);
    if (!stored) continue;
    try {
      // A worker that hung may hold its lock for a moment after its end.
      const how = { takeOver: true, notices: [...notices, replaced(stored)] };
      await goOnWithStored(lessonId, stored, how);
    } catch (thrown) {
      addNotice(toFailure(thrown));
    }
  }
}
