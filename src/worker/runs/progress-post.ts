import { stepsPerEpoch } from '../../domain/experiment/experiment.ts';
import { meanAccuracy, meanLoss } from '../../domain/experiment/history.ts';
import type { Progress } from '../../training/loop.ts';
import { Pace } from '../../training/pace.ts';
import type { RunSetup } from './run.ts';

/** At most so often is progress posted to the page. */
const postEvery = 100; // milliseconds

/** Tells the page how far a run is, now and then. */
export class ProgressPost {
  private readonly pace = new Pace();
  private readonly setup: RunSetup;
  private lastPost = 0;

  constructor(setup: RunSetup) {
    this.setup = setup;
  }

  /** `count` steps are done. Posted unless that was done a moment ago; an epoch's last always is. */
  steps(count: number, progress: Progress): void {
    const now = performance.now();
    this.pace.add(count, now);
    const last = progress.step >= this.stepsPerEpoch;
    if (last || now - this.lastPost >= postEvery) this.now(progress);
  }

  /** The time that passed is no measure of the pace: a pause, a validation. */
  restart(): void {
    this.pace.restart(performance.now());
  }

  now(progress: Progress): void {
    const { emit, runId, experiment } = this.setup;
    const { millisecondsPerStep } = this.pace;
    const left = (experiment.epochs - progress.epoch + 1) * this.stepsPerEpoch - progress.step;
    this.lastPost = performance.now();
    emit({
      kind: 'runProgress',
      runId,
      epoch: progress.epoch,
      step: progress.step,
      loss: meanLoss(progress.mean),
      accuracy: meanAccuracy(progress.mean),
      millisecondsPerStep,
      imagesPerSecond: millisecondsPerStep
        ? (1000 / millisecondsPerStep) * experiment.batchSize
        : 0,
      learningRate: progress.learningRate,
      secondsLeft: (left * millisecondsPerStep) / 1000,
    });
  }

  private get stepsPerEpoch(): number {
    const { prepared, experiment } = this.setup;
    return stepsPerEpoch(prepared.data.train.count, experiment);
  }
}
