import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { SplitName } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { NetworkReport } from '../../training/network.ts';
import type {
  BackendInfo,
  RunAction,
  RunEnd,
  SplitEvaluation,
  WorkerEvent,
} from '../../worker/protocol/protocol.ts';
import { noteBackend } from '../page/backend.ts';
import { ask } from '../page/link.ts';
import { newId } from '../page/new-id.ts';
import { appendEpochs, joinEpochs } from './epochs.ts';
import type { RunNotice, RunOrder } from './run-order.ts';
import { forgetLive, recordProgress, startLive } from './live.ts';

export type { KeptWords, RunNotice, RunOrder, SavedRun } from './run-order.ts';
export type { NetworkReport } from '../../training/network.ts';
export type { BackendInfo, RunAction, SplitEvaluation } from '../../worker/protocol/protocol.ts';

/** `loaded`: its weights came from a file; nothing was trained. */
export type RunStatus = 'starting' | 'running' | 'paused' | 'loaded' | RunEnd | 'failed';

/** One training of this session, or a network from a file; the worker holds its network until the run is dropped. */
export interface Run {
  readonly id: string;
  readonly lessonId: LessonId;
  /** Counts the trainings of the session, from 1. */
  readonly number: number;
  readonly title: string;
  /** Counts the trainings of this title, from 1. */
  readonly ofTitle: number;
  /** The file that its network was read from; null for a training. */
  readonly source: string | null;
  readonly datasetId: string;
  readonly experiment: Experiment;
  readonly status: RunStatus;
  readonly backend: BackendInfo | null;
  readonly stepsPerEpoch: number;
  readonly trainCount: number;
  readonly validationCount: number;
  /** Differs from the experiment's once it was changed while training. */
  readonly learningRate: number;
  readonly history: readonly EpochLog[];
  readonly notices: readonly RunNotice[];
  readonly failure: Failure | null;
  readonly seconds: number | null;
  readonly evaluations: Partial<Record<SplitName, SplitEvaluation>>;
  readonly report: NetworkReport | null;
  /** What its whole state is stored under, and its record; null where nothing was trained. */
  readonly key: string | null;
  /** When its state was stored last, in milliseconds; null where it is not. */
  readonly keptAt: number | null;
  /** Of the images and labels that it learns from, once its state was stored. */
  readonly dataHash: string | null;
}

/** So many trained networks stay on the device; the oldest make room. */
export const keptRuns = 6;

interface RunsState {
  /** Oldest first. */
  readonly runs: readonly Run[];
  /** A training made beforehand that a lesson shows (`example.ts`): to be asked, and none of the reader's. */
  readonly example: Run | null;
}

const useRuns = create<RunsState>(() => ({ runs: [], example: null }));

const find = ({ runs, example }: RunsState, id: string | null): Run | null =>
  runs.find((run) => run.id === id) ?? (example?.id === id ? example : null);
let started = 0;
const titles = new Map<string, number>();

const ended: readonly RunStatus[] = ['completed', 'stopped', 'earlyStopped', 'loaded'];

/** Whether a run's network can be asked: it has ended well, or came from a file. */
export const isTrained = (run: Run): boolean => ended.includes(run.status);
export const isActive = (run: Run): boolean =>
  run.status === 'starting' || run.status === 'running' || run.status === 'paused';

/** Whether a run is learning now; one that is being read from a file is not. */
export const isTraining = (run: Run | null): boolean =>
  run !== null && run.source === null && isActive(run);

export const getRun = (id: string | null): Run | null => find(useRuns.getState(), id);

/** A run by its lesson's title; trainings of one title after the first are counted. */
export const runName = ({ title, ofTitle }: Run): string =>
  ofTitle === 1 ? title : t('{title}, training {ofTitle}', { title, ofTitle });

/** Every run of the session, oldest first. */
export const listRuns = (): readonly Run[] => useRuns.getState().runs;

/** A run, or null when there is none (any more). */
export function useRun(id: string | null): Run | null {
  return useRuns((state) => find(state, id));
}

/** Every run of the session, oldest first. */
export function useAllRuns(): readonly Run[] {
  return useRuns((state) => state.runs);
}

/** The runs that are not learning, oldest first; the same array while none of them changed. */
export function useEndedRuns(): readonly Run[] {
  return useRuns(useShallow(({ runs }) => runs.filter((run) => !isActive(run))));
}

/** Whether a run's network can be asked what it reads: also while it learns. */
const isReadable = (run: Run): boolean =>
  isTrained(run) || run.status === 'running' || run.status === 'paused';

/** Ids of the runs that can read a drawing, oldest first; the same array while none changed. */
export function useReadableIds(): readonly string[] {
  return useRuns(useShallow(({ runs }) => runs.filter(isReadable).map(({ id }) => id)));
}

/** Ids of the runs that have ended and can be asked, oldest first; the same array while none changed. */
export function useTrainedIds(): readonly string[] {
  return useRuns(useShallow(({ runs }) => runs.filter(isTrained).map(({ id }) => id)));
}

/** A run's measurement on `split` (the test set unless told otherwise), once it was made. */
export function useEvaluation(
  runId: string | null,
  split: SplitName = 'test',
): SplitEvaluation | null {
  return useRuns((state) => find(state, runId)?.evaluations[split] ?? null);
}

/** Test accuracy of the newest training of a lesson that was measured, or null. */
export function useLessonAccuracy(lessonId: LessonId): number | null {
  return useRuns((state) => {
    const measured = state.runs.filter(
      (run) => run.lessonId === lessonId && run.source === null && run.evaluations.test,
    );
    return measured.at(-1)?.evaluations.test?.accuracy ?? null;
  });
}

function change(id: string, alter: (run: Run) => Partial<Run>): void {
  // Trainings of comparisons are no runs of the page: nothing changes for them.
  if (getRun(id) === null) return;
  const altered = (run: Run): Run => (run.id === id ? { ...run, ...alter(run) } : run);
  useRuns.setState(({ runs, example }) => ({
    runs: runs.map(altered),
    example: example && altered(example),
  }));
}

/** Finished epochs, joined: a short epoch must not render the page a hundred times a second. */
const epochs = joinEpochs((runId, logs) => {
  change(runId, ({ history, learningRate }) => ({
    history: appendEpochs(history, logs),
    learningRate: logs.at(-1)?.learningRate ?? learningRate,
  }));
});

/** Drops the oldest runs that nobody is training, and their networks. */
async function makeRoom(): Promise<void> {
  const { runs } = useRuns.getState();
  const idle = runs.filter((run) => !isActive(run));
  const surplus = idle.slice(0, Math.max(0, runs.length - keptRuns));
  useRuns.setState({ runs: runs.filter((run) => !surplus.includes(run)) });
  for (const run of surplus) {
    forgetLive(run.id);
    // Also those that failed: their network may have been built by then.
    await ask({ kind: 'disposeRun', runId: run.id });
  }
}

/** A run as it begins. */
export function blankRun(
  order: RunOrder,
  source: string | null,
): Omit<Run, 'id' | 'number' | 'ofTitle'> {
  const { lessonId, title, datasetId, experiment } = order;
  return {
    ...{ lessonId, title, source, datasetId, experiment },
    status: 'starting',
    backend: null,
    stepsPerEpoch: 0,
    trainCount: 0,
    validationCount: 0,
    learningRate: order.learningRate ?? experiment.optimizer.learningRate,
    history: order.stored?.history ?? order.from?.info.history ?? [],
    notices: order.notices ?? [],
    failure: null,
    seconds: null,
    evaluations: {},
    report: null,
    key: source === null ? (order.stored?.key ?? newId()) : null,
    keptAt: order.stored?.savedAt ?? null,
    dataHash: order.stored?.dataHash ?? null,
  };
}

/** A new run of the page, which waits for its network. */
export function addRun(order: RunOrder, source: string | null = null): Run {
  started++;
  const ofTitle = (titles.get(order.title) ?? 0) + 1;
  titles.set(order.title, ofTitle);
  const run = { ...blankRun(order, source), id: `run-${started}`, number: started, ofTitle };
  useRuns.setState(({ runs }) => ({ runs: [...runs, run] }));
  return run;
}

/** Shows a training made beforehand, in place of the one before; null shows none. */
export function setExample(id: string, order: RunOrder, made: Partial<Run>): void {
  const example = { ...blankRun(order, null), id, number: 0, ofTitle: 1, key: null, ...made };
  useRuns.setState({ example });
}

export const forgetExample = (): void => useRuns.setState({ example: null });

/** Lets `work` give a new run its network. What goes wrong is thrown, and the run holds it too. */
export async function fill(id: string, work: () => Promise<Partial<Run>>): Promise<void> {
  try {
    await makeRoom();
    const filled = await work();
    epochs.flush();
    change(id, () => filled);
  } catch (thrown) {
    epochs.flush();
    change(id, () => ({ status: 'failed', failure: toFailure(thrown) }));
    throw thrown;
  }
}

/**
 * Trains from the start; `onStart` hears the run's id at once, the promise ends with the training.
 * @throws LabError when it fails; the run then holds the failure too.
 */
export async function trainRun(order: RunOrder, onStart: (id: string) => void): Promise<void> {
  const { id: runId, key } = addRun(order);
  startLive(runId);
  onStart(runId);
  const { datasetId, experiment, choice, takeOver, learningRate, twin } = order;
  const words = order.stored?.words ?? order.words;
  const from = order.from?.bytes;
  const stored = order.stored?.key;
  await fill(runId, async () => {
    const keep = key ?? undefined;
    const start = { from, stored, keep, words, takeOver, learningRate, twin };
    const request = { kind: 'train', runId, datasetId, experiment, choice, ...start } as const;
    const { end, history, seconds } = await ask(request);
    return { status: end, history, seconds };
  });
}

/** Of a training that has ended meanwhile, or never came to be, there is nothing to control. */
export async function controlRun(runId: string, action: RunAction): Promise<void> {
  try {
    await ask({ kind: 'control', runId, action });
  } catch (thrown) {
    if (toFailure(thrown).code !== 'run-unknown') throw thrown;
  }
}

/** Changes the learning rate of a run that is training, without starting it anew. */
export async function setRunLearningRate(runId: string, learningRate: number): Promise<void> {
  change(runId, () => ({ learningRate }));
  await ask({ kind: 'setLearningRate', runId, learningRate });
}

/** Measurements under way: whoever wants the same one waits for it. */
const measuring = new Map<string, Promise<SplitEvaluation>>();

/** Measures a run on a split, once: asked again, it gives what it measured. */
export async function evaluateRun(
  runId: string,
  split: SplitName = 'test',
): Promise<SplitEvaluation> {
  const known = getRun(runId)?.evaluations[split];
  if (known) return known;
  const key = `${runId}/${split}`;
  const evaluation = measuring.get(key) ?? ask({ kind: 'evaluate', runId, split });
  measuring.set(key, evaluation);
  try {
    const measured = await evaluation;
    change(runId, ({ evaluations }) => ({ evaluations: { ...evaluations, [split]: measured } }));
    return measured;
  } finally {
    measuring.delete(key);
  }
}

export async function refreshReport(runId: string): Promise<void> {
  const report = await ask({ kind: 'report', runId });
  change(runId, () => ({ report }));
}

/** The state that is stored under a key is deleted. */
export function noteUnkept(key: string): void {
  for (const run of listRuns()) if (run.key === key) change(run.id, () => ({ keptAt: null }));
}

/** The networks went with their worker; what was measured of them stays. */
function loseRuns(failure: Failure): void {
  useRuns.setState(({ runs }) => ({
    runs: runs.map((run) => ({ ...run, status: 'failed', failure })),
    example: null,
  }));
}

/** For whoever follows what runs there are and how they stand. */
export const onRunsChange = (listener: () => void): (() => void) => useRuns.subscribe(listener);

export const epochSize = ({ stepsPerEpoch: steps, trainCount: samples, experiment }: Run) => ({
  ...{ steps, samples },
  batchSize: experiment.batchSize,
});

const addWords =
  (text: string) =>
  ({ notices, history }: Run): Partial<Run> => ({
    notices: [...notices, { epoch: history.length, text }],
  });

/** Takes in what the worker says of a run. */
export function hearRunEvent(event: WorkerEvent): void {
  // What a run says after an epoch finds that epoch in its history.
  if (event.kind !== 'runEpoch' && event.kind !== 'runProgress') epochs.flush();
  switch (event.kind) {
    case 'datasetProgress':
    case 'builtinProgress':
    case 'searchProgress':
    case 'rateProgress':
    case 'measureProgress':
    case 'deviceLost':
    case 'notice':
      break;
    case 'runKept':
      change(event.runId, () => ({
        ...{ keptAt: event.stored.savedAt, dataHash: event.stored.dataHash ?? null },
      }));
      break;
    case 'runNotKept':
      change(event.runId, () => ({ keptAt: null }));
      break;
    case 'runTaken':
      change(event.runId, addWords(t('Another tab has taken this training over.')));
      break;
    case 'workerReplaced':
      loseRuns(event.failure);
      break;
    case 'runMoved':
      noteBackend(event.backend);
      change(event.runId, () => ({ backend: event.backend }));
      break;
    case 'runStarted': {
      const { backend, stepsPerEpoch, trainCount, validationCount } = event;
      noteBackend(backend);
      change(event.runId, () => ({
        ...{ backend, stepsPerEpoch, trainCount, validationCount },
        status: 'running',
      }));
      break;
    }
    case 'runProgress': {
      const run = getRun(event.runId);
      if (run) recordProgress(event, epochSize(run));
      break;
    }
    case 'runEpoch':
      if (getRun(event.runId)) epochs.add(event.runId, event.log);
      break;
    case 'runPaused':
      change(event.runId, ({ status }) =>
        status === 'running' || status === 'paused'
          ? { status: event.paused ? 'paused' : 'running' }
          : {},
      );
      break;
    case 'runNotice':
      change(event.runId, addWords(event.text));
      break;
    default:
      event satisfies never;
  }
}

/** For tests: as after opening the page. */
export function forgetRuns(): void {
  measuring.clear();
  titles.clear();
  useRuns.setState({ runs: [], example: null });
}
