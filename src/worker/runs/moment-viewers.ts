import { t } from '../../domain/language.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { LabError, toFailure } from '../../domain/failure.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { Network } from '../../training/network.ts';
import { firstOf } from '../../training/split-images.ts';
import type { MomentView, TrainingMoment } from '../protocol/time.ts';
import type { Run } from './run.ts';

/** So many images show at each moment how good the network was then. */
const shownImages = 2000;

const splitOf = (run: Run): 'test' | 'validation' => {
  const { test, validation } = run.setup.prepared.data;
  if (test.count > 0) return 'test';
  if (validation) return 'validation';
  throw new LabError(
    'nothing-to-measure',
    t('This training had no images but those it learned from.'),
  );
};

/** A network beside a run's own, which takes the weights of one moment after another. */
class MomentViewer {
  private readonly network: Network;
  private readonly run: Run;
  private shown: WeightSet | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(run: Run, network: Network) {
    this.run = run;
    this.network = network;
  }

  static async make(run: Run): Promise<MomentViewer> {
    const { experiment, prepared, choice, backends } = run.setup;
    const data = {
      ...prepared.data,
      // It never trains: one image is enough to compile with.
      train: firstOf(prepared.data.train, 1),
      validation: null,
      test: firstOf(prepared.data[splitOf(run)] ?? prepared.data.test, shownImages),
    };
    const options = { measure: false };
    const { network } = await backends.place(choice, experiment, data, options);
    return new MomentViewer(run, network);
  }

  /** One question after another: the weights must not change under one. */
  view(weights: WeightSet, image: ImageSet | null): Promise<MomentView> {
    const answer = this.turn.then(() => this.answer(weights, image));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private async answer(weights: WeightSet, image: ImageSet | null): Promise<MomentView> {
    const { network, run } = this;
    if (this.shown !== weights) network.setWeights(weights);
    this.shown = weights;
    const split = splitOf(run);
    const { origins, data } = run.setup.prepared;
    const evaluation = await network.evaluate('test');
    const { from, indices } = origins[split];
    return {
      evaluation: {
        ...{ ...evaluation, split, from },
        indices: indices.slice(0, evaluation.count),
        labels: (data[split] ?? data.test).labels.slice(0, evaluation.count),
      },
      kernel: weights.find(({ name }) => name === 'kernel') ?? null,
      outputs: image && (await network.predict(image)),
      layers: image && (await network.activations(image)),
    };
  }

  async dispose(): Promise<void> {
    await this.turn;
    this.network.dispose();
  }
}

/** Shows runs as they were. One network at a time is held for that: of the run that was asked last. */
export class MomentViewers {
  private current: { readonly run: Run; readonly viewer: Promise<MomentViewer> } | null = null;

  /** @throws LabError 'run-unknown' where the moment is not kept. */
  async view(
    run: Run,
    moment: Pick<TrainingMoment, 'epoch' | 'step'>,
    image: ImageSet | null,
  ): Promise<MomentView> {
    const weights = run.setup.moments?.weightsAt(moment);
    if (!weights) throw new LabError('run-unknown', t('The weights of this moment are not kept.'));
    const known = this.current?.run === run;
    const { viewer } = this.viewerOf(run);
    try {
      return await (await viewer).view(weights, image);
    } catch (thrown) {
      if (this.current?.viewer === viewer) await this.forget(run);
      // A lost device took the network with it: another is made, once.
      if (!known || toFailure(thrown).code !== 'webgpu-device-lost') throw thrown;
      return (await this.viewerOf(run).viewer).view(weights, image);
    }
  }

  /** Frees what was made for a run. */
  async forget(run: Run): Promise<void> {
    const { current } = this;
    if (current?.run !== run) return;
    this.current = null;
    await end(current.viewer);
  }

  private viewerOf(run: Run) {
    if (this.current?.run === run) return this.current;
    if (this.current) void end(this.current.viewer);
    this.current = { run, viewer: MomentViewer.make(run) };
    return this.current;
  }
}

async function end(viewer: Promise<MomentViewer>): Promise<void> {
  const made = await viewer.catch(() => null);
  await made?.dispose();
}
