import type { SplitName } from '../domain/data/dataset.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import { argmax } from '../domain/metrics/argmax.ts';
import type { Evaluation, Network, TrainingData } from './network.ts';
import type { SplitImages } from './split-images.ts';
import { firstOf, imagesOf } from './split-images.ts';

/**
 * Two outputs that lie nearer to each other, as a share of the larger, could change places by rounding:
 * engine and processor agree within a hundredth of that.
 */
const tooClose = 1e-4;

/** Where more verdicts than this share are close, the run's own network measures all. */
const mostClose = 0.05;

/** Makes the network that measures, or says null where there can be none. */
type MakeBeside = (experiment: Experiment, data: TrainingData) => Promise<Network | null>;

/**
 * Measures a split by another network that has the same weights, and is freed at the end. Outputs are
 * those of `network` within rounding (parity 1e-4), verdicts its own: where two classes lie so close
 * that rounding could decide, `network` reads the image itself.
 */
export async function evaluateBeside(
  network: Network,
  data: TrainingData,
  split: SplitName,
  make: MakeBeside,
): Promise<Evaluation> {
  const images = data[split];
  const beside = images && (await make(...besideSetup(network.experiment, data, split)));
  if (!beside) return network.evaluate(split);
  try {
    beside.setWeights(await network.weights());
    const evaluation = await beside.evaluate(split);
    const close = closeVerdicts(evaluation.outputs, data.classes);
    if (close.length > mostClose * images.count) return await network.evaluate(split);
    return await withOwnVerdicts(evaluation, close, images, network);
  } finally {
    beside.dispose();
  }
}

/** It never trains: one image is enough for that part of it. */
function besideSetup(
  experiment: Experiment,
  data: TrainingData,
  split: SplitName,
): [experiment: Experiment, data: TrainingData] {
  const none = firstOf(data.train, 1);
  const others = { train: none, validation: null, test: none };
  return [
    { ...experiment, batchSize: 1 },
    { ...data, ...others, [split]: data[split] },
  ];
}

/** Rows of `outputs` [count, classes] whose two largest lie close, or that are no numbers. */
function closeVerdicts(outputs: Float32Array, classes: number): number[] {
  const close: number[] = [];
  for (let at = 0, row = 0; at < outputs.length; at += classes, row++) {
    let [first, second] = [-Infinity, -Infinity];
    for (const value of outputs.subarray(at, at + classes)) {
      if (!(value <= first)) [first, second] = [value, first];
      else if (value > second) second = value;
    }
    if (!(first - second > tooClose * Math.abs(first))) close.push(row);
  }
  return close;
}

async function withOwnVerdicts(
  evaluation: Evaluation,
  close: readonly number[],
  images: SplitImages,
  network: Network,
): Promise<Evaluation> {
  if (close.length === 0) return evaluation;
  const own = await network.predict(imagesOf(images, close));
  const classes = own.length / close.length;
  const outputs = evaluation.outputs.slice();
  const isRight = (row: number) => argmax(outputs, row * classes, classes) === images.labels[row];
  let correct = Math.round(evaluation.accuracy * evaluation.count);
  close.forEach((row, at) => {
    correct -= Number(isRight(row));
    outputs.set(own.subarray(at * classes, (at + 1) * classes), row * classes);
    correct += Number(isRight(row));
  });
  return { ...evaluation, accuracy: correct / evaluation.count, outputs };
}
