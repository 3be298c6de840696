/**
 * The processor: the engine's plan (engine/ir) in WebAssembly SIMD, with threads where the page is
 * cross-origin isolated.
 *
 * The design in eight lines:
 * 1. `plan/` lays a lowered model out: every address, every operation with its numbers, before any
 *    memory exists. Nothing is allocated while it trains.
 * 2. `native/*.c` carries operations out. A product keeps 4 rows by 8 columns in registers and reads
 *    windows where they lie: NHWC with borders of zeros, so that a line of a window is contiguous.
 * 3. Kernels are kept in panels of 8 columns, bias behind them (`plan/panels.ts`); only an input
 *    gradient turns them over, once a step.
 * 4. An operation is a number of items that share nothing they write. Sums are in a fixed order, so
 *    that figures are the same bits for every number of threads.
 * 5. Threads (`machine/crew.ts`) take items of a wave one by one. Helpers join when they are ready and
 *    go home when nothing is left to do; without them the leading thread does everything.
 * 6. Dropout, augmentation and permutations are the engine's: functions of seed and counters.
 * 7. A slice lasts some 40 ms and may end within a step, so that the worker hears its messages.
 * 8. The built modules are committed; `scripts/processor/build.mjs` makes them anew.
 */
export { loadModule } from './machine/module.ts';
export { createProcessorNetwork, threadsHere } from './network.ts';
export type { ProcessorNetwork, ProcessorOptions } from './network.ts';
