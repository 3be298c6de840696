import { readModelFiles } from '../../data/models/model-files.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { LabError } from '../../domain/failure.ts';
import { checkModelFits } from '../../keras/files/saved-model.ts';
import { prepareData } from '../../training/prepare.ts';
import { decodeRunState } from '../../training/run-state.ts';
import type { DataLease, Shelf } from '../data/shelf.ts';
import type { Backends } from '../gpu/backends.ts';
import type { ReplyTo, RequestOf, WorkerEvent } from '../protocol/protocol.ts';
import type { Courtesy } from './courtesy.ts';
import { NearestIndices } from './nearest.ts';
import type { Snapshot } from './run.ts';
import { Run } from './run.ts';

export interface RunsSetup {
  readonly shelf: Shelf;
  readonly backends: Backends;
  readonly courtesy: Courtesy;
  readonly emit: (event: WorkerEvent) => void;
}

/** A run and the data that it holds open. */
interface Held {
  readonly run: Run;
  readonly lease: DataLease;
}

type Order = Pick<RequestOf<'train'>, 'runId' | 'datasetId' | 'choice'>;

/** The runs of the page, by id. Each holds its data open until it is disposed. */
export class Runs {
  private readonly held = new Map<string, Held>();
  private readonly nearest = new NearestIndices();
  private readonly setup: RunsSetup;

  constructor(setup: RunsSetup) {
    this.setup = setup;
  }

  get count(): number {
    return this.held.size;
  }

  /** @throws LabError 'run-unknown' */
  get(runId: string): Run {
    const held = this.held.get(runId);
    if (!held) throw new LabError('run-unknown', `The run ${runId} is not here any more.`);
    return held.run;
  }

  async train(request: RequestOf<'train'>): Promise<ReplyTo['train']> {
    const from = request.from && decodeRunState(request.from);
    const run = await this.make(request, from?.experiment ?? request.experiment, from);
    const goOn = this.setup.shelf.builtin.rest();
    try {
      return await run.train();
    } finally {
      goOn();
    }
  }

  async load(request: RequestOf<'loadModel'>): Promise<ReplyTo['loadModel']> {
    const { model, weights } = await readModelFiles(request.files);
    if (!weights) {
      throw new LabError('model-file-invalid', 'The file describes layers, but has no weights.');
    }
    const { train, classNames } = this.setup.shelf.get(request.datasetId);
    checkModelFits(model, { ...train, classes: classNames.length });
    const run = await this.make(request, { ...request.experiment, model });
    return run.load(weights);
  }

  findNearest({ runId, image, count }: RequestOf<'nearest'>): Promise<ReplyTo['nearest']> {
    return this.nearest.find(this.get(runId), image, count);
  }

  /** Ends a run and frees what it holds; one that is not here is left alone. */
  async dispose(runId: string): Promise<void> {
    const held = this.held.get(runId);
    this.held.delete(runId);
    await this.end(held);
  }

  /** Puts a new run in the place of one with the same id. */
  private async make(order: Order, experiment: Experiment, from?: Snapshot): Promise<Run> {
    const { shelf, backends, courtesy, emit } = this.setup;
    const { runId, datasetId, choice } = order;
    const lease = shelf.lease(datasetId);
    try {
      const { dataset } = lease;
      const run = new Run({
        ...{ runId, experiment, choice, from, backends, courtesy, emit },
        dataset: dataset.name,
        prepared: prepareData(dataset, experiment),
      });
      const previous = this.held.get(runId);
      this.held.set(runId, { run, lease });
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
    await held.run.dispose();
    held.lease.release();
  }
}
