import type { Machine } from '../machine/machine.ts';
import type { Address, MemoryPlan } from '../machine/memory.ts';
import type { Operation } from './operations.ts';
import { operationBytes, writeOperations } from './operations.ts';

/** Where the words of native/program.h's Run are. */
const words = {
  operations: 0,
  count: 1,
  operation: 2,
  item: 3,
  steps: 4,
  step: 5,
  seed: 6,
  learningRate: 7,
  beta1Power: 8,
  beta2Power: 9,
  slot: 11,
  batch: 12,
  rows: 13,
  pixels: 14,
  labels: 15,
  scratch: 16,
  scratchBytes: 17,
  rates: 18,
} as const;
const runBytes = 128;

/** Room for each thread's own work. */
export interface Scratch {
  readonly at: Address;
  readonly bytes: number;
}

/** Batches that lie ready for a program. */
export interface Staging {
  readonly slots: number;
  readonly batch: number;
  /** Bytes of an image. */
  readonly size: number;
  readonly pixels: Address;
  readonly labels: Address;
  readonly rows: Address;
  /** Learning rates of the slots' steps. */
  readonly rates: Address;
}

export function planStaging(
  memory: MemoryPlan,
  slots: number,
  batch: number,
  size: number,
): Staging {
  return {
    slots,
    batch,
    size,
    pixels: memory.bytes(slots * batch * size + 16),
    labels: memory.bytes(slots * batch),
    rows: memory.bytes(4 * slots),
    rates: memory.floats(slots),
  };
}

/** A planned program: its operations, and where it and its batches lie. */
export interface PlannedRun {
  readonly operations: readonly Operation[];
  readonly at: Address;
  readonly code: Address;
  readonly staging: Staging;
}

export function planRun(
  memory: MemoryPlan,
  operations: readonly Operation[],
  staging: Staging,
): PlannedRun {
  const code = memory.bytes(operations.length * operationBytes);
  return { operations, at: memory.bytes(runBytes), code, staging };
}

/** What the optimizer and the draws of dropout and augmentation count by. */
export interface Counters {
  readonly step: number;
  readonly seed: number;
  readonly learningRate: number;
  readonly beta1Power: number;
  readonly beta2Power: number;
}

/** A program in a machine's memory, ready to be carried out again and again. */
export class Run {
  private readonly machine: Machine;
  private readonly planned: PlannedRun;
  private readonly whole: Int32Array;
  private readonly real: Float32Array;

  constructor(machine: Machine, planned: PlannedRun, scratch: Scratch) {
    this.machine = machine;
    this.planned = planned;
    const { at, code, staging, operations } = planned;
    writeOperations(machine.buffer, code, operations);
    this.whole = machine.ints(at, runBytes / 4);
    this.real = machine.floats(at, runBytes / 4);
    this.whole[words.operations] = code;
    this.whole[words.count] = operations.length;
    this.whole[words.batch] = staging.batch;
    this.whole[words.rows] = staging.rows;
    this.whole[words.pixels] = staging.pixels;
    this.whole[words.labels] = staging.labels;
    this.whole[words.scratch] = scratch.at;
    this.whole[words.scratchBytes] = scratch.bytes;
  }

  set counters({ step, seed, learningRate, beta1Power, beta2Power }: Counters) {
    this.whole[words.step] = step;
    this.whole[words.seed] = seed;
    this.real.set([learningRate, beta1Power, beta2Power], words.learningRate);
  }

  set learningRate(value: number) {
    this.real[words.learningRate] = value;
  }

  /** The learning rates of the batches that lie ready, or null where all have the same. */
  set rates(values: Float32Array | null) {
    const { rates } = this.planned.staging;
    if (values) this.machine.floats(rates, values.length).set(values);
    this.whole[words.rates] = values ? rates : 0;
  }

  /**
   * Carries out `steps` batches that lie ready. False where `signal` gave them up; never once an
   * optimizer is at work in the only one.
   */
  run(steps: number, signal?: AbortSignal): Promise<boolean> {
    this.whole[words.operation] = 0;
    this.whole[words.item] = 0;
    this.whole[words.slot] = 0;
    this.whole[words.steps] = steps;
    const { at, operations } = this.planned;
    const changes = operations.findIndex(({ kind }) => kind === 'optimizer');
    const last = changes < 0 ? operations.length : changes;
    const untouched = () => steps === 1 && (this.whole[words.operation] ?? 0) < last;
    return this.machine.advance(at, () => Boolean(signal?.aborted) && untouched());
  }

  /** Milliseconds spent so far on each operation. */
  times(): number[] {
    const { code, operations } = this.planned;
    const view = new DataView(this.machine.buffer);
    return operations.map((_, index) => view.getFloat64(code + index * operationBytes + 8, true));
  }
}
