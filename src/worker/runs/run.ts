import type { SplitName } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError } from '../../domain/failure.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { meanAccuracy, meanLoss } from '../../domain/experiment/history.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { createControl } from '../../training/control.ts';
import type { Progress, TrainEnd, TrainEvent } from '../../training/loop.ts';
import { initialProgress, train } from '../../training/loop.ts';
import type { Network } from '../../training/network.ts';
import { Pace } from '../../training/pace.ts';
import type { PreparedData } from '../../training/prepare.ts';
import type { RunState } from '../../training/run-state.ts';
import type { Backends, PlacedNetwork } from '../gpu/backends.ts';
import type { Courtesy } from './courtesy.ts';
import type {
  BackendChoice,
  BackendInfo,
  PlacedRun,
  RunAction,
  SplitEvaluation,
  TrainResult,
  WorkerEvent,
} from '../protocol/protocol.ts';

/** At most so often is progress posted to the page. */
const postEvery = 100; // milliseconds

/** Everything that goes on after a lost device, or from a file, needs. */
export type Snapshot = Pick<RunState, 'progress' | 'weights' | 'optimizer'>;

export interface RunSetup {
  readonly runId: string;
  readonly experiment: Experiment;
  /** Name of the data set, for the file that the run may be saved in. */
  readonly dataset: string;
  readonly prepared: PreparedData;
  readonly choice: BackendChoice;
  readonly backends: Backends;
  readonly courtesy: Courtesy;
  readonly emit: (event: WorkerEvent) => void;
  /** Goes on from here instead of starting anew. */
  readonly from?: Snapshot;
}

/** One training, from its first step to the last prediction asked of it. Owns its network. */
export class Run {
  private readonly control = createControl();
  private readonly pace = new Pace();
  readonly setup: RunSetup;
  private placed: PlacedNetwork | null = null;
  private snapshot: Snapshot | null = null;
  private history: readonly EpochLog[] = [];
  private progress: Progress;
  /** Between two steps nothing is under way, and the run can be exported. */
  private underWay = true;
  private lastPost = 0;
  /** Training or loading: the network is not freed under it. */
  private work: Promise<unknown> | null = null;

  constructor(setup: RunSetup) {
    this.setup = setup;
    this.progress = initialProgress(setup.experiment);
  }

  get network(): Network {
    if (!this.placed) throw new LabError('run-unknown', 'This run has not started yet.');
    return this.placed.network;
  }

  act(action: RunAction): void {
    this.control[action]();
  }

  setLearningRate(learningRate: number): void {
    this.control.setLearningRate(learningRate);
  }

  /** Trains to the end, moving to another device if this one is lost. */
  train(): Promise<TrainResult> {
    return this.begin(this.trainToEnd());
  }

  /** Takes the weights of a saved model instead of training. */
  load(weights: WeightSet): Promise<PlacedRun> {
    return this.begin(this.placeWith(weights));
  }

  private begin<T>(work: Promise<T>): Promise<T> {
    this.work = work;
    return work;
  }

  private async placeWith(weights: WeightSet): Promise<PlacedRun> {
    this.placed = await this.place(this.setup.choice);
    this.network.setWeights(weights);
    this.underWay = false;
    return this.describe(this.placed.info);
  }

  private async trainToEnd(): Promise<TrainResult> {
    const started = performance.now();
    this.placed = await this.place(this.setup.choice);
    this.setup.emit({
      kind: 'runStarted',
      runId: this.setup.runId,
      ...this.describe(this.placed.info),
    });
    if (this.setup.from) this.restore(this.setup.from);
    else await this.keepSnapshot(initialProgress(this.setup.experiment));
    const end = await this.trainOrMove();
    this.underWay = false;
    return { end, history: this.history, seconds: (performance.now() - started) / 1000 };
  }

  async evaluate(split: SplitName): Promise<SplitEvaluation> {
    const { data, origins } = this.setup.prepared;
    const labels = data[split]?.labels;
    if (!labels) throw new LabError('experiment-invalid', 'This run has no validation data.');
    const evaluation = await this.network.evaluate(split);
    return { ...evaluation, ...origins[split], split, labels: labels.slice() };
  }

  /** Ends what is under way first: a network is never freed under a step that is on its way. */
  async dispose(): Promise<void> {
    this.control.stop();
    await this.work?.catch(() => undefined);
    this.placed?.network.dispose();
    this.placed = null;
  }

  /** The run as it stands. Only between steps: paused, or ended. */
  async exportState(): Promise<Snapshot> {
    if (this.underWay) {
      throw new LabError(
        'state-mismatch',
        'Pause the run first: its weights change with every step.',
      );
    }
    await this.keepSnapshot(this.progress);
    return this.snapshot!;
  }

  private restore(from: Snapshot): void {
    this.network.setWeights(from.weights);
    this.network.setOptimizerState(from.optimizer);
    this.snapshot = from;
    this.progress = from.progress;
    this.history = from.progress.history;
  }

  private place(choice: BackendChoice): Promise<PlacedNetwork> {
    const { backends, experiment, prepared } = this.setup;
    return backends.place(choice, experiment, prepared.data);
  }

  private async trainOrMove(): Promise<TrainEnd> {
    for (;;) {
      const { network, lost } = this.placed!;
      const loss = { failure: null as Failure | null };
      void lost.then((failure) => (loss.failure = failure));
      try {
        return await this.follow(network, lost);
      } catch (thrown) {
        // An error of the device comes before the news of its loss: let that news arrive.
        await Promise.race([lost, new Promise((resolve) => setTimeout(resolve, 200))]);
        if (!loss.failure) throw thrown;
        await this.move(loss.failure);
      }
    }
  }

  /** Goes on from the last epoch on whatever works now. */
  private async move(failure: Failure): Promise<void> {
    const { emit, runId } = this.setup;
    this.placed?.network.dispose();
    this.placed = null;
    const placed = await this.place(this.setup.choice);
    this.placed = placed;
    if (this.snapshot) this.restore(this.snapshot);
    emit({ kind: 'runMoved', runId, backend: { ...placed.info, fallback: failure } });
    emit({
      kind: 'runNotice',
      runId,
      text: `${failure.message} The run goes on from its last epoch.`,
    });
  }

  private async follow(network: Network, lost: Promise<Failure>): Promise<TrainEnd> {
    const { prepared, courtesy } = this.setup;
    const events = train({
      network,
      stepper: courtesy.trainingOf(network),
      data: prepared.data,
      control: this.control,
      from: this.snapshot?.progress,
    });
    const broken = lost.then((failure) => {
      throw new LabError(failure.code, failure.message);
    });
    broken.catch(() => undefined);
    this.pace.restart(performance.now());
    for (;;) {
      const next = await Promise.race([events.next(), broken]);
      if (next.done) return next.value;
      await this.report(next.value);
    }
  }

  private async report(event: TrainEvent): Promise<void> {
    const { emit, runId } = this.setup;
    switch (event.kind) {
      case 'steps':
        this.progress = event.progress;
        this.pace.add(event.count, performance.now());
        this.emitProgress(event.progress);
        break;
      case 'epoch':
        this.progress = event.progress;
        this.history = event.progress.history;
        emit({ kind: 'runEpoch', runId, log: event.log });
        await this.keepSnapshot(event.progress);
        this.pace.restart(performance.now());
        break;
      case 'paused':
        this.underWay = !event.paused;
        this.progress = event.progress;
        this.emitProgress(event.progress, true);
        this.pace.restart(performance.now());
        emit({ kind: 'runPaused', runId, paused: event.paused });
        break;
      case 'notice':
        emit({ kind: 'runNotice', runId, text: event.text });
        break;
      default:
        event satisfies never;
    }
  }

  private async keepSnapshot(progress: Progress): Promise<void> {
    const { network } = this;
    const [weights, optimizer] = [await network.weights(), await network.optimizerState()];
    this.snapshot = { progress, weights, optimizer };
  }

  private describe(backend: BackendInfo): PlacedRun {
    const { experiment, prepared } = this.setup;
    const trainCount = prepared.data.train.count;
    return {
      backend,
      stepsPerEpoch: stepsPerEpoch(trainCount, experiment),
      trainCount,
      validationCount: prepared.data.validation?.count ?? 0,
    };
  }

  /** Posts how far the run is, unless that was done a moment ago; the last step always is. */
  private emitProgress(progress: Progress, always = false): void {
    const { emit, runId, experiment, prepared } = this.setup;
    const now = performance.now();
    const steps = stepsPerEpoch(prepared.data.train.count, experiment);
    if (!always && progress.step < steps && now - this.lastPost < postEvery) return;
    this.lastPost = now;
    const { millisecondsPerStep } = this.pace;
    const left = (experiment.epochs - progress.epoch + 1) * steps - progress.step;
    emit({
      kind: 'runProgress',
      runId,
      epoch: progress.epoch,
      step: progress.step,
      loss: meanLoss(progress.mean),
      accuracy: meanAccuracy(progress.mean),
      millisecondsPerStep,
      imagesPerSecond: millisecondsPerStep
        ? (1000 / millisecondsPerStep) * experiment.batchSize
        : 0,
      learningRate: progress.learningRate,
      secondsLeft: (left * millisecondsPerStep) / 1000,
    });
  }
}
