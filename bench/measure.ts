import type { Contestant } from './contestants/contestant.ts';
import { counts, peakGpuBytes, resetCounts } from './counters.ts';

export interface Measurement {
  /** Wall time of a step: median over the blocks. */
  readonly ms: number;
  readonly dispatches: number;
  /**
   * JavaScript of a step. What clocks itself reports the time inside its own calls (their median: a
   * software adapter's threads take the page's core away now and then); for the others it is what
   * the page's main thread spent in scripts, which for slow steps is mostly the browser's own waiting.
   */
  readonly jsMs: number;
  readonly uploadBytes: number;
  readonly gpuBytes: number;
  /** Steps in each block, and the milliseconds a step of every block. */
  readonly steps: number;
  readonly blocks: readonly number[];
}

export interface Effort {
  /** Wall time that one block of steps aims at. */
  readonly blockMs: number;
  readonly blocks: number;
  /** Once this much is spent, no further block begins. */
  readonly budgetMs: number;
}

declare global {
  /** The runner's: seconds that the page's main thread has spent in scripts so far. */
  function scriptSeconds(): Promise<number>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

interface Block {
  readonly ms: number;
  readonly jsMs: number;
  readonly dispatches: number;
  readonly uploadBytes: number;
}

/** What reading the script clock itself costs, in seconds. */
async function clockCost(): Promise<number> {
  const costs: number[] = [];
  for (let reading = 0; reading < 7; reading++) {
    const before = await scriptSeconds();
    costs.push((await scriptSeconds()) - before);
  }
  return median(costs);
}

async function runBlock(contestant: Contestant, steps: number): Promise<Block> {
  contestant.rewind?.();
  const cost = await clockCost();
  const scriptBefore = await scriptSeconds();
  resetCounts();
  const started = performance.now();
  await contestant.run(steps);
  const ms = (performance.now() - started) / steps;
  const { dispatches, uploadBytes } = counts;
  const script = (await scriptSeconds()) - scriptBefore - cost;
  return {
    ms,
    jsMs: (Math.max(0, script) * 1000) / steps,
    dispatches: dispatches / steps,
    uploadBytes: uploadBytes / steps,
  };
}

/** The first run compiles; a second one, where it is cheap, tells how many steps make a block. */
async function chooseSteps(contestant: Contestant, effort: Effort): Promise<number> {
  const first = await runBlock(contestant, 1);
  const again = first.ms < effort.blockMs * 4;
  const estimate = again ? await runBlock(contestant, Math.min(4, contestant.longestRun)) : first;
  const steps = Math.round(effort.blockMs / estimate.ms);
  return Math.max(1, Math.min(steps, contestant.longestRun));
}

/** The first call also compiles what the browser compiles lazily. */
function ownScriptMs({ scriptMs }: Contestant): number | null {
  return scriptMs && scriptMs.length > 1 ? median(scriptMs.slice(1)) : null;
}

/** Median costs of a training step. */
export async function measure(contestant: Contestant, effort: Effort): Promise<Measurement> {
  const started = performance.now();
  const steps = await chooseSteps(contestant, effort);
  const blocks: Block[] = [];
  do {
    blocks.push(await runBlock(contestant, steps));
  } while (blocks.length < effort.blocks && performance.now() - started < effort.budgetMs);
  const of = (key: keyof Block) => median(blocks.map((block) => block[key]));
  return {
    ms: of('ms'),
    dispatches: of('dispatches'),
    jsMs: ownScriptMs(contestant) ?? of('jsMs'),
    uploadBytes: of('uploadBytes'),
    gpuBytes: peakGpuBytes(),
    steps,
    blocks: blocks.map(({ ms }) => ms),
  };
}
