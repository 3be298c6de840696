import { writeModelFile } from '../data/model-files.ts';
import { LabError } from '../domain/failure.ts';
import { prepareData } from '../training/prepare.ts';
import { decodeRunState, encodeRunState } from '../training/run-state.ts';
import { Backends } from './backends.ts';
import type { ReplyTo, Request, WorkerEvent } from './protocol.ts';
import { Run } from './run.ts';
import { Shelf } from './shelf.ts';

type RequestOf<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;
type Handlers = {
  [K in Request['kind']]: (request: RequestOf<K>) => ReplyTo[K] | Promise<ReplyTo[K]>;
};

/** Everything the worker keeps between two messages: open data sets, runs and the device. */
export class Session {
  private readonly backends = new Backends();
  private readonly shelf: Shelf;
  private readonly runs = new Map<string, Run>();
  private readonly emit: (event: WorkerEvent) => void;

  constructor(emit: (event: WorkerEvent) => void) {
    this.emit = emit;
    this.shelf = new Shelf(emit);
  }

  /** Answers one request. @throws LabError */
  async handle<K extends Request['kind']>(request: RequestOf<K>): Promise<ReplyTo[K]> {
    const handler: Handlers[K] = this.handlers[request.kind];
    return handler(request);
  }

  private readonly handlers: Handlers = {
    hello: ({ baseUrl, autotune }) => {
      this.shelf.baseUrl = baseUrl;
      this.backends.autotune = autotune;
      return null;
    },
    probe: ({ choice }) => this.backends.probe(choice),
    listDatasets: () => this.shelf.list(),
    openDataset: ({ source }) => this.shelf.add(source),
    readImages: ({ datasetId, split, indices }) => this.shelf.read(datasetId, split, indices),
    describeScaling: ({ datasetId, scaling, index }) =>
      this.shelf.describeScaling(datasetId, scaling, index),
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
    predict: ({ runId, images }) => this.run(runId).network.predict(images),
    activations: ({ runId, image }) => this.run(runId).network.activations(image),
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
    disposeRun: async ({ runId }) => {
      const run = this.runs.get(runId);
      this.runs.delete(runId);
      await run?.dispose();
      return null;
    },
  };

  private async train(request: RequestOf<'train'>): Promise<ReplyTo['train']> {
    const { runId, choice } = request;
    const from = request.from && decodeRunState(request.from);
    const experiment = from?.experiment ?? request.experiment;
    const dataset = this.shelf.get(request.datasetId);
    const prepared = prepareData(dataset, experiment);
    const run = new Run({
      runId,
      experiment,
      dataset: dataset.name,
      from,
      prepared,
      choice,
      backends: this.backends,
      emit: this.emit,
    });
    const previous = this.runs.get(runId);
    this.runs.set(runId, run);
    await previous?.dispose();
    return run.train();
  }

  private run(runId: string): Run {
    const run = this.runs.get(runId);
    if (!run) throw new LabError('run-unknown', `The run ${runId} is not here any more.`);
    return run;
  }
}
