/**
 * A batch on its way through a network and back as in a training step: batch normalisations use the
 * batch's own statistics and dropout layers drop. In double precision, image by image, layer by layer.
 */
import { lastAxis } from '../../domain/layers/description.ts';
import type { LossSpec, ModelSpec } from '../../domain/model/model.ts';
import { createRandom, mixSeed } from '../../domain/random/random.ts';
import type { Sliced } from '../../domain/slices.ts';
import type { LayerTrace, Sites, WeightGradients } from '../interpreter/interpreter.ts';
import {
  noGradients,
  runLayer,
  throughActivation,
  throughSums,
} from '../interpreter/interpreter.ts';
import type { Site } from '../interpreter/layers.ts';
import { imageLoss } from '../interpreter/loss.ts';
import type { BatchStatistics } from './batch-norm.ts';
import { normaliseBatch, normaliseBatchBack } from './batch-norm.ts';

/** Images scaled as the run scales, with their labels; one at least. */
export interface Batch {
  readonly inputs: readonly Float64Array[];
  readonly labels: readonly number[];
}

/** What one layer did with every image of a batch. */
export interface BatchTrace {
  readonly images: readonly LayerTrace[];
  /** Dropout: what each number was multiplied by, 0 or 1 / (1 - rate); null elsewhere. */
  readonly kept: readonly Float64Array[] | null;
  /** Batch normalisation: what the batch's channels are like; null elsewhere. */
  readonly statistics: BatchStatistics | null;
}

export interface BatchPass {
  readonly layers: readonly BatchTrace[];
  /** Image by image, without the penalty of a decay. */
  readonly losses: readonly number[];
  /** Of the mean loss by the logits, image by image. */
  readonly byLogits: readonly Float64Array[];
}

/** What decides which numbers a dropout layer drops: any two steps draw differently. */
export interface Draw {
  readonly seed: number;
  readonly step: number;
}

/** What a dropout layer multiplies the numbers of one image by: [numbers]. */
export function dropoutMask(site: Site, draw: Draw, image: number, layer: number): Float64Array {
  const { spec, outputShape } = site;
  const rate = 'rate' in spec ? spec.rate : 0;
  const random = createRandom(mixSeed(mixSeed(mixSeed(draw.seed, draw.step), layer), image));
  const size = outputShape.reduce((product, side) => product * side, 1);
  const draws = spec.kind === 'spatialDropout2d' ? lastAxis(outputShape) : size;
  const kept = Float64Array.from({ length: draws }, () => (random() < rate ? 0 : 1 / (1 - rate)));
  return Float64Array.from({ length: size }, (_, at) => kept[at % draws]!);
}

const isDropout = ({ spec }: Site) => spec.kind === 'dropout' || spec.kind === 'spatialDropout2d';

function* throughLayer(
  site: Site,
  layer: number,
  inputs: readonly Float64Array[],
  draw: Draw,
): Sliced<BatchTrace> {
  if (site.spec.kind === 'batchNormalization') {
    const { outputs, statistics } = normaliseBatch(site, inputs);
    const images = inputs.map((input, at) => asTrace(input, outputs[at]!));
    return { images, kept: null, statistics };
  }
  if (isDropout(site)) {
    const kept = inputs.map((_, image) => dropoutMask(site, draw, image, layer));
    const images = inputs.map((input, image) => asTrace(input, times(input, kept[image]!)));
    return { images, kept, statistics: null };
  }
  const images: LayerTrace[] = [];
  for (const input of inputs) {
    yield undefined;
    images.push(runLayer(site, input));
  }
  return { images, kept: null, statistics: null };
}

const times = (values: Float64Array, factors: Float64Array): Float64Array =>
  values.map((value, at) => value * factors[at]!);

const asTrace = (input: Float64Array, output: Float64Array): LayerTrace => ({
  input,
  sums: output,
  output,
});

/** A batch through the network as in training, and what its losses are. Rests between images. */
export function* batchForward(
  sites: Sites,
  { model, loss }: { readonly model: ModelSpec; readonly loss: LossSpec },
  batch: Batch,
  draw: Draw,
): Sliced<BatchPass> {
  const layers: BatchTrace[] = [];
  let values = batch.inputs;
  for (const [layer, site] of sites.entries()) {
    const trace = yield* throughLayer(site, layer, values, draw);
    layers.push(trace);
    values = trace.images.map(({ output }) => output);
  }
  const last = layers.at(-1)?.images ?? [];
  const count = batch.labels.length;
  const found = batch.labels.map((label, at) => imageLoss(loss, model, [last[at]!], label));
  return {
    layers,
    losses: found.map(({ value }) => value),
    byLogits: found.map(({ gradient }) => gradient.map((value) => value / count)),
  };
}

export interface BatchGradients {
  /** Of the mean loss by every weight. */
  readonly weights: WeightGradients;
  /** Of the mean loss by what each layer gives, image by image. */
  readonly outputs: readonly (readonly Float64Array[])[];
}

/** The way back of a whole batch. Rests between images. */
export function* batchBackward(sites: Sites, pass: BatchPass): Sliced<BatchGradients> {
  const weights = noGradients(sites);
  const outputs: (readonly Float64Array[])[] = [];
  let gradients = pass.byLogits;
  for (let at = sites.length - 1; at >= 0; at--) {
    const [site, into] = [sites[at]!, weights[at]!];
    const { images, kept, statistics } = pass.layers[at]!;
    outputs[at] = gradients;
    const last = at === sites.length - 1;
    if (statistics) {
      gradients = normaliseBatchBack(site, images, statistics, gradients, into);
      continue;
    }
    const before: Float64Array[] = [];
    for (const [image, trace] of images.entries()) {
      yield undefined;
      const own = gradients[image]!;
      if (kept) {
        before.push(times(own, kept[image]!));
        continue;
      }
      const sums = last ? own : throughActivation(site, trace, own);
      before.push(throughSums(site, trace, sums, into));
    }
    gradients = before;
  }
  return { weights, outputs };
}
