import type { Contestant } from './contestant.ts';

export interface Effort {
  /** Wall time that one block of steps aims at. */
  readonly blockMs: number;
  readonly blocks: number;
  /** Once this much is spent, no further block begins. */
  readonly budgetMs: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = low] = sorted.slice(middle - (sorted.length % 2 ? 0 : 1), middle + 1);
  return (low + high) / 2;
}

/** What one block of steps cost, a step. */
export interface Block {
  readonly ms: number;
}

/** Runs so many steps and tells what they cost. */
export type RunBlock<B extends Block> = (contestant: Contestant, steps: number) => Promise<B>;

/** Wall time of a step, over so many of them. */
export async function timeBlock(contestant: Contestant, steps: number): Promise<Block> {
  contestant.rewind?.();
  const started = performance.now();
  await contestant.run(steps);
  return { ms: (performance.now() - started) / steps };
}

/** The first run compiles; a second one, where it is cheap, tells how many steps make a block. */
async function chooseSteps<B extends Block>(
  contestant: Contestant,
  effort: Effort,
  run: RunBlock<B>,
): Promise<number> {
  const first = await run(contestant, 1);
  const again = first.ms < effort.blockMs * 4;
  const estimate = again ? await run(contestant, Math.min(4, contestant.longestRun)) : first;
  const steps = Math.round(effort.blockMs / estimate.ms);
  return Math.max(1, Math.min(steps, contestant.longestRun));
}

/** Blocks of so many steps each, as many as the effort allows and one at least. */
export async function measureBlocks<B extends Block>(
  contestant: Contestant,
  effort: Effort,
  run: RunBlock<B>,
): Promise<{ readonly steps: number; readonly blocks: readonly B[] }> {
  const started = performance.now();
  const steps = await chooseSteps(contestant, effort, run);
  const blocks: B[] = [];
  do {
    blocks.push(await run(contestant, steps));
  } while (blocks.length < effort.blocks && performance.now() - started < effort.budgetMs);
  return { steps, blocks };
}
