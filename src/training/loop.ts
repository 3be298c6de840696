import type { Experiment } from '../domain/experiment/experiment.ts';
import { spanOf, stepsPerEpoch } from '../domain/experiment/experiment.ts';
import { epochRates } from '../domain/experiment/schedules.ts';
import { LabError } from '../domain/failure.ts';
import type { EpochLog, RunningMean, StepMetrics } from '../domain/experiment/history.ts';
import { addStep, emptyMean, meanAccuracy, meanLoss } from '../domain/experiment/history.ts';
import { createRandom, mixSeed, permutation } from '../domain/random/random.ts';
import type { CallbackOutcome, CallbackState } from './callbacks.ts';
import { afterEpoch, afterTraining, newCallbacks } from './callbacks.ts';
import type { ControlState } from './control.ts';
import type { Evaluation, Network, Stepper, TrainingData } from './network.ts';
import { nextTask } from './next-task.ts';

/** Where a run stands, besides what the network itself holds. Plain data. */
export interface Progress {
  /** The epoch in progress, from 1. */
  readonly epoch: number;
  /** Steps done in it. */
  readonly step: number;
  readonly mean: RunningMean;
  readonly history: readonly EpochLog[];
  /** Of the step before; where a schedule makes it, of the epoch's last step in its log. */
  readonly learningRate: number;
  readonly callbacks: CallbackState;
}

export type TrainEnd = 'completed' | 'stopped' | 'earlyStopped';

export type TrainEvent =
  /** Some steps are done; `progress` includes them. */
  | { readonly kind: 'steps'; readonly progress: Progress; readonly count: number }
  | { readonly kind: 'epoch'; readonly log: EpochLog; readonly progress: Progress }
  /** In the middle of a long epoch nothing is under way: the moment to keep the run's state. */
  | { readonly kind: 'rest'; readonly progress: Progress }
  /** One of the steps of the first epoch after which its weights are wanted; nothing is under way. */
  | { readonly kind: 'moment'; readonly progress: Progress }
  | { readonly kind: 'paused'; readonly paused: boolean; readonly progress: Progress }
  /** A callback acted, in Keras's words. */
  | { readonly kind: 'notice'; readonly text: string };

export interface TrainRequest {
  readonly network: Network;
  /** What takes the network's steps, where they do not go straight to it. */
  readonly stepper?: Stepper;
  readonly data: TrainingData;
  readonly control: ControlState;
  /** Rests after so many milliseconds of an epoch; never where nothing is said. */
  readonly restEvery?: number;
  /** Steps of the first epoch after which it says 'moment'; they rise. */
  readonly momentsAt?: readonly number[];
  /** Goes on from here; the network must hold the weights of that moment. */
  readonly from?: Progress;
}

/** Calls under way at once: while the device works on one, the next is already submitted. */
const callsInFlight = 2;

export function initialProgress(experiment: Experiment): Progress {
  return {
    epoch: 1,
    step: 0,
    mean: emptyMean,
    history: [],
    learningRate: experiment.optimizer.learningRate,
    callbacks: newCallbacks,
  };
}

/** The order of an epoch: a function of the seed and the epoch alone. */
export function epochOrder(count: number, seed: number, epoch: number): Uint32Array {
  return permutation(count, createRandom(mixSeed(seed, epoch)));
}

/**
 * Trains a network as Keras's fit does, on any backend: every epoch reshuffled, validation after
 * each, callbacks after that. Returning is normal for every end; what a device or bad numbers do
 * is thrown.
 * @throws LabError 'training-diverged' when the loss is no longer a number.
 */
export async function* train(request: TrainRequest): AsyncGenerator<TrainEvent, TrainEnd> {
  const { network, control } = request;
  const { experiment } = network;
  let progress = request.from ?? initialProgress(experiment);
  let end: TrainEnd = 'completed';
  network.setLearningRate(progress.learningRate);
  while (progress.epoch <= experiment.epochs && end === 'completed') {
    const trained = yield* trainEpoch(request, progress);
    if (trained.stopped) return 'stopped';
    const log = await logEpoch(request, trained);
    if (!log) return 'stopped';
    const outcome = await afterEpoch(network, trained.progress.callbacks, log);
    progress = nextEpoch(trained.progress, log, outcome);
    yield { kind: 'epoch', log, progress };
    yield* noticesOf(outcome.notices);
    if (outcome.stop) end = 'earlyStopped';
    else if (control.stopped) return 'stopped';
  }
  yield* noticesOf(afterTraining(network, progress.callbacks));
  return end;
}

function* noticesOf(texts: readonly string[]): Generator<TrainEvent> {
  for (const text of texts) yield { kind: 'notice', text };
}

/** Validates, and writes down the epoch that has just been trained; null where it is stopped before. */
async function logEpoch(
  { network, data, control }: TrainRequest,
  trained: TrainedEpoch,
): Promise<EpochLog | null> {
  const { progress, milliseconds } = trained;
  const started = performance.now();
  let validation: Evaluation | null = null;
  try {
    if (data.validation) validation = await network.evaluate('validation', control.signal);
  } catch (thrown) {
    if (thrown === control.signal.reason) return null;
    throw thrown;
  }
  return {
    epoch: progress.epoch,
    loss: meanLoss(progress.mean),
    accuracy: meanAccuracy(progress.mean),
    validationLoss: validation?.loss ?? null,
    validationAccuracy: validation?.accuracy ?? null,
    learningRate: progress.learningRate,
    seconds: (milliseconds + performance.now() - started) / 1000,
  };
}

function nextEpoch(progress: Progress, log: EpochLog, outcome: CallbackOutcome): Progress {
  return {
    epoch: progress.epoch + 1,
    step: 0,
    mean: emptyMean,
    history: [...progress.history, log],
    learningRate: outcome.learningRate ?? progress.learningRate,
    callbacks: outcome.state,
  };
}

interface TrainedEpoch {
  readonly progress: Progress;
  readonly stopped: boolean;
  /** Time spent training, pauses left out. */
  readonly milliseconds: number;
}

/** Runs the rest of the epoch that `from` stands in. */
async function* trainEpoch(
  request: TrainRequest,
  from: Progress,
): AsyncGenerator<TrainEvent, TrainedEpoch> {
  const { network, stepper = network, data, control, restEvery = Infinity } = request;
  const { experiment } = network;
  const steps = stepsPerEpoch(data.train.count, experiment);
  const rates = ratesOf(experiment, data, from.epoch);
  network.startEpoch(epochOrder(data.train.count, experiment.seed, from.epoch), rates ?? undefined);
  const calls = new CallQueue(stepper, from.step, steps, control.signal);
  const moments = momentsOf(request, from, steps);
  let progress = from;
  let started = performance.now();
  let rested = started;
  while (progress.step < steps) {
    const rate = control.takeLearningRate();
    if (rate !== null && !rates) {
      network.setLearningRate(rate);
      progress = { ...progress, learningRate: rate };
    }
    const due = performance.now() - rested >= restEvery;
    if (!control.paused && !control.stopped && !due) calls.fill(moments[0] ?? steps);
    if (calls.empty && progress.step === moments[0]) {
      moments.shift();
      yield { kind: 'moment', progress };
      continue;
    }
    if (calls.empty && due) {
      yield { kind: 'rest', progress };
      rested = performance.now();
      continue;
    }
    if (calls.empty) {
      const pausedAt = performance.now();
      if (control.paused) yield { kind: 'paused', paused: true, progress };
      const permission = await control.permission();
      started += performance.now() - pausedAt;
      if (permission === 'stop') return { progress, stopped: true, milliseconds: 0 };
      if (permission === 'once') calls.submit(1);
      else yield { kind: 'paused', paused: false, progress };
      continue;
    }
    const done = await calls.next();
    // Given up: it is stopped.
    if (done.length === 0) continue;
    const step = progress.step + done.length;
    const learningRate = rates?.[step - 1] ?? progress.learningRate;
    progress = { ...progress, step, learningRate, mean: addSteps(progress, done) };
    yield { kind: 'steps', progress, count: done.length };
    await nextTask();
  }
  return { progress, stopped: false, milliseconds: performance.now() - started };
}

/** The rates of an epoch's steps, or null where no schedule makes them. */
function ratesOf(experiment: Experiment, data: TrainingData, epoch: number): Float32Array | null {
  const { schedule, optimizer } = experiment;
  if (!schedule) return null;
  return epochRates(schedule, optimizer.learningRate, epoch, spanOf(data.train.count, experiment));
}

/** The moments of the epoch that are still to come. */
function momentsOf({ momentsAt = [] }: TrainRequest, from: Progress, steps: number): number[] {
  return from.epoch > 1 ? [] : momentsAt.filter((step) => step > from.step && step < steps);
}

/** The steps of one epoch, submitted in order and a little ahead of what has been finished. */
class CallQueue {
  private readonly calls: Promise<readonly StepMetrics[]>[] = [];
  private readonly stepper: Stepper;
  private readonly steps: number;
  private readonly signal: AbortSignal;
  private submitted: number;

  constructor(stepper: Stepper, first: number, steps: number, signal: AbortSignal) {
    this.signal = signal;
    this.stepper = stepper;
    this.submitted = first;
    this.steps = steps;
  }

  get empty(): boolean {
    return this.calls.length === 0;
  }

  submit(count: number, until = this.steps): void {
    const last = Math.min(this.submitted + count, until);
    const call = this.stepper.trainSteps(this.submitted, last, this.signal);
    // Whoever awaits the call hears of its failure; the ones behind a failed call are not awaited.
    call.catch(() => undefined);
    this.calls.push(call);
    this.submitted = last;
  }

  /** Submits ahead, but nothing behind the step `until`. */
  fill(until: number): void {
    while (this.calls.length < callsInFlight && this.submitted < until) {
      this.submit(this.stepper.stepsPerCall, until);
    }
  }

  next(): Promise<readonly StepMetrics[]> {
    const call = this.calls.shift();
    if (!call) throw new Error('No call is under way.');
    return call;
  }
}

function addSteps(progress: Progress, steps: readonly StepMetrics[]): RunningMean {
  const mean = steps.reduce(addStep, progress.mean);
  if (!Number.isFinite(mean.lossSum)) {
    throw new LabError(
      'training-diverged',
      `The loss became ${mean.lossSum} in epoch ${progress.epoch}, near step ${progress.step + 1}, at a learning rate of ${progress.learningRate}.`,
    );
  }
  return mean;
}
