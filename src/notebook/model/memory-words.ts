import { t } from '../../domain/language.ts';
import type { MemoryNeed } from '../../domain/model/memory-need.ts';
import { bytes } from '../../domain/numbers.ts';

/** What a training takes, in words; and a warning where it is more than `budget` bytes. */
export function memoryWords({ total, weights, layers, images }: MemoryNeed, budget: number) {
  const need = t('Training takes about {total} of memory here.', { total: bytes(total) });
  const parts = t(
    'Of that {weights} for the weights and what changes them, {layers} for batches on their way through the layers, {images} for the images.',
    { weights: bytes(weights), layers: bytes(layers), images: bytes(images) },
  );
  const warning = t(
    'That is more than the {budget} that a page can count on with this device: the training may be refused, or the browser may close the page. A smaller batch, fewer filters or units, or fewer images take less.',
    { budget: bytes(budget) },
  );
  return { need, parts, warning: total > budget ? warning : null };
}
