import { t } from '../../domain/language.ts';
import { readModelFiles } from '../../data/models/model-files.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import { LabError } from '../../domain/failure.ts';
import { part } from '../../domain/part.ts';
import { transposedWeights } from '../../domain/model/transposed.ts';
import { checkModelFits } from '../../keras/files/saved-model.ts';
import { prepareData } from '../../training/prepare.ts';
import type { RunState } from '../../training/run-state.ts';
import { decodeRunState, encodeRunState } from '../../training/run-state.ts';
import { hashOfData } from '../data/data-hash.ts';
import type { DataLease, Shelf } from '../data/shelf.ts';
import type { Backends } from '../gpu/backends.ts';
import type { ReplyTo, RequestOf, RunAction, WorkerEvent } from '../protocol/protocol.ts';
import { RunKeeper } from '../store/run-keeper.ts';
import { lockRun, noLock } from '../store/run-lock.ts';
import type { RunStore } from '../store/run-store.ts';
import { momentLimit, Moments } from '../time/moments.ts';
import type { Courtesy } from './courtesy.ts';
import { bytesOfSnapshot, LastEpoch } from './last-epoch.ts';
import { MomentViewers } from './moment-viewers.ts';
import { NearestIndices } from './nearest.ts';
import { Residents } from './residents.ts';
import { Run } from './run.ts';
import type { Snapshot } from './snapshot.ts';
import type { Twin } from './twins.ts';
import { Twins } from './twins.ts';

export interface RunsSetup {
  readonly shelf: Shelf;
  readonly backends: Backends;
  readonly courtesy: Courtesy;
  readonly emit: (event: WorkerEvent) => void;
  readonly store: RunStore;
}

/** A run and the data that it holds open. */
interface Held {
  readonly run: Run;
  readonly lease: DataLease;
}

/** What a run begins with, where there is anything. */
interface Making {
  readonly from?: Snapshot;
  readonly keep?: string;
  /** A training of an earlier visit, whose moments are to be had again: its key and where it stands. */
  readonly before?: { readonly stored: string; readonly at: Snapshot['progress'] };
  readonly twin?: Twin;
}

type Order = Pick<RequestOf<'train'>, 'runId' | 'datasetId' | 'choice' | 'words'>;

/** The runs of the page, by id. Each holds its data open until it is disposed. */
export class Runs {
  private readonly held = new Map<string, Held>();
  /** What was said to trainings whose runs are not made yet, by id. */
  private readonly said = new Map<string, RunAction[]>();
  private readonly nearest = new NearestIndices();
  private readonly twins = new Twins();
  private readonly viewers = new MomentViewers();
  readonly residents = new Residents();
  private readonly setup: RunsSetup;
  private again = 0;

  constructor(setup: RunsSetup) {
    this.setup = setup;
  }

  /** Small devices remember fewer moments. */
  private get momentLimit(): number {
    return Math.min(momentLimit, this.residents.budget / 16);
  }

  get count(): number {
    return this.held.size;
  }

  /** @throws LabError 'run-unknown' */
  get(runId: string): Run {
    const held = this.held.get(runId);
    if (!held)
      throw new LabError('run-unknown', t('The run {runId} is not here any more.', { runId }));
    return held.run;
  }

  async train(request: RequestOf<'train'>): Promise<ReplyTo['train']> {
    const { runId, twin: pair } = request;
    // At once: the other of two twins waits for this one.
    const twin = pair === undefined ? undefined : this.twins.join(pair, runId);
    this.said.set(runId, []);
    try {
      return await this.setup.courtesy.training(() => this.trainAlone(request, twin));
    } finally {
      this.said.delete(runId);
      twin?.leave();
    }
  }

  private async trainAlone(
    request: RequestOf<'train'>,
    twin: Twin | undefined,
  ): Promise<ReplyTo['train']> {
    const { keep, stored, takeOver = false } = request;
    const release = keep === undefined ? noLock : await this.lock(request.runId, keep, takeOver);
    const goOn = this.setup.shelf.builtin.rest();
    try {
      if (request.stored !== undefined) await this.checkData(request.stored, request.datasetId);
      const from = await this.startOf(request);
      const experiment = from?.experiment ?? request.experiment;
      const before = from && stored !== undefined ? { stored, at: from.progress } : undefined;
      return await (await this.make(request, experiment, { from, keep, before, twin })).train();
    } finally {
      goOn();
      release();
    }
  }

  /** Controls a training, and with one of two twins both. @throws LabError 'run-unknown' */
  act(runId: string, action: RunAction): void {
    const pair = this.twins.of(runId);
    if (!pair) {
      // One that is not made yet hears of it then.
      const said = this.held.has(runId) ? undefined : this.said.get(runId);
      if (said) said.push(action);
      else this.get(runId).act(action);
      return;
    }
    pair.hear(action);
    // One that is not made yet hears of it then.
    for (const id of pair.runIds) this.held.get(id)?.run.act(action);
  }

  /** The network of a stored training. @throws LabError 'run-unknown', 'state-mismatch' */
  async revive(request: RequestOf<'reviveRun'>): Promise<ReplyTo['reviveRun']> {
    await this.checkData(request.stored, request.datasetId);
    const state = await this.setup.store.read(request.stored);
    const before = { stored: request.stored, at: state.progress };
    return (await this.make(request, state.experiment, { before })).revive(state);
  }

  /** Nothing more is stored under a key: what trains under it goes on, and is not kept. */
  async letGo(key: string): Promise<void> {
    const keepers = [...this.held.values()].map(({ run }) => run.setup.keeper);
    for (const keeper of keepers) {
      if (keeper?.key !== key) continue;
      keeper.giveUp();
      await keeper.settled();
    }
  }

  /** @throws LabError 'state-mismatch' where the open data are not those that it learned from. */
  private async checkData(stored: string, datasetId: string): Promise<void> {
    const { shelf, store } = this.setup;
    const told = await store.about(stored);
    if (!told?.dataHash) return;
    const dataset = shelf.get(datasetId);
    const hash = await hashOfData(dataset);
    if (hash === null || hash === told.dataHash) return;
    const message = t('The training learned from other images or labels than {name} has now.', {
      name: dataset.name,
    });
    throw new LabError('state-mismatch', message);
  }

  private async startOf(request: RequestOf<'train'>): Promise<RunState | undefined> {
    const { from, stored, learningRate } = request;
    const state =
      stored === undefined ? from && decodeRunState(from) : await this.setup.store.read(stored);
    if (!state || learningRate === undefined) return state;
    return { ...state, progress: { ...state.progress, learningRate } };
  }

  /** Only one tab trains under a key. @throws LabError 'run-elsewhere' */
  private lock(runId: string, key: string, takeOver: boolean): Promise<() => void> {
    return lockRun(key, takeOver, () => {
      const run = this.held.get(runId)?.run;
      run?.setup.keeper?.giveUp();
      run?.act('stop');
      this.setup.emit({ kind: 'runTaken', runId });
    });
  }

  private keeperOf(
    { runId, datasetId, words }: Order,
    key: string,
    moments: Moments | undefined,
  ): RunKeeper {
    const { shelf, store, emit } = this.setup;
    store.look(key);
    const beside = moments && (() => moments.store());
    const about = hashOfData(shelf.get(datasetId)).then((dataHash) => ({
      ...{ datasetId, dataHash, words },
    }));
    return new RunKeeper({
      ...{ store, key, about, beside },
      onKept: (stored) => emit({ kind: 'runKept', runId, stored }),
      onFailure: (failure) => emit({ kind: 'runNotKept', runId, failure }),
    });
  }

  async load(request: RequestOf<'loadModel'>): Promise<ReplyTo['loadModel']> {
    const { model, weights } = await readModelFiles(request.files, request.experiment.model);
    if (!weights) {
      throw new LabError('model-file-invalid', t('The file describes layers, but has no weights.'));
    }
    const { train, classNames } = this.setup.shelf.get(request.datasetId);
    checkModelFits(model, { ...train, classes: classNames.length });
    const run = await this.make(request, { ...request.experiment, model });
    return run.load(weights);
  }

  /** A run's network once more, for images in another form. @throws LabError 'run-unknown' */
  async adapt(request: RequestOf<'adaptModel'>): Promise<ReplyTo['adaptModel']> {
    const { runId, of, tried } = request;
    const { setup } = this.get(of);
    const own = await this.get(of).ask((network) => network.weights());
    const weights = tried.form.transposed ? transposedWeights(setup.experiment.model, own) : own;
    const { choice, datasetId } = setup;
    return (await this.make({ runId, datasetId, choice }, tried.experiment)).load(weights ?? own);
  }

  /** The state in which the last epoch of a run began. @throws LabError 'run-unknown' */
  lastEpochState({ runId, withFile }: RequestOf<'lastEpochState'>): ReplyTo['lastEpochState'] {
    const run = this.get(runId);
    const { experiment, dataset } = run.setup;
    const { lastEpoch } = run;
    if (!lastEpoch) return null;
    const { state, steps } = lastEpoch;
    const file = withFile ? encodeRunState({ experiment, dataset, ...state }) : null;
    return { bytes: bytesOfSnapshot(state), steps, file };
  }

  /** Trains the last epoch of somebody else's training again. */
  async lastEpochAgain(request: RequestOf<'lastEpochAgain'>): Promise<ReplyTo['lastEpochAgain']> {
    const { lastEpochAgain } = await part(import('./last-epoch-again.ts'));
    return this.setup.courtesy.training(() =>
      lastEpochAgain(request, async ({ datasetId, choice }, { experiment }) => {
        const runId = `again-${++this.again}`;
        const run = await this.make({ runId, datasetId, choice }, experiment);
        return { run, free: () => this.dispose(runId) };
      }),
    );
  }

  findNearest({ runId, image, count }: RequestOf<'nearest'>): Promise<ReplyTo['nearest']> {
    return this.nearest.find(this.get(runId), image, count);
  }

  async moments({ runId }: RequestOf<'moments'>): Promise<ReplyTo['moments']> {
    const { moments } = this.get(runId).setup;
    await moments?.takeBack();
    return moments?.describe() ?? { moments: [], bytes: 0, limit: 0, gone: 0, stored: 0 };
  }

  async viewMoment({
    runId,
    moment,
    image,
  }: RequestOf<'viewMoment'>): Promise<ReplyTo['viewMoment']> {
    const run = this.get(runId);
    await run.setup.moments?.takeBack();
    return this.setup.courtesy.first(() => this.viewers.view(run, moment, image));
  }

  /** Ends a run and frees what it holds; one that is not here is left alone. */
  async dispose(runId: string): Promise<void> {
    const held = this.held.get(runId);
    this.held.delete(runId);
    await this.end(held);
  }

  /** Puts a new run in the place of one with the same id. */
  private async make(
    order: Order,
    experiment: Experiment,
    { from, keep, before, twin }: Making = {},
  ): Promise<Run> {
    const { shelf, backends, courtesy, store, emit } = this.setup;
    const { runId, datasetId, choice } = order;
    const lease = shelf.lease(datasetId);
    try {
      const { dataset } = lease;
      const prepared = prepareData(dataset, experiment);
      const steps = stepsPerEpoch(prepared.data.train.count, experiment);
      const key = keep ?? before?.stored;
      // What is kept is looked at again; trainings of batches are measured and gone.
      const moments =
        key === undefined
          ? undefined
          : new Moments(steps, this.momentLimit, store.moments(key), before?.at);
      if (from) await moments?.takeBack();
      const run = new Run({
        ...{ runId, datasetId, experiment, choice, from, twin, backends, courtesy, emit },
        residents: this.residents,
        keeper: keep === undefined ? undefined : this.keeperOf(order, keep, moments),
        moments,
        last: keep === undefined ? undefined : new LastEpoch(Boolean(experiment.schedule)),
        dataset: dataset.name,
        prepared,
      });
      const previous = this.held.get(runId);
      this.held.set(runId, { run, lease });
      if (twin?.told) run.act(twin.told);
      for (const action of this.said.get(runId) ?? []) run.act(action);
      await this.end(previous);
      return run;
    } catch (thrown) {
      lease.release();
      throw thrown;
    }
  }

  private async end(held: Held | undefined): Promise<void> {
    if (!held) return;
    this.nearest.forget(held.run);
    await this.viewers.forget(held.run);
    await held.run.dispose();
    held.lease.release();
  }
}
