import type { LossSpec } from '../../domain/model/model.ts';
import { seesLogits } from '../../domain/model/model.ts';
import type { Head } from './lowering.ts';

export type LossFormula = 'logits' | 'sparse' | 'categorical' | 'squared';

/** Which formula: softmax belongs to the loss wherever Keras finds its logits. */
export function lossFormula(loss: LossSpec, head: Head): LossFormula {
  if (loss.kind === 'meanSquaredError') return 'squared';
  if (loss.fromLogits || seesLogits(loss, head.activation.kind)) return 'logits';
  // Keras clips first in the sparse loss and divides by the sum first in the other.
  return loss.kind === 'sparseCategoricalCrossentropy' ? 'sparse' : 'categorical';
}

/** Whether the loss looks through the head's activation at the values behind it. */
export const looksThrough = (loss: LossSpec | null, head: Head): boolean =>
  loss !== null && seesLogits(loss, head.activation.kind);
