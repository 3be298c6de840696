/**
 * Batches of trainings that nobody attends to, outside the notebook: one batch at a time, one training
 * after another. Each leaves a record, as every training does, and no network.
 */
import { create } from 'zustand';
import type { SplitName } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { toFailure } from '../../domain/failure.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { SplitEvaluation, TrainResult, WorkerEvent } from '../../worker/protocol/protocol.ts';
import { holdDataset } from '../data/data-holds.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { recordTraining } from '../ledger/ledger.ts';
import { getBackendChoice } from '../page/backend.ts';
import { ask, hear } from '../page/link.ts';
import { forgetLive, recordProgress } from '../runs/live.ts';
import type { Run } from '../runs/runs.ts';
import { blankRun, controlRun, epochSize } from '../runs/runs.ts';

export interface BatchSoFar<Result> {
  /** In the order of the batch, as far as it has come. */
  readonly results: readonly Result[];
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  readonly failure: Failure | null;
}

export interface TrainingOrder {
  /** What its record is called. */
  readonly name: string;
  readonly experiment: Experiment;
  readonly data: DatasetInfo;
}

/** A network that was trained, for as long as it is measured. */
export interface Trained {
  /** Null where its loss was no number any more: that is a result, and the batch goes on. */
  readonly ended: TrainResult | null;
  readonly seconds: number;
  /** Images that it learned from. */
  readonly trainCount: number;
  readonly evaluate: (split: SplitName) => Promise<SplitEvaluation>;
}

export interface Batch {
  /**
   * One training from its start, measured, recorded and freed. Null where the batch was stopped: half
   * a training says nothing.
   * @throws LabError with what went wrong, unless the training diverged.
   */
  train<T>(order: TrainingOrder, measure: (trained: Trained) => Promise<T>): Promise<T | null>;
}

export interface BatchOrder<Item, Result> {
  readonly lessonId: LessonId;
  /** Of the lesson. */
  readonly title: string;
  /** Stays open meanwhile. */
  readonly dataset: DatasetInfo;
  readonly items: readonly Item[];
  /** What one item comes to; null ends the batch. */
  readonly each: (batch: Batch, item: Item) => Promise<Result | null>;
  /** Hears how it stands: at the start, after every result, at the end. */
  readonly tell: (soFar: BatchSoFar<Result>) => void;
}

interface Unattended {
  readonly running: boolean;
  /** Of the whole batch, 0 to 1. */
  readonly share: number;
}

const idle: Unattended = { running: false, share: 0 };
const useUnattended = create<Unattended>(() => idle);

/** Whether any batch is under way: there is one at a time. */
export const useBatchRunning = (): boolean => useUnattended(({ running }) => running);
export const isBatchRunning = (): boolean => useUnattended.getState().running;
export const useBatchShare = (): number => useUnattended(({ share }) => share);
export const getBatchShare = (): number => useUnattended.getState().share;

/** For whoever follows whether a batch is under way. Returns how to stop. */
export const onBatchChange = (listener: () => void): (() => void) =>
  useUnattended.subscribe(({ running }, before) => {
    if (running !== before.running) listener();
  });

let underWay: UnderWay | null = null;
let trained = 0;

/** Does an order, unless a batch is under way already. What goes wrong is told, not thrown. */
export async function runBatch<Item, Result>(order: BatchOrder<Item, Result>): Promise<void> {
  if (underWay) return;
  const own = new UnderWay(order, order.items.length);
  underWay = own;
  const release = holdDataset(order.dataset.id);
  const deafen = hear(hearBatchEvent);
  const letLeave = askBeforeItEnds();
  let soFar: BatchSoFar<Result> = { results: [], status: 'running', failure: null };
  const tell = (changed: Partial<BatchSoFar<Result>>) =>
    order.tell((soFar = { ...soFar, ...changed }));
  useUnattended.setState({ running: true, share: 0 });
  tell({});
  try {
    for (const item of order.items) {
      const result = await order.each(own, item);
      if (result === null) break;
      own.done++;
      tell({ results: [...soFar.results, result] });
    }
    tell({ status: own.stopped ? 'stopped' : 'done' });
  } catch (thrown) {
    tell({ status: 'failed', failure: toFailure(thrown) });
  } finally {
    underWay = null;
    release();
    deafen();
    letLeave();
    useUnattended.setState(idle);
  }
}

/** Ends the batch under way; what it has measured stays. */
export async function stopBatch(): Promise<void> {
  await underWay?.stop();
}

/** Follows the training under way; its events come as those of any run. */
export function hearBatchEvent(event: WorkerEvent): void {
  underWay?.hear(event);
}

/** A batch does not go on in another visit: the browser asks before it is left. */
function askBeforeItEnds(): () => void {
  const stop = new AbortController();
  const ask = (event: Event) => event.preventDefault();
  globalThis.window?.addEventListener('beforeunload', ask, { signal: stop.signal });
  return () => stop.abort();
}

/** The batch under way, and its training. */
class UnderWay implements Batch {
  stopped = false;
  done = 0;
  /** As a run of the page would look, which it never is. */
  private run: Run | null = null;
  private readonly of: Pick<BatchOrder<unknown, unknown>, 'lessonId' | 'title'>;
  private readonly total: number;

  constructor(of: UnderWay['of'], total: number) {
    this.of = of;
    this.total = total;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.run) await controlRun(this.run.id, 'stop');
  }

  async train<T>(
    { name, experiment, data }: TrainingOrder,
    measure: (trained: Trained) => Promise<T>,
  ): Promise<T | null> {
    if (this.stopped) return null;
    const { lessonId, title } = this.of;
    const id = `unattended-${++trained}`;
    const at = Date.now();
    const order = { lessonId, title, datasetId: data.id, experiment, choice: getBackendChoice() };
    this.run = { ...blankRun(order, null), id, number: 0, ofTitle: 1, key: null };
    this.show(0);
    try {
      const { datasetId, choice } = order;
      const ended = await this.outcomeOf(
        ask({ kind: 'train', runId: id, datasetId, experiment, choice }),
      );
      if (this.stopped) return null;
      const seconds = ended?.seconds ?? (Date.now() - at) / 1000;
      const { trainCount } = this.run;
      return await measure({
        ended,
        seconds,
        trainCount,
        evaluate: (split) => this.look(id, split),
      });
    } finally {
      void recordTraining(this.run, { name, at, data });
      this.run = null;
      forgetLive(id);
      await ask({ kind: 'disposeRun', runId: id });
    }
  }

  hear(event: WorkerEvent): void {
    const { run } = this;
    if (!run || !('runId' in event) || event.runId !== run.id) return;
    if (event.kind === 'runStarted') {
      const { backend, stepsPerEpoch, trainCount, validationCount } = event;
      this.change({ backend, stepsPerEpoch, trainCount, validationCount });
    }
    if (event.kind === 'runMoved') this.change({ backend: event.backend });
    if (event.kind === 'runEpoch') this.change({ history: [...run.history, event.log] });
    if (event.kind === 'runNotice') {
      const notice = { epoch: run.history.length, text: event.text };
      this.change({ notices: [...run.notices, notice] });
    }
    if (event.kind !== 'runProgress') return;
    recordProgress(event, epochSize(run));
    if (run.stepsPerEpoch === 0) return;
    const epochs = event.epoch - 1 + event.step / run.stepsPerEpoch;
    this.show(epochs / run.experiment.epochs);
  }

  private change(changed: Partial<Run>): void {
    if (this.run) this.run = { ...this.run, ...changed };
  }

  private show(share: number): void {
    useUnattended.setState({ share: (this.done + share) / this.total });
  }

  /** Some settings are too much for a network: that is a result. */
  private async outcomeOf(training: Promise<TrainResult>): Promise<TrainResult | null> {
    try {
      const ended = await training;
      const { end, history, seconds } = ended;
      this.change({ status: end, history, seconds });
      return ended;
    } catch (thrown) {
      const failure = toFailure(thrown);
      this.change({ status: 'failed', failure });
      if (failure.code === 'training-diverged') return null;
      throw thrown;
    }
  }

  private async look(runId: string, split: SplitName): Promise<SplitEvaluation> {
    const evaluation = await ask({ kind: 'evaluate', runId, split });
    if (split === 'test') this.change({ evaluations: { test: evaluation } });
    return evaluation;
  }
}
