import { deleteKept, listKept } from '../data/kept/keeping.ts';
import { readModelFiles, writeModelFile } from '../data/models/model-files.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { checkModelFits } from '../keras/files/saved-model.ts';
import { LabError } from '../domain/failure.ts';
import { prepareData } from '../training/prepare.ts';
import { decodeRunState, encodeRunState } from '../training/run-state.ts';
import { Backends } from './gpu/backends.ts';
import { Courtesy } from './runs/courtesy.ts';
import { classMeansOf, findDuplicates, orderOf } from './data/image-orders.ts';
import { NearestIndices } from './runs/nearest.ts';
import type { ReplyTo, Request, RequestOf, WorkerEvent } from './protocol/protocol.ts';
import type { Snapshot } from './runs/run.ts';
import { Run } from './runs/run.ts';
import { describeScaling } from './data/scaling-info.ts';
import { Shelf } from './data/shelf.ts';

type Handlers = {
  [K in Request['kind']]: (
    request: RequestOf<K>,
    signal: AbortSignal,
  ) => ReplyTo[K] | Promise<ReplyTo[K]>;
};

/** Everything the worker keeps between two messages: open data sets, runs and the device. */
export class Session {
  private readonly backends = new Backends();
  private readonly shelf: Shelf;
  private readonly runs = new Map<string, Run>();
  private readonly nearest = new NearestIndices();
  private readonly courtesy = new Courtesy();
  private readonly emit: (event: WorkerEvent) => void;

  constructor(emit: (event: WorkerEvent) => void) {
    this.emit = emit;
    this.shelf = new Shelf(emit);
  }

  /** Answers one request; `signal` ends what can be ended half-way. @throws LabError */
  async handle<K extends Request['kind']>(
    request: RequestOf<K>,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<ReplyTo[K]> {
    const handler: Handlers[K] = this.handlers[request.kind];
    return handler(request, signal);
  }

  private readonly handlers: Handlers = {
    hello: ({ baseUrl, autotune }) => {
      this.shelf.baseUrl = baseUrl;
      this.backends.autotune = autotune;
      return null;
    },
    probe: ({ choice }) => this.backends.probe(choice),
    listDatasets: () => this.shelf.list(),
    prepareBuiltin: ({ source }) => this.shelf.prepareBuiltin(source),
    openDataset: ({ source }, signal) => this.shelf.add(source, signal),
    extendDataset: ({ datasetId, source, added, to }) =>
      this.shelf.extend(datasetId, source, added, to),
    previewFiles: ({ source }, signal) => this.shelf.preview(source, signal),
    usePreview: () => this.shelf.usePreview(),
    dropPreview: () => {
      this.shelf.dropPreview();
      return null;
    },
    listKept: () => listKept(),
    deleteKept: async ({ key }) => {
      await deleteKept(key);
      return null;
    },
    readImages: ({ datasetId, split, indices }) => this.shelf.read(datasetId, split, indices),
    describeScaling: ({ datasetId, scaling, index }) =>
      describeScaling(this.shelf.get(datasetId), scaling, index),
    orderImages: ({ datasetId, split, by }) => orderOf(this.shelf.get(datasetId), split, by),
    classMeans: ({ datasetId }) => classMeansOf(this.shelf.get(datasetId)),
    findDuplicates: ({ datasetId, options }, signal) =>
      findDuplicates(this.shelf.get(datasetId), options, signal, (share) =>
        this.emit({ kind: 'searchProgress', datasetId, share }),
      ),
    train: (request) => this.train(request),
    control: ({ runId, action }) => {
      this.run(runId).act(action);
      return null;
    },
    setLearningRate: ({ runId, learningRate }) => {
      this.run(runId).setLearningRate(learningRate);
      return null;
    },
    evaluate: ({ runId, split }) => this.run(runId).evaluate(split),
    predict: ({ runId, images }) =>
      this.courtesy.first(() => this.run(runId).network.predict(images)),
    activations: ({ runId, image }) => this.run(runId).network.activations(image),
    nearest: ({ runId, image, count }) => this.nearest.find(this.run(runId), image, count),
    weights: ({ runId }) => this.run(runId).network.weights(),
    report: ({ runId }) => this.run(runId).network.report(),
    exportRun: async ({ runId }) => {
      const { experiment, dataset } = this.run(runId).setup;
      const state = await this.run(runId).exportState();
      return encodeRunState({ experiment, dataset, ...state });
    },
    inspectRun: ({ bytes }) => {
      const { experiment, dataset, progress } = decodeRunState(bytes);
      const { history, epoch, step } = progress;
      return { experiment, dataset, history, epoch, step };
    },
    writeModel: async ({ runId, format }) => {
      const { setup, network } = this.run(runId);
      return writeModelFile(format, setup.experiment, await network.weights());
    },
    inspectModel: async ({ files }) => {
      const { model, weights, experiment } = await readModelFiles(files);
      return { model, experiment, hasWeights: weights !== null };
    },
    loadModel: (request) => this.loadModel(request),
    disposeRun: async ({ runId }) => {
      const run = this.runs.get(runId);
      this.runs.delete(runId);
      await this.end(run);
      return null;
    },
  };

  private async train(request: RequestOf<'train'>): Promise<ReplyTo['train']> {
    const from = request.from && decodeRunState(request.from);
    const run = await this.makeRun(request, from?.experiment ?? request.experiment, from);
    const goOn = this.shelf.builtin.rest();
    try {
      return await run.train();
    } finally {
      goOn();
    }
  }

  private async loadModel(request: RequestOf<'loadModel'>): Promise<ReplyTo['loadModel']> {
    const { model, weights } = await readModelFiles(request.files);
    if (!weights) {
      throw new LabError('model-file-invalid', 'The file describes layers, but has no weights.');
    }
    const { train, classNames } = this.shelf.get(request.datasetId);
    checkModelFits(model, { ...train, classes: classNames.length });
    const run = await this.makeRun(request, { ...request.experiment, model });
    return run.load(weights);
  }

  /** Puts a new run in the place of one with the same id. */
  private async makeRun(
    { runId, datasetId, choice }: Pick<RequestOf<'train'>, 'runId' | 'datasetId' | 'choice'>,
    experiment: Experiment,
    from?: Snapshot,
  ): Promise<Run> {
    const dataset = this.shelf.get(datasetId);
    const prepared = prepareData(dataset, experiment);
    const run = new Run({
      runId,
      experiment,
      dataset: dataset.name,
      from,
      prepared,
      choice,
      backends: this.backends,
      courtesy: this.courtesy,
      emit: this.emit,
    });
    const previous = this.runs.get(runId);
    this.runs.set(runId, run);
    await this.end(previous);
    return run;
  }

  private async end(run: Run | undefined): Promise<void> {
    if (!run) return;
    this.nearest.forget(run);
    await run.dispose();
  }

  private run(runId: string): Run {
    const run = this.runs.get(runId);
    if (!run) throw new LabError('run-unknown', `The run ${runId} is not here any more.`);
    return run;
  }
}
