import type { LabelledImages } from '../../domain/data/dataset.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { inputForms, measurePixels, withInputForm } from '../../domain/experiment/input-form.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import { transposedWeights } from '../../domain/model/transposed.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import { fitScaler } from '../../domain/data/scaling.ts';
import type { SplitImages } from '../../training/split-images.ts';
import { imagesOf, wholeSplit } from '../../training/split-images.ts';
import type { FormsTrial, TriedForm } from '../../domain/experiment/forms-trial.ts';
import type { Run } from './run.ts';

/** So many images tell 98 % from 8 %, and even 98 % from 93 %, most of the time. */
const triedImages = 300;

/** A network that reads so well as it stands wants nothing else. */
const goodEnough = 0.97;

/** Less than this is chance: the images tried are few. */
const leastGain = 0.02;

type Place = Pick<Run, 'setup' | 'ask'>;

/** Images from all over a split: test sets may be sorted. */
function spread(split: SplitImages): LabelledImages {
  const count = Math.min(split.count, triedImages);
  const places = Array.from({ length: count }, (_, at) => Math.floor((at * split.count) / count));
  return imagesOf(split, places);
}

function shareRight(outputs: Float32Array, labels: Uint8Array): number {
  const read = argmaxRows(outputs, outputs.length / labels.length);
  return read.filter((label, row) => label === labels[row]).length / labels.length;
}

/** What a network of these weights gives for the images, on the run's own backend. */
async function readWith(
  { setup }: Place,
  experiment: Experiment,
  weights: WeightSet,
  images: LabelledImages,
): Promise<number> {
  const split = wholeSplit(images);
  const scaler = fitScaler('unit', images);
  const { classes } = setup.prepared.data;
  const data = { train: split, validation: null, test: split, scaler, classes };
  const { network } = await setup.backends.place(setup.choice, experiment, data, {
    measure: false,
  });
  try {
    network.setWeights(weights);
    return shareRight(await network.predict(images), images.labels);
  } finally {
    network.dispose();
  }
}

/** Test images, or the training images of data that have no others. */
const openSplit = ({ setup }: Place): SplitImages => {
  const { test, train } = setup.prepared.data;
  return test.count > 0 ? test : train;
};

/** What standardising is to be fitted on. */
const measuresOf = (run: Place) => measurePixels(spread(run.setup.prepared.data.train));

/** An experiment whose loss takes whatever the last layer gives; only outputs are asked for. */
const asked = (experiment: Experiment): Experiment => ({
  ...experiment,
  augmentation: null,
  batchSize: 32,
});

/**
 * Reads some of the open images with a network from a file: as it stands, and where that is not good,
 * in every other form in which it may want them. `signal` ends it between two forms.
 */
export async function tryForms(run: Place, signal: AbortSignal): Promise<FormsTrial> {
  const images = spread(openSplit(run));
  const { experiment } = run.setup;
  const { weights, outputs } = await run.ask(async (network) => ({
    weights: await network.weights(),
    outputs: await network.predict(images),
  }));
  const asItStands = shareRight(outputs, images.labels);
  const trial = { count: images.count, asItStands, split: nameOf(run), best: null };
  if (asItStands >= goodEnough) return trial;
  const measures = measuresOf(run);
  const turned =
    images.height === images.width ? transposedWeights(experiment.model, weights) : null;
  let best: TriedForm | null = null;
  for (const form of inputForms) {
    await run.setup.courtesy.turn();
    signal.throwIfAborted();
    const own = form.transposed ? turned : weights;
    if (!own) continue;
    const changed = withInputForm(experiment, form, measures);
    const accuracy = await readWith(run, asked(changed), own, images);
    if (accuracy > (best?.accuracy ?? asItStands + leastGain)) {
      best = { form, accuracy, experiment: changed };
    }
  }
  return { ...trial, best };
}

const nameOf = (run: Place): FormsTrial['split'] =>
  run.setup.prepared.data.test.count > 0 ? 'test' : 'train';
