import { LabError } from '../../domain/failure.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { Pace } from '../pace.ts';
import type { Arena } from './arena.ts';
import { refusal, watched } from './errors.ts';
import { nudgerOf } from './nudge.ts';
import { pipelineOf } from './pipelines.ts';
import type { Plan } from './plan.ts';

/** How long work may keep a device before whoever waits is heard. */
export interface PieceLimits {
  /** Floating point operations: plans with more are cut before it is known how long they take. */
  readonly large: number;
  /** Milliseconds: plans that were seen to take longer are cut, too. */
  readonly slow: number;
  /** Floating point operations of a kernel's first piece; kernels with fewer are never cut. */
  readonly smallest: number;
  /** Milliseconds that a piece should take. Two are under way at a time. */
  readonly target: number;
}

export const pieceLimits: PieceLimits = {
  large: 2 ** 32,
  slow: 250,
  smallest: 2 ** 28,
  target: 100,
};

/** Four bytes that a kernel reads or writes take about as long as so many operations. */
const operationsPerWord = 16;

/** What a kernel takes, in floating point operations. */
const costOf = ({ flops, buffers }: Kernel): number =>
  flops +
  buffers.reduce((sum, { buffer, size = buffer.size }) => sum + size / 4, 0) * operationsPerWord;

/** What a plan takes in all, in floating point operations. */
export const planCost = ({ kernels }: Plan): number =>
  kernels.reduce((sum, kernel) => sum + costOf(kernel), 0);

/**
 * The same kernel for a part of its workgroups, from `firstGroup` on. Everything else of the text is
 * as it was, and so are the bits.
 */
export function placedCode(code: string): string {
  const entry = /fn main\(@builtin\(workgroup_id\) group: vec3u,([^{]*)\{/;
  if (!entry.test(code)) throw new Error('A kernel finds its place by its workgroup.');
  const from = '@group(1) @binding(0) var<uniform> firstGroup: vec2u;\n';
  return code.replace('@compute', `${from}\n@compute`).replace(
    entry,
    `fn main(@builtin(workgroup_id) ofPiece: vec3u,$1{
  let group = ofPiece + vec3u(firstGroup, 0u);`,
  );
}

/** A kernel whose workgroups can be carried out a few at a time. */
interface Divided {
  readonly kernel: Kernel;
  readonly pipeline: GPUComputePipeline;
  readonly bindGroups: readonly [GPUBindGroup, GPUBindGroup];
  /** Workgroups of the smallest piece. */
  readonly unit: number;
  /** In units; what is learnt in one run serves the next. */
  readonly pace: Pace;
}

/** Kernels that follow each other and are submitted together, or one that is cut. */
type Stretch = { readonly first: number; readonly last: number } | Divided;

/**
 * A plan that takes long, submitted in pieces: cut between kernels, and where one kernel alone takes
 * long, over its workgroups. Whoever asks for the device meanwhile waits for two pieces at most.
 */
export class Pieces {
  private readonly arena: Arena;
  private readonly plan: Plan;
  private readonly stretches: readonly Stretch[];
  private readonly firstGroup: GPUBuffer;

  private constructor(
    arena: Arena,
    plan: Plan,
    stretches: readonly Stretch[],
    firstGroup: GPUBuffer,
  ) {
    this.arena = arena;
    this.plan = plan;
    this.stretches = stretches;
    this.firstGroup = firstGroup;
  }

  /** Compiles what is to be cut. */
  static async make(arena: Arena, plan: Plan, limits: PieceLimits): Promise<Pieces> {
    const firstGroup = arena.uniform('first workgroup', 16);
    const divided = await Promise.all(
      plan.kernels.map((kernel) => divide(arena, kernel, firstGroup, limits)),
    );
    return new Pieces(arena, plan, stretchesOf(plan, divided, limits), firstGroup);
  }

  /**
   * Carries the plan out. True when the device is done; false where `signal` gave it up before its
   * last kernel was begun.
   * @throws LabError 'gpu-error', 'gpu-out-of-memory', or 'run-unknown' where it was freed meanwhile.
   */
  async run(signal?: AbortSignal): Promise<boolean> {
    const queue = new PieceQueue(this.arena);
    for (const stretch of this.stretches) {
      if ('first' in stretch) {
        await queue.turn();
        if (signal?.aborted) return false;
        const { first, last } = stretch;
        queue.submit((pass) => this.plan.encodeRange(pass, first, last));
      } else if (!(await this.runDivided(queue, stretch, signal))) {
        return false;
      }
    }
    await queue.end();
    return true;
  }

  private async runDivided(
    queue: PieceQueue,
    divided: Divided,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    const { kernel, unit, pace } = divided;
    const [columns, rows] = kernel.workgroups;
    const all = columns * rows;
    for (let from = 0, size = 0; from < all; from += size) {
      await queue.turn();
      if (signal?.aborted) return false;
      // Of a grid with several rows, a part of one row or whole ones.
      const x = from % columns;
      const most = unit * pace.perCall;
      const whole = x === 0 && most >= columns;
      const height = whole ? Math.min(Math.floor(most / columns), rows - from / columns) : 1;
      const width = whole ? columns : Math.min(most, columns - x);
      size = width * height;
      const start = new Uint32Array([x, Math.floor(from / columns)]);
      this.arena.device.queue.writeBuffer(this.firstGroup, 0, start);
      const units = size / unit;
      queue.submit(
        (pass) => {
          pass.setPipeline(divided.pipeline);
          divided.bindGroups.forEach((group, index) => pass.setBindGroup(index, group));
          pass.dispatchWorkgroups(width, height);
        },
        // A last piece that is smaller says little.
        (times) => units >= 1 && pace.observe({ ...times, steps: units }),
      );
    }
    return true;
  }
}

/** Submits, and keeps two pieces under way. */
class PieceQueue {
  private readonly arena: Arena;
  private readonly underWay: Promise<void>[] = [];
  private refused: GPUError | null = null;

  constructor(arena: Arena) {
    this.arena = arena;
  }

  /** Waits until another piece may be submitted. @throws LabError for what was refused. */
  async turn(): Promise<void> {
    while (this.underWay.length > 1) await this.underWay.shift();
    this.check();
  }

  /** Waits for all of them. @throws LabError for what was refused. */
  async end(): Promise<void> {
    await Promise.all(this.underWay.splice(0));
    this.check();
  }

  submit(
    encode: (pass: GPUComputePassEncoder) => void,
    done: (times: { started: number; finished: number }) => void = () => undefined,
  ): void {
    const { device } = this.arena;
    const started = performance.now();
    const { refused } = watched(device, () => {
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      encode(pass);
      pass.end();
      device.queue.submit([encoder.finish()]);
    });
    const finished = nudgerOf(device).while(device.queue.onSubmittedWorkDone());
    const wait = async () => {
      this.refused ??= await refused;
      await finished.catch(() => undefined);
      done({ started, finished: performance.now() });
    };
    this.underWay.push(wait());
  }

  private check(): void {
    if (this.arena.disposed) {
      throw new LabError('run-unknown', 'The network was freed while it computed.');
    }
    if (this.refused) throw refusal(this.refused, 'The network');
  }
}

async function divide(
  { device, guard }: Arena,
  kernel: Kernel,
  firstGroup: GPUBuffer,
  { smallest, target }: PieceLimits,
): Promise<Divided | null> {
  const groups = kernel.workgroups[0] * kernel.workgroups[1];
  if (kernel.flops < smallest || groups < 2) return null;
  const pipeline = await pipelineOf(device, kernel.label, placedCode(kernel.code));
  const bind = (index: number, buffers: readonly GPUBufferBinding[]) =>
    device.createBindGroup({
      label: kernel.label,
      layout: pipeline.getBindGroupLayout(index),
      entries: buffers.map((resource, binding) => ({ binding, resource })),
    });
  const bindGroups = guard.run(
    () => [bind(0, kernel.buffers), bind(1, [{ buffer: firstGroup, size: 8 }])] as const,
  );
  const unit = Math.max(1, Math.floor((groups * smallest) / kernel.flops));
  return { kernel, pipeline, bindGroups, unit, pace: new Pace(target) };
}

/** The last kernel is one of its own: nothing before it changes what was learnt. */
function stretchesOf(
  { kernels }: Plan,
  divided: readonly (Divided | null)[],
  { smallest }: PieceLimits,
): Stretch[] {
  const stretches: Stretch[] = [];
  const last = kernels.length - 1;
  let first = 0;
  let cost = 0;
  const close = (end: number) => {
    if (end > first) stretches.push({ first, last: end });
    first = end;
    cost = 0;
  };
  kernels.forEach((kernel, at) => {
    const cut = at === last ? null : divided[at];
    if (cut || at === last || cost + costOf(kernel) > 2 * smallest) close(at);
    cost += costOf(kernel);
    if (!cut) return;
    stretches.push(cut);
    first = at + 1;
    cost = 0;
  });
  close(kernels.length);
  return stretches;
}
