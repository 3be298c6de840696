import { imageBytes } from '../../domain/data/dataset.ts';
import { spanOf, stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import { epochRates } from '../../domain/experiment/schedules.ts';
import { scaleImages } from '../../domain/data/scaling.ts';
import type { StepMetrics } from '../../domain/experiment/history.ts';
import type { Network } from '../../training/network.ts';
import { imagesOf } from '../../training/split-images.ts';
import type { StepProbe } from '../plans/probe.ts';
import type { Deviation } from './compare.ts';
import { compareWeights, relativeError } from './compare.ts';
import type { Golden } from './golden.ts';

const compare = (what: string, actual: ArrayLike<number>, expected: ArrayLike<number>) => ({
  what,
  error: relativeError(actual, expected),
});

/** The rates of an epoch's steps, from 1, or nothing where they are all the same. */
function ratesOf({ experiment, data }: Golden, epoch: number): Float32Array | undefined {
  const { schedule, optimizer } = experiment;
  if (!schedule) return undefined;
  return epochRates(schedule, optimizer.learningRate, epoch, spanOf(data.train.count, experiment));
}

const epochsOf = ({ experiment }: Golden) =>
  Array.from({ length: experiment.epochs }, (_, index) => index + 1);

/** Images of every batch of an epoch in the file's own order. */
function batchesOf({ experiment, data }: Golden) {
  const { count } = data.train;
  return Array.from({ length: stepsPerEpoch(count, experiment) }, (_, step) => {
    const first = step * experiment.batchSize;
    const rows = Array.from({ length: Math.min(experiment.batchSize, count - first) });
    return imagesOf(
      data.train,
      rows.map((_, row) => first + row),
    );
  });
}

/** Runs the file's steps on a network that holds its data, from bytes on, and compares everything. */
export async function trainGolden(network: Network, golden: Golden): Promise<Deviation[]> {
  const { data, experiment, steps, evaluation } = golden;
  network.setWeights(golden.initialWeights);
  const order = Uint32Array.from({ length: data.train.count }, (_, index) => index);
  const metrics: StepMetrics[] = [];
  for (const epoch of epochsOf(golden)) {
    network.startEpoch(order, ratesOf(golden, epoch));
    metrics.push(...(await network.trainSteps(0, stepsPerEpoch(data.train.count, experiment))));
  }
  const measured = await network.evaluate('test');
  const losses = metrics.map(({ lossSum, samples }) => lossSum / samples);
  return [
    compare(
      'loss of each step',
      losses,
      steps.map(({ loss }) => loss),
    ),
    compare(
      'right answers of each step',
      metrics.map(({ correct }) => correct),
      steps.map(({ correct }) => correct),
    ),
    ...compareWeights('after all steps', await network.weights(), golden.finalWeights),
    compare('evaluated loss', [measured.loss], [evaluation.loss]),
    compare('evaluated accuracy', [measured.accuracy * measured.count], [evaluation.correct]),
    compare('evaluated outputs', measured.outputs, evaluation.outputs),
  ];
}

/** Runs the file's steps on float inputs and compares gradients, losses, weights and inference. */
export async function probeGolden(probe: StepProbe, golden: Golden): Promise<Deviation[]> {
  const { data, steps, evaluation } = golden;
  probe.setWeights(golden.initialWeights);
  const found: Deviation[] = [];
  const batches = epochsOf(golden).flatMap(() => batchesOf(golden));
  const rates = epochsOf(golden).flatMap((epoch) => [...(ratesOf(golden, epoch) ?? [])]);
  for (const [index, batch] of batches.entries()) {
    const rate = rates[index];
    if (rate !== undefined) probe.setLearningRate(rate);
    const expected = steps[index] ?? { loss: NaN, correct: NaN };
    const step = await probe.step(scaleImages(batch.pixels, data.scaler), batch.labels);
    found.push(
      compare(`loss of step ${index + 1}`, [step.loss], [expected.loss]),
      compare(`right answers of step ${index + 1}`, [step.correct], [expected.correct]),
    );
    if (index === 0) found.push(...compareWeights('gradient of', step.gradients, golden.gradients));
  }
  const weights = compareWeights('after all steps', await probe.weights(), golden.finalWeights);
  const { batchSize } = golden.experiment;
  const first = data.train.set.pixels.subarray(0, batchSize * imageBytes(data.train.set));
  const outputs = await probe.predict(scaleImages(first, data.scaler));
  const expected = evaluation.outputs.subarray(0, batchSize * data.classes);
  return [...found, ...weights, compare('inference', outputs, expected)];
}
