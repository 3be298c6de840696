import type { MemoryNeed } from '../../domain/model/memory-need.ts';
import { bytes } from '../../domain/numbers.ts';

/** What a training takes, in words; and a warning where it is more than `budget` bytes. */
export function memoryWords({ total, weights, layers, images }: MemoryNeed, budget: number) {
  const need = `Training takes about ${bytes(total)} of memory here.`;
  const parts = `Of that ${bytes(weights)} for the weights and what changes them, ${bytes(layers)} for batches on their way through the layers, ${bytes(images)} for the images.`;
  const warning = `That is more than the ${bytes(budget)} that a page can count on with this device: the training may be refused, or the browser may close the page. A smaller batch, fewer filters or units, or fewer images take less.`;
  return { need, parts, warning: total > budget ? warning : null };
}
