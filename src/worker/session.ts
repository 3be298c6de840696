import { deleteKept, listKept } from '../data/kept/keeping.ts';
import { part } from '../domain/part.ts';
import { readModelFiles, writeModelFile } from '../data/models/model-files.ts';
import { decodeRunState, encodeRunState } from '../training/run-state.ts';
import { classMeansOf, findDuplicates, orderOf } from './data/image-orders.ts';
import { describeScaling } from './data/scaling-info.ts';
import { Shelf } from './data/shelf.ts';
import { Backends } from './gpu/backends.ts';
import { Gpu } from './gpu/gpu.ts';
import { insideHandlers } from './inside/handlers.ts';
import { projectHandlers } from './project/handlers.ts';
import type { MeasuringNow } from './protocol/measure.ts';
import type { Census, ReplyTo, Request, RequestOf, WorkerEvent } from './protocol/protocol.ts';
import { Courtesy } from './runs/courtesy.ts';
import { Runs } from './runs/runs.ts';
import { tryForms } from './runs/try-forms.ts';
import { RunStore } from './store/run-store.ts';

type Handlers = {
  [K in Request['kind']]: (
    request: RequestOf<K>,
    signal: AbortSignal,
  ) => ReplyTo[K] | Promise<ReplyTo[K]>;
};

/** Gives each request to the owner of what it is about. Keeps nothing itself but the owners. */
export class Session {
  private readonly emit: (event: WorkerEvent) => void;
  private readonly courtesy = new Courtesy();
  private readonly gpu: Gpu;
  private readonly backends: Backends;
  private readonly shelf: Shelf;
  private readonly store = new RunStore();
  private readonly runs: Runs;

  constructor(emit: (event: WorkerEvent) => void) {
    this.emit = emit;
    const { courtesy } = this;
    this.gpu = new Gpu((failure) => emit({ kind: 'deviceLost', failure }));
    const backends = new Backends(this.gpu, (work) => courtesy.first(work));
    const shelf = new Shelf(emit);
    this.backends = backends;
    this.shelf = shelf;
    this.runs = new Runs({ shelf, backends, courtesy, emit, store: this.store });
  }

  /** Answers one request; `signal` ends what can be ended half-way. @throws LabError */
  async handle<K extends Request['kind']>(
    request: RequestOf<K>,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<ReplyTo[K]> {
    const handler: Handlers[K] = this.handlers[request.kind];
    return handler(request, signal);
  }

  /** What is open now: all zero once the page has closed what it opened. */
  async census(): Promise<Census> {
    const device = this.gpu.current;
    const { deviceUse, residencyOf } = await part(import('../engine/index.ts'));
    const residency = device && residencyOf(device);
    return {
      ...{ datasets: this.shelf.count, leases: this.shelf.leases, runs: this.runs.count },
      subscriptions: this.gpu.subscriptions,
      gpuBuffers: device ? deviceUse(device).buffers : 0,
      gpuBytes: device ? deviceUse(device).bytes : 0,
      imageLeases: residency?.leases ?? 0,
      imageUploads: residency?.uploads ?? 0,
    };
  }

  private readonly handlers: Handlers = {
    hello: ({ baseUrl, autotune, memory }) => {
      this.shelf.baseUrl = baseUrl;
      this.backends.autotune = autotune;
      this.runs.residents.budget = memory;
      return null;
    },
    census: () => this.census(),
    probe: ({ choice }) => this.backends.probe(choice),
    listDatasets: () => this.shelf.list(),
    prepareBuiltin: ({ source }) => this.shelf.prepareBuiltin(source),
    openDataset: ({ source }, signal) => this.shelf.add(source, signal),
    closeDataset: ({ datasetId }) => this.shelf.close(datasetId),
    extendDataset: ({ datasetId, source, added, to }) =>
      this.shelf.extend(datasetId, source, added, to),
    previewFiles: ({ source }, signal) => this.shelf.preview(source, signal),
    usePreview: () => this.shelf.usePreview(),
    dropPreview: () => this.shelf.dropPreview(),
    listKept: () => listKept(),
    deleteKept: ({ key }) => deleteKept(key).then(() => null),
    readImages: ({ datasetId, split, indices }) => this.shelf.read(datasetId, split, indices),
    describeScaling: ({ datasetId, scaling, index }, signal) =>
      describeScaling(this.shelf.get(datasetId), scaling, index, signal),
    orderImages: ({ datasetId, split, by }, signal) =>
      orderOf(this.shelf.get(datasetId), split, by, signal),
    classMeans: ({ datasetId }, signal) => classMeansOf(this.shelf.get(datasetId), signal),
    findDuplicates: ({ datasetId, options }, signal) =>
      findDuplicates(this.shelf.get(datasetId), options, signal, (share) =>
        this.emit({ kind: 'searchProgress', datasetId, share }),
      ),
    train: (request) => this.runs.train(request),
    control: ({ runId, action }) => {
      this.runs.act(runId, action);
      return null;
    },
    setLearningRate: ({ runId, learningRate }) => {
      this.runs.get(runId).setLearningRate(learningRate);
      return null;
    },
    evaluate: ({ runId, split }) => this.runs.get(runId).evaluate(split),
    predict: ({ runId, images, patient }) => {
      const answer = () => this.runs.get(runId).ask((network) => network.predict(images));
      return patient ? answer() : this.courtesy.first(answer);
    },
    activations: ({ runId, image }) =>
      this.runs.get(runId).ask((network) => network.activations(image)),
    nearest: (request) => this.runs.findNearest(request),
    moments: (request) => this.runs.moments(request),
    viewMoment: (request) => this.runs.viewMoment(request),
    lastEpochState: (request) => this.runs.lastEpochState(request),
    lastEpochAgain: (request) => this.runs.lastEpochAgain(request),
    weights: ({ runId }) => this.runs.get(runId).ask((network) => network.weights()),
    ...insideHandlers((runId) => this.runs.get(runId)),
    ...projectHandlers(this.store),
    readSheet: ({ photo }) => import('./data/sheet.ts').then((sheet) => sheet.readSheet(photo)),
    readPhoto: async (request, signal) =>
      (await import('./data/photo.ts')).answers.readPhoto(request, signal),
    findDigits: async (request, signal) =>
      (await import('./data/photo.ts')).answers.findDigits(request, signal),
    report: ({ runId }) => this.runs.get(runId).ask((network) => network.report()),
    exportRun: async ({ runId }) => {
      const run = this.runs.get(runId);
      const { experiment, dataset } = run.setup;
      return encodeRunState({ experiment, dataset, ...(await run.exportState()) });
    },
    inspectRun: ({ bytes }) => {
      const { experiment, dataset, progress } = decodeRunState(bytes);
      const { history, epoch, step } = progress;
      return { experiment, dataset, history, epoch, step };
    },
    writeModel: async ({ runId, format }) => {
      const run = this.runs.get(runId);
      const weights = await run.ask((network) => network.weights());
      return writeModelFile(format, run.setup.experiment, weights);
    },
    tellFiles: async ({ files }) => {
      const { kindOfFile } = await part(import('../data/files/brought-kinds.ts'));
      return Promise.all(files.map(kindOfFile));
    },
    inspectModel: async ({ files, open }) => {
      const { model, weights, experiment, notes = [] } = await readModelFiles(files, open);
      return { model, experiment, hasWeights: weights !== null, notes };
    },
    loadModel: (request) => this.runs.load(request),
    findRate: async (request, signal) => {
      const { shelf, backends, courtesy, emit } = this;
      const { findRate } = await part(import('./runs/rate-finder.ts'));
      return findRate(request, signal, { shelf, backends, courtesy, emit });
    },
    measureMachine: async (_, signal) => {
      const { measureHere } = await part(import('./gpu/measure.ts'));
      const tell = (now: MeasuringNow) => this.emit({ kind: 'measureProgress', ...now });
      return this.courtesy.alone(signal, (both) => measureHere(both, tell));
    },
    tryForms: ({ runId }, signal) => tryForms(this.runs.get(runId), signal),
    adaptModel: (request) => this.runs.adapt(request),
    disposeRun: ({ runId }) => this.runs.dispose(runId).then(() => null),
    listStored: () => this.store.list(),
    reviveRun: (request) => this.runs.revive(request),
    deleteStored: async ({ stored }) => {
      await this.runs.letGo(stored);
      await this.store.delete(stored);
      return null;
    },
    starStored: ({ stored, starred }) => this.store.star(stored, starred).then(() => null),
  };
}
