import type { TrainingData } from '../training/network.ts';
import type { SplitImages } from '../training/split-images.ts';
import { nextTask } from '../training/next-task.ts';
import type { Experiment } from '../domain/experiment/experiment.ts';
import type { StepMetrics } from '../domain/experiment/history.ts';
import { LabError } from '../domain/failure.ts';
import { packState } from '../engine/ir/step-state.ts';
import type { Machine } from './machine/machine.ts';
import type { TrainingPlan } from './plan/programs.ts';
import type { Run, Staging } from './plan/run.ts';

/** A call should be over in about so long, so that other work finds its turn. */
const callTime = 20; // milliseconds
const mostStepsPerCall = 256;

/** Steps first..last-1 of an epoch, as they were asked for. */
interface Call {
  readonly first: number;
  readonly last: number;
  readonly order: Uint32Array;
  readonly learningRate: number;
  /** Of each step of the epoch, where a schedule makes it. */
  readonly rates: Float32Array | null;
  readonly signal?: AbortSignal;
}

/** Bytes to take images from: image `i` lies at `rows[i]`, or where it stands, and has `labels[i]`. */
export interface StagedImages {
  readonly pixels: Uint8Array;
  readonly rows: Uint32Array | null;
  readonly labels: Uint8Array | null;
}

export const stagedSplit = ({ set, rows, labels }: SplitImages): StagedImages => ({
  pixels: set.pixels,
  rows,
  labels,
});

/** Copies the images at `places`, and their labels, to where the program reads its batches. */
export function stage(
  machine: Machine,
  { pixels, labels, rows, batch, size }: Staging,
  from: StagedImages,
  slot: number,
  places: ArrayLike<number>,
): void {
  const bytes = machine.bytes(pixels + slot * batch * size, places.length * size);
  const marks = machine.bytes(labels + slot * batch, places.length);
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!;
    const image = from.rows ? from.rows[place]! : place;
    bytes.set(from.pixels.subarray(image * size, (image + 1) * size), row * size);
    if (from.labels) marks[row] = from.labels[place]!;
  }
  machine.ints(rows, slot + 1)[slot] = places.length;
}

/** Runs steps of a training program, call after call, each with the settings it was asked for with. */
export class StepRunner {
  private readonly machine: Machine;
  private readonly experiment: Experiment;
  private readonly data: TrainingData;
  private readonly plan: TrainingPlan;
  private readonly program: Run;
  private order = new Uint32Array();
  private rates: Float32Array | null = null;
  private learningRate: number;
  private steps = 0;
  private perCall = 1;
  /** What gave a step up: those behind it are not carried out. */
  private givenUp: AbortSignal | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    machine: Machine,
    experiment: Experiment,
    data: TrainingData,
    plan: TrainingPlan,
    program: Run,
  ) {
    this.machine = machine;
    this.experiment = experiment;
    this.data = data;
    this.plan = plan;
    this.program = program;
    this.learningRate = experiment.optimizer.learningRate;
    this.setStep(0);
  }

  get stepsPerCall(): number {
    return this.perCall;
  }

  /** Optimizer updates that have been done. */
  get step(): number {
    return this.steps;
  }

  /** Settles when every call so far is carried out. */
  settled(): Promise<unknown> {
    return this.last;
  }

  startEpoch(order: Uint32Array, rates?: Float32Array): void {
    const { count } = this.data.train;
    if (order.length !== count) {
      const message = `An epoch's order has ${count} images, not ${order.length}.`;
      throw new LabError('state-mismatch', message);
    }
    this.order = Uint32Array.from(order);
    this.rates = rates ? Float32Array.from(rates) : null;
  }

  setLearningRate(learningRate: number): void {
    this.learningRate = learningRate;
  }

  setStep(step: number): void {
    this.steps = step;
    const { seed, optimizer } = this.experiment;
    const state = { step, position: 0, samples: 0, seed, learningRate: this.learningRate };
    const floats = new Float32Array(packState(state, optimizer));
    const [learningRate, beta1Power, beta2Power] = [floats[4]!, floats[5]!, floats[6]!];
    this.program.counters = { step, seed, learningRate, beta1Power, beta2Power };
  }

  /**
   * Once `signal` is given, a step that lasts is given up as if it had never begun, and those behind it.
   * @throws LabError 'run-unknown' when the network is disposed meanwhile.
   */
  run(first: number, last: number, signal?: AbortSignal): Promise<readonly StepMetrics[]> {
    const { order, learningRate, rates } = this;
    const asked = { first, last, order, learningRate, rates, signal };
    const call = this.last.then(() => this.carryOut(asked));
    this.last = call.catch(() => undefined);
    return call;
  }

  private carryOut(call: Call): Promise<StepMetrics[]> {
    return this.machine.work(async () => {
      const started = performance.now();
      const metrics: StepMetrics[] = [];
      const { slots } = this.plan.run.staging;
      for (let from = call.first; from < call.last; from += slots) {
        if (performance.now() - started > 2 * callTime) await nextTask();
        if (this.givenUp === call.signal && call.signal) break;
        metrics.push(...(await this.group(call, from, Math.min(call.last, from + slots))));
      }
      if (metrics.length > 0) this.pace(performance.now() - started, metrics.length);
      return metrics;
    });
  }

  /** The moving statistics: all that a step changes before its optimizer, and that outlives it. */
  private get moving(): Float32Array {
    const { weights } = this.plan;
    return this.machine.floats(weights.moving, weights.map.movingFloats);
  }

  /** As many steps as batches can lie ready. */
  private async group(call: Call, from: number, to: number): Promise<StepMetrics[]> {
    const { batchSize } = this.experiment;
    const train = stagedSplit(this.data.train);
    const samples: number[] = [];
    for (let step = from; step < to; step++) {
      const rows = call.order.subarray(step * batchSize, (step + 1) * batchSize);
      stage(this.machine, this.plan.run.staging, train, step - from, rows);
      samples.push(rows.length);
    }
    this.program.learningRate = call.learningRate;
    this.program.rates = call.rates?.subarray(from, to) ?? null;
    const moving = this.moving.slice();
    if (!(await this.program.run(to - from, call.signal))) {
      this.givenUp = call.signal ?? null;
      this.moving.set(moving);
      this.setStep(this.steps);
      return [];
    }
    this.steps += to - from;
    const sums = this.machine.floats(this.plan.metrics, 2 * samples.length);
    return samples.map((count, at) => ({
      lossSum: sums[2 * at]!,
      correct: sums[2 * at + 1]!,
      samples: count,
    }));
  }

  /** Grows by doubling: the first calls also pay for compiling. */
  private pace(milliseconds: number, steps: number): void {
    const fitting = Math.floor((callTime * steps) / Math.max(0.01, milliseconds));
    const most = Math.min(mostStepsPerCall, 2 * this.perCall);
    this.perCall = Math.max(1, Math.min(most, fitting));
  }
}
