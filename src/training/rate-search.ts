/** Looking for a learning rate: a few steps, each with a larger rate than the one before. */
import { stepsPerEpoch } from '../domain/experiment/experiment.ts';
import type { StepMetrics } from '../domain/experiment/history.ts';
import type { RatePoint } from '../domain/compare/rate-range.ts';
import { hasDiverged } from '../domain/compare/rate-range.ts';
import { epochOrder } from './loop.ts';
import type { Network, TrainingData } from './network.ts';
import { nextTask } from './next-task.ts';

export interface RateSearch {
  /** The rates of the first and of the last step. */
  readonly low: number;
  readonly high: number;
  readonly steps: number;
}

/** What takes the steps: the network itself, or what stands before it. */
type Steps = Pick<Network, 'trainSteps'>;

/**
 * Trains a new network on the batches that its training would begin with, at rates that grow by the
 * same factor from step to step (L. N. Smith, "Cyclical Learning Rates for Training Neural Networks",
 * 2017). Ends early where the loss has run away or is no number, and when `stopped` says so. The
 * network is good for nothing afterwards.
 */
export async function* searchRates(
  network: Network,
  { train }: TrainingData,
  { low, high, steps }: RateSearch,
  stepper: Steps = network,
): AsyncGenerator<RatePoint, void> {
  const { experiment } = network;
  const whole = stepsPerEpoch(train.count, experiment);
  const points: RatePoint[] = [];
  for (let step = 0; step < steps; step++) {
    const at = step % whole;
    if (at === 0) network.startEpoch(epochOrder(train.count, experiment.seed, 1 + step / whole));
    const rate = low * (high / low) ** (step / (steps - 1));
    network.setLearningRate(rate);
    const point = { rate, loss: lossOf(await stepper.trainSteps(at, at + 1)) };
    points.push(point);
    yield point;
    if (hasDiverged(points)) return;
    await nextTask();
  }
}

/** NaN where a step told nothing. */
function lossOf([step]: readonly StepMetrics[]): number {
  return step ? step.lossSum / step.samples : NaN;
}
