import { LabError } from '../../domain/failure.ts';
import { nextTask } from '../../training/next-task.ts';
import type { Address } from './memory.ts';
import { firstFree } from './memory.ts';
import type { CrewPlaces, StartHelper } from './crew.ts';
import { Crew } from './crew.ts';
import type { ModuleExports } from './module.ts';
import { instantiate } from './module.ts';

/** So long is computed before messages are let in. */
const sliceTime = 40; // milliseconds

const pageBytes = 65_536;
const mostBytes = 2 ** 32 - pageBytes;

export interface MachineOptions {
  readonly module: WebAssembly.Module;
  /** Bytes of memory: all that the network will ever use. */
  readonly size: number;
  /** Null where one thread does everything, in memory of its own. */
  readonly crew: CrewPlaces | null;
  readonly startHelper?: StartHelper;
}

/** One network's memory with the module over it. Carries programs out in slices. */
export class Machine {
  readonly size: number;
  private memory: WebAssembly.Memory | null;
  private readonly exports: ModuleExports;
  private readonly crew: Crew | null;
  private working = 0;

  private constructor(
    size: number,
    memory: WebAssembly.Memory,
    exports: ModuleExports,
    crew: Crew | null,
  ) {
    this.size = size;
    this.memory = memory;
    this.exports = exports;
    this.crew = crew;
  }

  /** @throws LabError 'backend-unavailable' where the browser has not that much memory. */
  static async make({ module, size, crew, startHelper }: MachineOptions): Promise<Machine> {
    const memory = allocate(size, crew !== null);
    const exports = await instantiate(module, memory);
    if (exports.__heap_base.value > firstFree) throw new Error('The module needs more room.');
    const helpers = crew && new Crew(module, memory, exports, crew, startHelper);
    return new Machine(size, memory, exports, helpers);
  }

  /** @throws LabError 'run-unknown' once the network is disposed. */
  get buffer(): ArrayBufferLike {
    if (!this.memory) throw new LabError('run-unknown', 'This network has been disposed.');
    return this.memory.buffer;
  }

  /** Helpers that have joined the leading thread by now. */
  get helpers(): number {
    return this.crew?.joined ?? 0;
  }

  floats(at: Address, count: number): Float32Array {
    return new Float32Array(this.buffer, at, count);
  }

  ints(at: Address, count: number): Int32Array {
    return new Int32Array(this.buffer, at, count);
  }

  bytes(at: Address, count: number): Uint8Array {
    return new Uint8Array(this.buffer, at, count);
  }

  /** Whatever `job` lets the machine do is work: helpers are called, and let go behind it. */
  async work<T>(job: () => Promise<T>): Promise<T> {
    this.working++;
    this.crew?.call();
    try {
      return await job();
    } finally {
      if (--this.working === 0) this.crew?.rest();
    }
  }

  /**
   * Carries a run's steps out; lets messages in between slices. False where `givenUp` then says so:
   * the run stands where it stood.
   */
  async advance(run: Address, givenUp: () => boolean = () => false): Promise<boolean> {
    while (!this.slice(run)) {
      await nextTask();
      if (givenUp()) return false;
    }
    return true;
  }

  dispose(): void {
    this.crew?.dispose();
    this.memory = null;
  }

  private slice(run: Address): boolean {
    if (!this.memory) throw new LabError('run-unknown', 'This network has been disposed.');
    const until = performance.now() + sliceTime;
    return this.exports.advance(this.crew?.address ?? 0, run, until, maySleep) === 1;
  }
}

/** A page's own thread must not sleep in the module; a worker's may. */
const maySleep = typeof document === 'undefined' ? 1 : 0;

function allocate(size: number, shared: boolean): WebAssembly.Memory {
  const megabytes = Math.ceil(size / 1e6);
  const refused = `This training needs ${megabytes} MB of memory, which the browser refuses.`;
  if (size > mostBytes) throw new LabError('backend-unavailable', refused);
  const pages = Math.ceil(size / pageBytes);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
  } catch (cause) {
    throw new LabError('backend-unavailable', refused, { cause });
  }
}
