/**
 * One training step, taken apart: the batch's loss, the gradient of every weight, what the optimizer
 * makes of it, and the loss of the same images when the step is as long as it is, shorter or longer.
 * Images come as they are: the random geometry of an augmentation is left out.
 */
import type { Experiment } from '../../domain/experiment/experiment.ts';
import type { Shape } from '../../domain/layers/description.ts';
import { decays } from '../../domain/experiment/weight-decay.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { Sliced } from '../../domain/slices.ts';
import type { Named, Sites, WeightGradients } from '../interpreter/interpreter.ts';
import { forward, outputsOf } from '../interpreter/interpreter.ts';
import { weightOf } from '../interpreter/layers.ts';
import { imageLoss } from '../interpreter/loss.ts';
import { movedStatistics } from './batch-norm.ts';
import type { Batch, BatchPass } from './batch-pass.ts';
import { batchBackward, batchForward } from './batch-pass.ts';
import type { Memories } from './update.ts';
import { updateOf } from './update.ts';

/** What decides a step besides weights and images. */
export type StepSetting = Pick<
  Experiment,
  'model' | 'loss' | 'optimizer' | 'seed' | 'decay' | 'clipping'
>;

/** Memories of the trainable weights before the step, and how many steps were done before it. */
export interface StepState {
  readonly step: number;
  /** In the order of the trainable weights; each has its memories. */
  readonly memories: readonly Memories[];
}

/** A trainable weight array in one step. */
export interface WeightChange {
  /** Index of its layer, and its name in it. */
  readonly layer: number;
  readonly name: string;
  readonly shape: Shape;
  readonly before: Float64Array;
  /** As the optimizer takes it: with the decay's part, clipped. */
  readonly gradient: Float64Array;
  readonly memories: Memories;
  readonly newMemories: Memories;
  readonly change: Float64Array;
}

export interface LearningStep {
  readonly pass: BatchPass;
  /** The mean of the images' losses, and what a decay adds to it. */
  readonly loss: number;
  readonly penalty: number;
  /** What all gradients were multiplied by to keep their norm within the limit; 1 where they did. */
  readonly scale: number;
  readonly changes: readonly WeightChange[];
  /** Of the mean loss by what each layer gives: its norm over the batch. */
  readonly outputNorms: readonly number[];
}

/** The trainable weights of a model in their order, as places in its sites. */
export function trainablePlaces({ model }: Pick<Experiment, 'model'>) {
  return summarize(model).layers.flatMap(({ weights }, layer) =>
    weights.filter(({ trainable }) => trainable).map(({ name, shape }) => ({ layer, name, shape })),
  );
}

/** Carries out the step; `rate` is the learning rate. Rests between images. */
export function* takeStep(
  sites: Sites,
  setting: StepSetting,
  batch: Batch,
  state: StepState,
  rate: number,
): Sliced<LearningStep> {
  const draw = { seed: setting.seed, step: state.step };
  const pass = yield* batchForward(sites, setting, batch, draw);
  const back = yield* batchBackward(sites, pass);
  const places = trainablePlaces(setting);
  const { decay } = setting;
  if (decay) addDecay(sites, back.weights, decay);
  const gradients = places.map(({ layer, name }) => back.weights[layer]![name]!);
  const scale = clip(gradients, setting);
  const changes = places.map(({ layer, name, shape }, at) => {
    const [memories, gradient] = [state.memories[at]!, gradients[at]!];
    const update = updateOf(setting.optimizer, gradient, memories, rate, state.step + 1);
    const before = weightOf(sites[layer]!, name);
    return {
      ...{ layer, name, shape, before, gradient, memories },
      ...{ newMemories: update.memories, change: update.change },
    };
  });
  return {
    pass,
    loss: pass.losses.reduce((sum, value) => sum + value, 0) / pass.losses.length,
    penalty: decay ? penaltyOf(sites, decay) : 0,
    ...{ scale, changes },
    outputNorms: back.outputs.map((images) =>
      Math.sqrt(images.reduce((sum, one) => sum + one.reduce((t, v) => t + v * v, 0), 0)),
    ),
  };
}

function addDecay(sites: Sites, gradients: WeightGradients, decay: number): void {
  sites.forEach(({ weights }, layer) => {
    for (const [name, values] of Object.entries(weights)) {
      if (!decays({ name })) continue;
      const own = gradients[layer]![name]!;
      values.forEach((value, at) => (own[at]! += 2 * decay * value));
    }
  });
}

function penaltyOf(sites: Sites, decay: number): number {
  let sum = 0;
  for (const { weights } of sites) {
    for (const [name, values] of Object.entries(weights)) {
      if (decays({ name })) for (const value of values) sum += value * value;
    }
  }
  return decay * sum;
}

/** Keeps gradients within the limit, in place; returns what all of them were multiplied by. */
function clip(gradients: readonly Float64Array[], { clipping }: StepSetting): number {
  if (!clipping) return 1;
  const { kind, limit } = clipping;
  if (kind === 'value') {
    for (const own of gradients) {
      own.forEach((value, at) => (own[at] = Math.min(Math.max(value, -limit), limit)));
    }
    return 1;
  }
  let squares = 0;
  for (const own of gradients) for (const value of own) squares += value * value;
  const scale = Math.sqrt(squares) > limit ? limit / Math.sqrt(squares) : 1;
  for (const own of gradients) own.forEach((value, at) => (own[at] = value * scale));
  return scale;
}

/** The network after `share` of the step; 1 is the whole one. Moving statistics go all the way. */
export function sitesAfter(sites: Sites, { pass, changes }: LearningStep, share: number): Sites {
  return sites.map((site, layer) => {
    const { statistics } = pass.layers[layer]!;
    const moved: Named = statistics && share > 0 ? movedStatistics(site, statistics) : {};
    const learnt = changes
      .filter((one) => one.layer === layer)
      .map(({ name, before, change }): [string, Float64Array] => [
        name,
        before.map((value, at) => value + share * change[at]!),
      ]);
    return { ...site, weights: { ...site.weights, ...moved, ...Object.fromEntries(learnt) } };
  });
}

/** The same images after part of a step, or a longer one. */
export interface Afterwards {
  /** Of the step's change: 0 is before it, 1 after it. */
  readonly share: number;
  /** The batch's loss without the penalty, with the same numbers dropped. */
  readonly loss: number;
  /** The first image, asked as after a training: its loss and outputs. */
  readonly imageLoss: number;
  readonly outputs: Float64Array;
}

/** What steps of other lengths along the same change do. Rests between images. */
export function* walkAlong(
  sites: Sites,
  setting: StepSetting,
  batch: Batch,
  { step, draw }: { readonly step: LearningStep; readonly draw: number },
  shares: readonly number[],
): Sliced<readonly Afterwards[]> {
  const [image, label] = [batch.inputs[0]!, batch.labels[0]!];
  const found: Afterwards[] = [];
  for (const share of shares) {
    const there = sitesAfter(sites, step, share);
    const seed = { seed: setting.seed, step: draw };
    const { losses } = yield* batchForward(there, setting, batch, seed);
    const trace = forward(there, image);
    const own = imageLoss(setting.loss, setting.model, trace, label);
    found.push({
      share,
      loss: losses.reduce((sum, value) => sum + value, 0) / losses.length,
      imageLoss: own.value,
      outputs: outputsOf(trace),
    });
  }
  return found;
}
