import type { Phase } from './input-phases.ts';
import { phasesOf } from './input-phases.ts';
import { gradientRun } from './product-shape.ts';
import type { Layout } from '../../ir/layout.ts';
import { noBorder } from '../../ir/layout.ts';
import type { Block } from '../../ir/lowering.ts';

/** Where the gradient of a block's result is kept: an input gradient reads it with a border. */
export function gradientLayout(block: Block, readByConvolution: boolean): Layout {
  const { operation, input, output } = block;
  if (operation.kind !== 'product') return { ...output, border: noBorder };
  // Zeros behind each line, for weight gradients that take several pixels at a time.
  const behind = gradientRun(output) - output.width;
  if (!readByConvolution) return { ...output, border: { ...noBorder, right: behind } };
  const phases = phasesOf(operation.geometry, input);
  const [top, bottom] = reach(phases, 'rows', output.height);
  const [left, right] = reach(phases, 'columns', output.width);
  return { ...output, border: { top, left, bottom, right: Math.max(behind, right) } };
}

/** How far pixels reach beyond the `size` outputs of a side: before and behind. */
function reach(phases: readonly Phase[], side: keyof Phase, size: number): [number, number] {
  const starts = phases.map((phase) => phase[side].start);
  const ends = phases.map(({ [side]: { start, taps, count } }) => start + taps + count - 1);
  return [
    Math.max(0, ...starts.map((start) => -start)),
    Math.max(0, ...ends.map((end) => end - size)),
  ];
}
