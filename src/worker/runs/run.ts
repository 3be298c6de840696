import { t } from '../../domain/language.ts';
import type { SplitName } from '../../domain/data/dataset.ts';
import { stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import type { Failure } from '../../domain/failure.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { memoryNeed } from '../../domain/model/memory-need.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { createControl } from '../../training/control.ts';
import { afterTraining } from '../../training/callbacks.ts';
import type { Progress, TrainEnd, TrainEvent } from '../../training/loop.ts';
import { initialProgress, train } from '../../training/loop.ts';
import type { Network } from '../../training/network.ts';
import type { PlacedNetwork } from '../gpu/backends.ts';
import type { PlacedRun, RunAction, SplitEvaluation, TrainResult } from '../protocol/protocol.ts';
import { LossNews } from './loss-news.ts';
import { ProgressPost } from './progress-post.ts';
import type { RunSetup } from './run-setup.ts';
import { checkRateIsFree, describeRun, gone, measure, unstarted } from './run-setup.ts';
import { checkNumbers, restore, standsAt, type Snapshot } from './snapshot.ts';

export type { RunSetup } from './run-setup.ts';

/** A training's state is kept at every epoch, and in longer ones so often. */
const keepEvery = 8000; // milliseconds

/**
 * One training, from its first step to the last prediction asked of it. Owns its network, and when
 * the device under it is lost makes another from the last snapshot.
 */
export class Run {
  private readonly control = createControl();
  private readonly post: ProgressPost;
  readonly setup: RunSetup;
  /** Being made, or made; null before the first, after a loss and in the end. */
  private placed: Promise<PlacedNetwork> | null = null;
  private stopHearing: () => void = () => undefined;
  private snapshot: Snapshot | null = null;
  private history: readonly EpochLog[] = [];
  private progress: Progress;
  /** Between two steps nothing is under way, and the run can be exported. */
  private underWay = true;
  /** Training or loading: the network is not freed under it. */
  private work: Promise<unknown> | null = null;
  private loss: Failure | null = null;
  /** Losses since the last epoch that was finished. */
  private losses = 0;
  private disposed = false;
  /** What it was begun for is done: nothing goes on by itself. */
  private ended = false;
  private asking = 0;
  /** The placed one. */
  private network: Network | null = null;
  /** It was put away: that it is made anew is nobody's concern. */
  private away = false;
  /** Frees what others keep beside the network. */
  readonly beside = new Set<() => Promise<void>>();
  private readonly news = new LossNews();

  constructor(setup: RunSetup) {
    this.setup = setup;
    this.progress = initialProgress(setup.experiment);
    this.post = new ProgressPost(setup);
  }

  act(action: RunAction): void {
    this.control[action]();
  }

  /** @throws LabError 'experiment-invalid' where a schedule makes the rate. */
  setLearningRate(learningRate: number): void {
    checkRateIsFree(this.setup.experiment);
    this.setup.last?.disturb();
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

  /** Takes the state of a training that has ended, or is not gone on with now. */
  revive(from: Snapshot): Promise<PlacedRun> {
    this.keep(from);
    return this.begin(this.placeAt(from));
  }

  /**
   * Asks the run's network. Where its device was lost, before or meanwhile, it is made anew first
   * and asked again.
   * @throws LabError 'run-unknown' before it has started.
   */
  async ask<T>(question: (network: Network, placed: PlacedNetwork) => Promise<T>): Promise<T> {
    this.asking++;
    const asked = this.alive();
    try {
      return await question((await asked).network, await asked);
    } catch (thrown) {
      if (this.placed === asked && !(await this.news.comes())) throw thrown;
      const again = await this.alive();
      return await question(again.network, again);
    } finally {
      this.asking--;
      this.noteUse();
    }
  }

  /** Of the device's memory, as far as it is known. */
  get bytes(): number {
    return this.network?.bytes ?? 0;
  }

  /** Frees the network of a run that has ended and is not asked: its snapshot brings it back. */
  async putAway(): Promise<boolean> {
    const { placed } = this;
    if (!placed || !this.ended || this.asking > 0 || !this.snapshot) return false;
    this.forget();
    this.away = true;
    (await placed).network.dispose();
    return true;
  }

  async evaluate(split: SplitName): Promise<SplitEvaluation> {
    const { data, origins } = this.setup.prepared;
    const labels = data[split]?.labels;
    if (!labels) throw new LabError('experiment-invalid', t('This run has no validation data.'));
    const learns = this.underWay;
    const evaluation = await this.ask((_, on) => measure(this.setup, on, split, learns));
    return { ...evaluation, ...origins[split], split, labels: labels.slice() };
  }

  /** Ends what is under way first: a network is never freed under a step that is on its way. */
  async dispose(): Promise<void> {
    this.disposed = true;
    this.setup.residents?.forget(this);
    this.control.stop();
    const freed = [...this.beside].map((free) => free());
    await this.work?.catch(() => undefined);
    const { placed } = this;
    this.forget();
    (await placed?.catch(() => null))?.network.dispose();
    await Promise.all(freed);
  }

  /** The run as it stands. Only between steps: paused, or ended. */
  async exportState(): Promise<Snapshot> {
    if (this.underWay) {
      const why = t('Pause the run first: its weights change with every step.');
      throw new LabError('state-mismatch', why);
    }
    return this.ask((network) => this.keepSnapshot(network, this.progress));
  }

  /** Where the last epoch of a training that has ended began; null where that is not known. */
  get lastEpoch() {
    return this.underWay ? null : (this.setup.last?.startOf(this.progress) ?? null);
  }

  private begin<T>(work: Promise<T>): Promise<T> {
    const done = work.finally(() => {
      this.ended = true;
      // Not before who trained has heard of it.
      this.noteUse();
    });
    this.work = done;
    return done;
  }

  /** Who is gone is never asked again: the book would hold it for good. */
  private noteUse(): void {
    if (!this.disposed) void this.setup.residents?.used(this);
  }

  private async placeWith(weights: WeightSet): Promise<PlacedRun> {
    const { network, info } = await this.placeAnew();
    network.setWeights(weights);
    this.underWay = false;
    await this.keepSnapshot(network, this.progress);
    return describeRun(this.setup, info);
  }

  private async placeAt(from: Snapshot): Promise<PlacedRun> {
    const { network, info } = await this.placeAnew();
    restore(network, from);
    this.underWay = false;
    return describeRun(this.setup, info);
  }

  private async trainToEnd(): Promise<TrainResult> {
    const { runId, from, emit, experiment, keeper } = this.setup;
    const started = performance.now();
    const { network, info } = await this.placeAnew();
    emit({ kind: 'runStarted', runId, ...describeRun(this.setup, info) });
    if (from) {
      restore(network, from);
      this.keep(from);
    } else {
      await this.keepSnapshot(network, initialProgress(experiment));
    }
    if (this.snapshot) this.setup.last?.begin(this.snapshot);
    // One that goes on has the moments of before: where it was cut short is none.
    if (!from || !this.setup.moments?.count) this.addMoment();
    const end = await this.trainOrMove();
    // Stopped within an epoch it has learnt more than at the end of the last one.
    if (this.progress.step > 0) this.addMoment();
    this.underWay = false;
    this.offer(end);
    await keeper?.settled();
    return { end, history: this.history, seconds: (performance.now() - started) / 1000 };
  }

  /** Goes on from the last epoch on whatever works then, each time the device is lost. */
  private async trainOrMove(): Promise<TrainEnd> {
    const { emit, runId } = this.setup;
    let end: TrainEnd | null = null;
    for (;;) {
      try {
        const { network } = await this.alive();
        if (end === null) end = await this.follow(network);
        else if (end !== 'stopped') afterTraining(network, this.progress.callbacks);
        // Once more after the end: callbacks may have put the best weights back.
        if (end !== 'stopped' || !standsAt(this.snapshot, this.progress)) {
          await this.keepSnapshot(network, this.progress);
        }
        return end;
      } catch (thrown) {
        await this.putBackGood(thrown);
        if (this.placed && !(await this.news.comes())) throw thrown;
        if (this.losses > mostLosses) throw thrown;
        await this.alive();
        const why = this.loss?.message ?? t('The graphics device went away.');
        const text = t('{why} The run goes on from its last epoch.', { why });
        emit({ kind: 'runNotice', runId, text });
      }
    }
  }

  /** A network that has run away is of no use: it gets the last weights that were numbers. */
  private async putBackGood(thrown: unknown): Promise<void> {
    if (toFailure(thrown).code !== 'training-diverged' || !this.snapshot) return;
    this.underWay = false;
    const placed = await this.placed?.catch(() => null);
    if (placed) restore(placed.network, this.keep(this.snapshot));
  }

  /** The network of now, or another from the last snapshot. */
  private alive(): Promise<PlacedNetwork> {
    if (this.disposed) return Promise.reject(gone());
    if (this.placed) return this.placed;
    const { snapshot } = this;
    if (!snapshot) return Promise.reject(unstarted());
    return this.hold(this.moveTo(snapshot));
  }

  private async moveTo(snapshot: Snapshot): Promise<PlacedNetwork> {
    const { emit, runId } = this.setup;
    const placed = await this.place();
    restore(placed.network, snapshot);
    this.keep(snapshot);
    const fallback = this.loss ?? placed.info.fallback;
    if (!this.away) emit({ kind: 'runMoved', runId, backend: { ...placed.info, fallback } });
    this.away = false;
    return placed;
  }

  private placeAnew(): Promise<PlacedNetwork> {
    return this.hold(this.place());
  }

  private hold(placing: Promise<PlacedNetwork>): Promise<PlacedNetwork> {
    this.placed = placing;
    placing.catch(() => {
      if (this.placed === placing) this.placed = null;
    });
    return placing;
  }

  private async place(): Promise<PlacedNetwork> {
    const { backends, choice, experiment, prepared, residents } = this.setup;
    // Freed before it began: nobody would free what is placed now.
    if (this.disposed) throw gone();
    await residents?.used(this, memoryNeed(experiment, 0).total);
    const placed = await backends.place(choice, experiment, prepared.data);
    this.stopHearing = placed.onTrouble((failure) => this.lose(placed, failure));
    this.network = placed.network;
    return placed;
  }

  /** The device is gone, and the network with it. */
  private lose({ network }: PlacedNetwork, failure: Failure): void {
    this.forget();
    this.loss = failure;
    this.losses++;
    network.dispose();
    this.news.tell(failure);
  }

  private forget(): void {
    this.stopHearing();
    this.stopHearing = () => undefined;
    this.placed = null;
    this.network = null;
  }

  private async follow(network: Network): Promise<TrainEnd> {
    const { prepared, courtesy, twin, experiment } = this.setup;
    const polite = courtesy.trainingOf(network);
    const steps = stepsPerEpoch(prepared.data.train.count, experiment);
    const events = train({
      network,
      stepper: twin ? twin.stepperOf(polite, this.progress, steps) : polite,
      data: prepared.data,
      control: this.control,
      from: this.snapshot?.progress,
      restEvery: this.setup.keeper && keepEvery,
      momentsAt: this.setup.moments?.early,
    });
    this.post.restart();
    for (;;) {
      const next = await this.news.orBroken(events.next(), ({ code, message }) => {
        throw new LabError(code, message);
      });
      if (next.done) return next.value;
      await this.report(network, next.value);
    }
  }

  private async report(network: Network, event: TrainEvent): Promise<void> {
    const { emit, runId } = this.setup;
    switch (event.kind) {
      case 'steps':
        this.progress = event.progress;
        this.post.steps(event.count, event.progress);
        break;
      case 'epoch':
        // Kept first, told then: an epoch that was told never comes a second time.
        await this.keepSnapshot(network, event.progress);
        if (this.snapshot) this.setup.last?.ended(event.log, this.snapshot);
        this.addMoment();
        this.losses = 0;
        emit({ kind: 'runEpoch', runId, log: event.log });
        this.post.restart();
        break;
      case 'paused':
        this.underWay = !event.paused;
        this.progress = event.progress;
        this.post.now(event.progress);
        this.post.restart();
        emit({ kind: 'runPaused', runId, paused: event.paused });
        break;
      case 'moment':
        this.setup.moments?.add(event.progress, await network.weights());
        break;
      case 'rest':
        await this.keepSnapshot(network, event.progress);
        break;
      case 'notice':
        emit({ kind: 'runNotice', runId, text: event.text });
        break;
      default:
        event satisfies never;
    }
  }

  private async keepSnapshot(network: Network, progress: Progress): Promise<Snapshot> {
    const [weights, optimizer] = await Promise.all([network.weights(), network.optimizerState()]);
    checkNumbers([...weights.map(({ values }) => values), ...optimizer.slots], progress);
    const snapshot = this.keep({ progress, weights, optimizer });
    if (this.underWay) this.offer(null);
    return snapshot;
  }

  /** The last snapshot is a moment of the training. */
  private addMoment(): void {
    if (this.snapshot) this.setup.moments?.add(this.snapshot.progress, this.snapshot.weights);
  }

  /** Hands the last snapshot to whoever keeps it. */
  private offer(end: TrainEnd | null): void {
    const { keeper, experiment, dataset } = this.setup;
    if (keeper && this.snapshot) keeper.offer({ experiment, dataset, ...this.snapshot }, end);
  }

  private keep(snapshot: Snapshot): Snapshot {
    this.snapshot = snapshot;
    this.progress = snapshot.progress;
    this.history = snapshot.progress.history;
    return snapshot;
  }
}

/** More losses than this without an epoch in between, and going on would be in vain. */
const mostLosses = 3;
