import type { Experiment } from '../domain/experiment/experiment.ts';
import { LabError } from '../domain/failure.ts';
import type { StepMetrics } from '../domain/experiment/history.ts';
import type { Arena } from './gpu/arena.ts';
import { refusal, watched } from './gpu/errors.ts';
import type { PieceLimits } from './gpu/pieces.ts';
import { Readback } from './gpu/readback.ts';
import { metricsRing } from './kernels/pointwise/loss.ts';
import { LongSteps } from './long-steps.ts';
import { Pace, mostStepsPerCall } from './pace.ts';
import type { Trainer } from './plans/trainer.ts';
import { writeLearningRate, writePosition, writeState } from './plans/trainer.ts';

/** Runs steps of a training plan and mirrors on the page what the GPU counts by itself. */
export class StepRunner {
  private readonly arena: Arena;
  private readonly experiment: Experiment;
  private readonly trainer: Trainer;
  private readonly rows: Uint32Array;
  private readonly readback: Readback;
  private learningRate: number;
  private nextStep = 0;
  private position = 0;
  private readonly pace = new Pace();
  private readonly long: LongSteps;

  private constructor(
    arena: Arena,
    experiment: Experiment,
    trainer: Trainer,
    rows: Uint32Array,
    long: LongSteps,
  ) {
    this.arena = arena;
    this.experiment = experiment;
    this.trainer = trainer;
    this.rows = rows;
    this.long = long;
    this.readback = new Readback(arena);
    this.learningRate = experiment.optimizer.learningRate;
    this.restore();
  }

  /** `rows`: which resident image each image of the training split is. */
  static async make(
    arena: Arena,
    experiment: Experiment,
    trainer: Trainer,
    rows: Uint32Array,
    limits: PieceLimits,
  ): Promise<StepRunner> {
    const long = new LongSteps(arena, trainer, limits);
    await long.prepare();
    return new StepRunner(arena, experiment, trainer, rows, long);
  }

  private get samples(): number {
    return this.rows.length;
  }

  get perCall(): number {
    return this.pace.perCall;
  }

  /** Optimizer updates that have been submitted. */
  get step(): number {
    return this.nextStep;
  }

  startEpoch(order: Uint32Array, rates?: Float32Array): void {
    if (order.length !== this.samples) {
      const message = `An epoch's order has ${this.samples} images, not ${order.length}.`;
      throw new LabError('state-mismatch', message);
    }
    const places = Uint32Array.from(order, (at) => this.rows[at]!);
    this.arena.device.queue.writeBuffer(this.trainer.order, 0, places);
    this.writeRates(rates);
    this.moveTo(0);
  }

  /** A plan with a schedule reads a rate for each step of the epoch; without any it keeps its own. */
  private writeRates(rates: Float32Array | undefined): void {
    const { rates: buffer } = this.trainer;
    if (!buffer) return;
    const all = new Float32Array(buffer.size / 4).fill(this.learningRate);
    if (rates) all.set(rates.subarray(0, all.length));
    this.arena.device.queue.writeBuffer(buffer, 0, all);
  }

  setLearningRate(learningRate: number): void {
    this.learningRate = learningRate;
    const write = () => writeLearningRate(this.arena.device, this.trainer.tensors, learningRate);
    // A step that is half done goes on at its own rate.
    if (this.long.busy) void this.long.behind(write);
    else write();
  }

  setStep(step: number): void {
    this.nextStep = step;
    this.restore();
  }

  /** Writes the GPU's whole state as this page knows it. */
  restore(): void {
    const { learningRate, nextStep, position, samples } = this;
    const { seed, optimizer } = this.experiment;
    const state = { step: nextStep, position, samples, seed, learningRate };
    writeState(this.arena.device, this.trainer.tensors, state, optimizer);
  }

  /**
   * Carries out steps first..last-1 of the epoch; resolves when their metrics are here. Once `signal`
   * is given, a step that takes long is given up as if it had never begun, and those behind it.
   * @throws LabError 'gpu-error' or 'webgpu-device-lost'.
   */
  async run(first: number, last: number, signal?: AbortSignal): Promise<readonly StepMetrics[]> {
    if (this.long.takes(this.pace.millisecondsPerStep)) {
      return this.long.behind(() => this.runLong(first, last, signal));
    }
    const parts: Promise<StepMetrics[]>[] = [];
    for (let from = first; from < last; from += mostStepsPerCall) {
      parts.push(this.call(from, Math.min(last, from + mostStepsPerCall)));
    }
    return (await Promise.all(parts)).flat();
  }

  private async runLong(first: number, last: number, signal?: AbortSignal) {
    const done: StepMetrics[] = [];
    for (let step = first; step < last; step++) {
      // Behind one that was given up none is carried out.
      if (signal?.aborted) break;
      if (this.position !== step) this.moveTo(step);
      const started = performance.now();
      if (!(await this.long.step(signal))) {
        this.restore();
        break;
      }
      const encoder = this.arena.device.createCommandEncoder();
      const copy = this.readback.copy(encoder, this.metricRanges(1));
      this.arena.device.queue.submit([encoder.finish()]);
      this.nextStep++;
      this.position = step + 1;
      const refused = Promise.resolve(null);
      done.push(...(await this.finish(copy.finish(), refused, step, step + 1, started)));
    }
    return done;
  }

  private call(first: number, last: number): Promise<StepMetrics[]> {
    if (this.position !== first) this.moveTo(first);
    const started = performance.now();
    const { value: copy, refused } = watched(this.arena.device, () => this.submit(first, last));
    this.nextStep += last - first;
    this.position = last;
    return this.finish(copy.finish(), refused, first, last, started);
  }

  /** Everything from the first step to the copy of the metrics. */
  private submit(first: number, last: number) {
    const { device } = this.arena;
    const { perSubmit } = this.pace;
    let encoder = this.encode(first, Math.min(first + perSubmit, last));
    for (let from = first + perSubmit; from < last; from += perSubmit) {
      device.queue.submit([encoder.finish()]);
      encoder = this.encode(from, Math.min(from + perSubmit, last));
    }
    const copy = this.readback.copy(encoder, this.metricRanges(last - first));
    device.queue.submit([encoder.finish()]);
    return copy;
  }

  private encode(first: number, last: number): GPUCommandEncoder {
    const encoder = this.arena.device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    for (let step = first; step < last; step++) this.trainer.plan.encode(pass);
    pass.end();
    return encoder;
  }

  private moveTo(position: number): void {
    this.position = position;
    writePosition(this.arena.device, this.trainer.tensors, position);
  }

  /** The ring's entries of the next `count` steps: one range, or two around its end. */
  private metricRanges(count: number) {
    const buffer = this.trainer.metrics;
    const from = this.nextStep % metricsRing;
    const head = Math.min(count, metricsRing - from);
    const ranges = [{ buffer, offset: from * 8, size: head * 8 }];
    if (head < count) ranges.push({ buffer, offset: 0, size: (count - head) * 8 });
    return ranges;
  }

  private async finish(
    bytes: Promise<ArrayBuffer>,
    refused: Promise<GPUError | null>,
    first: number,
    last: number,
    started: number,
  ): Promise<StepMetrics[]> {
    // What was refused also fails the copy: why is told first.
    bytes.catch(() => undefined);
    const error = await refused;
    if (error) throw refusal(error, 'A training step');
    const sums = new Float32Array(await bytes);
    this.pace.observe({ started, finished: performance.now(), steps: last - first });
    const { batchSize } = this.experiment;
    return Array.from({ length: last - first }, (_, index) => ({
      lossSum: sums[2 * index]!,
      correct: sums[2 * index + 1]!,
      samples: Math.min(batchSize, this.samples - (first + index) * batchSize),
    }));
  }
}
