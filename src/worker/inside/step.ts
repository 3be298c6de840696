import type { ImageSet } from '../../domain/data/dataset.ts';
import { flopsPerStep } from '../../domain/model/flops.ts';
import { memoryNames } from '../../domain/model/memories.ts';
import type { Shape } from '../../domain/model/model.ts';
import { sizeOf } from '../../domain/model/shapes.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { createRandom, permutation } from '../../domain/random/random.ts';
import type { Sites } from '../../inside/interpreter/interpreter.ts';
import { placeLayers } from '../../inside/interpreter/interpreter.ts';
import type { Batch } from '../../inside/step/batch-pass.ts';
import type { LearningStep, StepState, WeightChange } from '../../inside/step/learning-step.ts';
import { takeStep, trainablePlaces, walkAlong } from '../../inside/step/learning-step.ts';
import { countSizes, kernelPictures, normOf } from '../../inside/step/pictures.ts';
import { countUnits } from '../../inside/step/units.ts';
import type { OptimizerState } from '../../training/network.ts';
import { imagesOf } from '../../training/split-images.ts';
import { inSlices } from '../data/slices.ts';
import type {
  StepFrom,
  StepLayer,
  StepTaken,
  StepWeights,
  WeightSample,
} from '../protocol/learn.ts';
import type { Run } from '../runs/run.ts';
import { inputFor, subjectOf } from './subject.ts';

interface Wanted {
  readonly image: ImageSet;
  readonly label: number;
  readonly images: number;
  readonly from: StepFrom;
  readonly rate: number;
}

/** Parts of the step, and longer ones, that are tried on the same images. */
const shares = [0, 0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256];

/** A step of so many floating point operations at most: a second or two of plain JavaScript. */
const mostWork = 1.2e9;

/** Images of a step that can be looked at soon enough; at least one. */
function affordableImages(run: Run): number {
  const { model, batchSize } = run.setup.experiment;
  const one = flopsPerStep(model, 1) + 1;
  const passes = 1 + shares.length / 3;
  const trained = run.setup.prepared.data.train.count;
  return Math.max(1, Math.min(batchSize, trained, 64, Math.floor(mostWork / (one * passes))));
}

/** The image first, then training images, others at every step. */
function batchOf(run: Run, wanted: Wanted, input: Float64Array, step: number): Batch {
  const { train } = run.setup.prepared.data;
  const count = Math.min(wanted.images, affordableImages(run)) - 1;
  const places = permutation(train.count, createRandom(step + 1)).subarray(0, count);
  const more = imagesOf(train, places);
  const size = input.length;
  return {
    inputs: [
      input,
      ...Array.from(places, (_, at) =>
        inputFor(run, more.pixels.subarray(at * size, (at + 1) * size)),
      ),
    ],
    labels: [wanted.label, ...more.labels],
  };
}

/** The memories of a run, weight by weight; zeros where a training begins. */
function stateFrom(run: Run, state: OptimizerState | null): StepState {
  const { experiment } = run.setup;
  const names = memoryNames(experiment.optimizer);
  const places = trainablePlaces(experiment);
  const memories = places.map(({ shape }, place) =>
    names.map((_, memory) => {
      const slot = state?.slots[memory * places.length + place];
      return slot ? Float64Array.from(slot) : new Float64Array(sizeOf(shape));
    }),
  );
  return { step: state?.step ?? 0, memories };
}

/**
 * The next step of a run on an image, taken apart. @throws LabError 'model-input-differs', 'cancelled'
 * soon after `signal` is aborted.
 */
export async function stepOf(run: Run, wanted: Wanted, signal: AbortSignal): Promise<StepTaken> {
  const { experiment } = run.setup;
  const { model, seed } = experiment;
  const subject = await subjectOf(run, wanted.image);
  const start = wanted.from === 'start';
  const sites = start ? placeLayers(model, initialWeights(model, seed)) : subject.sites;
  const state = stateFrom(run, start ? null : await run.ask((network) => network.optimizerState()));
  const batch = batchOf(run, wanted, subject.input, state.step);
  const step = await inSlices(takeStep(sites, experiment, batch, state, wanted.rate), signal);
  const along = { step, draw: state.step };
  const walk = await inSlices(walkAlong(sites, experiment, batch, along, shares), signal);
  return {
    images: batch.labels.length,
    step: state.step,
    rate: wanted.rate,
    loss: step.loss,
    penalty: step.penalty,
    scale: step.scale,
    layers: layersOf(sites, step, model.inputShape),
    walk,
  };
}

function layersOf(sites: Sites, step: LearningStep, input: Shape): StepLayer[] {
  const first = step.changes.find(({ name }) => name.endsWith('kernel'))?.layer;
  const side = Math.sqrt(sizeOf(input));
  const image = input.length > 1 ? input.slice(0, 2) : [side, side];
  return sites.map((site, layer) => ({
    name: site.name,
    kind: site.spec.kind,
    outputShape: site.outputShape,
    outputNorm: step.outputNorms[layer]!,
    units: layer === sites.length - 1 ? null : countUnits(site, step.pass.layers[layer]!),
    weights: step.changes
      .filter((one) => one.layer === layer)
      .map((one) => weightsOf(one, layer === first ? image : null)),
  }));
}

/** `image` is [height, width] where the layer looks at the image itself. */
function weightsOf(change: WeightChange, image: Shape | null): StepWeights {
  const { name, shape, gradient, before } = change;
  const fits = image && (shape.length === 4 || shape[0] === sizeOf(image)) ? image : null;
  return {
    ...{ name, shape },
    gradientNorm: normOf(gradient),
    changeNorm: normOf(change.change),
    weightNorm: normOf(before),
    sizes: countSizes(gradient),
    changeSizes: countSizes(change.change),
    pictures: name.endsWith('kernel') ? kernelPictures(gradient, shape, fits) : [],
    samples: samplesOf(change),
  };
}

/** Some weights of an array, from the largest gradient to the smallest that is not 0. */
function samplesOf(change: WeightChange): WeightSample[] {
  const { gradient } = change;
  const size = (at: number) => Math.abs(gradient[at]!);
  const taught = Uint32Array.from(gradient.keys()).filter((at) => gradient[at] !== 0);
  taught.sort((one, other) => size(other) - size(one));
  const { length } = taught;
  const ranks = [0, Math.floor(length / 100), Math.floor(length / 2), length - 1];
  const places = new Set(ranks.flatMap((rank) => taught[rank] ?? []));
  return [...places].map((at) => {
    const here = (values: Float64Array) => values[at]!;
    return {
      at,
      before: here(change.before),
      gradient: here(gradient),
      memories: change.memories.map(here),
      newMemories: change.newMemories.map(here),
      change: here(change.change),
    };
  });
}
