import type { Address, MemoryPlan } from './memory.ts';
import type { ModuleExports } from './module.ts';

/** What a helper is told when it starts. */
export interface HelperTask {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly crew: Address;
  /** From 1; 0 is the thread that leads. */
  readonly thread: number;
  /** Where its stack begins (it grows downwards). */
  readonly stack: Address;
}

/** What a crew needs of a Worker; tests in Node pass their own. */
export type HelperPort = Pick<Worker, 'postMessage' | 'terminate'>;

export type StartHelper = () => HelperPort;

const startWorker: StartHelper = () =>
  new Worker(new URL('./helper.ts', import.meta.url), { type: 'module', name: 'digit-lab helper' });

/** Idle helpers go home after so long, so that runs that are only kept hold no threads. */
const idleTime = 10_000; // milliseconds

/** The Crew struct of native/main.c with room to spare; each set of helpers has its own. */
const crewBytes = 128;
const crews = 64;
/** Its count of helpers. */
const joinedWord = 7;
const stackBytes = 64 * 1024;

/** Where the crews and the helpers' stacks lie. */
export interface CrewPlaces {
  readonly crews: Address;
  readonly stacks: Address;
  readonly helpers: number;
}

export function planCrew(memory: MemoryPlan, helpers: number): CrewPlaces {
  return {
    crews: memory.bytes(crews * crewBytes),
    stacks: memory.bytes(helpers * stackBytes),
    helpers,
  };
}

/**
 * The helpers of one network. They join at the first work and whenever they are ready: until then,
 * and where none come, the leading thread does all, and the figures are the same.
 */
export class Crew {
  private readonly module: WebAssembly.Module;
  private readonly memory: WebAssembly.Memory;
  private readonly exports: ModuleExports;
  private readonly places: CrewPlaces;
  private readonly start: StartHelper;
  private ports: HelperPort[] = [];
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private disposed = false;

  constructor(
    module: WebAssembly.Module,
    memory: WebAssembly.Memory,
    exports: ModuleExports,
    places: CrewPlaces,
    start: StartHelper = startWorker,
  ) {
    this.module = module;
    this.memory = memory;
    this.exports = exports;
    this.places = places;
    this.start = start;
  }

  /** Of this set of helpers: for `advance`. */
  get address(): Address {
    return this.places.crews + (this.round % crews) * crewBytes;
  }

  /** Helpers that have joined: at work or asleep. */
  get joined(): number {
    return Atomics.load(
      new Int32Array(this.memory.buffer, this.address, crewBytes / 4),
      joinedWord,
    );
  }

  /** There is work: helpers start if none are there. */
  call(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.disposed || this.ports.length > 0 || this.places.helpers === 0) return;
    new Uint8Array(this.memory.buffer, this.address, crewBytes).fill(0);
    const { module, memory, address: crew } = this;
    this.ports = Array.from({ length: this.places.helpers }, (_, index) => {
      const port = this.start();
      const stack = this.places.stacks + (index + 1) * stackBytes;
      port.postMessage({ module, memory, crew, thread: index + 1, stack } satisfies HelperTask);
      return port;
    });
  }

  /** The work is done for now. */
  rest(): void {
    if (this.ports.length === 0) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.dismiss(), idleTime);
    // Node keeps a process alive for a timer; tests must be able to end.
    (this.timer as { unref?: () => void }).unref?.();
  }

  dispose(): void {
    this.disposed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.dismiss();
  }

  private dismiss(): void {
    if (this.ports.length === 0) return;
    this.exports.dismiss(this.address);
    for (const port of this.ports) port.terminate();
    this.ports = [];
    this.round++;
  }
}
