import { gradientRun } from './product-shape.ts';
import type { Layout } from '../../ir/layout.ts';
import { noBorder } from '../../ir/layout.ts';
import { phasesOf, reach } from '../../ir/phases.ts';
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
