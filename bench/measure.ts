import type { Contestant } from '../src/benchmark/contestant.ts';
import type { Block, Effort } from '../src/benchmark/measure.ts';
import { measureBlocks, median } from '../src/benchmark/measure.ts';
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

declare global {
  /** The runner's: seconds that the page's main thread has spent in scripts so far. */
  function scriptSeconds(): Promise<number>;
}

interface Costs extends Block {
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

async function runBlock(contestant: Contestant, steps: number): Promise<Costs> {
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

/** The first call also compiles what the browser compiles lazily. */
function ownScriptMs({ scriptMs }: Contestant): number | null {
  return scriptMs && scriptMs.length > 1 ? median(scriptMs.slice(1)) : null;
}

/** Median costs of a training step. */
export async function measure(contestant: Contestant, effort: Effort): Promise<Measurement> {
  const { steps, blocks } = await measureBlocks(contestant, effort, runBlock);
  const of = (key: keyof Costs) => median(blocks.map((block) => block[key]));
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
