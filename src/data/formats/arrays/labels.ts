import { t } from '../../../domain/language.ts';
import { LabError } from '../../../domain/failure.ts';
import { sizeOf } from '../../../domain/model/shapes.ts';
import { tooLargeMessage } from '../bytes/byte-stream.ts';
import type { FoundArray } from './found-array.ts';
import { canBeLabels } from './found-array.ts';
import { maxClasses, maxPixelBytes } from '../bytes/limits.ts';
import { count } from '../../../domain/numbers.ts';

/** How many items an array of labels is for, whichever way it lies. */
export function labelCounts({ shape }: FoundArray): readonly number[] {
  return shape.length === 2 && Math.min(...shape) > 1 ? shape : [Math.max(...shape)];
}

async function allValues(array: FoundArray, where: string): Promise<Float64Array> {
  const total = sizeOf(array.shape);
  if (8 * total > maxPixelBytes) {
    throw new LabError('file-too-large', tooLargeMessage(where, maxPixelBytes));
  }
  const values = new Float64Array(total);
  let at = 0;
  for await (const piece of array.pieces()) {
    values.set(piece, at);
    at += piece.length;
  }
  return values;
}

function labelsFrom(values: Float64Array, where: string): Uint8Array {
  for (const label of values) {
    if (!(label >= 0 && label <= 255) || !Number.isInteger(label)) {
      throw new LabError(
        'labels-out-of-range',
        t('{where} holds the label {label}; labels are whole numbers from 0.', { where, label }),
      );
    }
  }
  return Uint8Array.from(values);
}

/** The greatest of each item's values: the class that a one-hot row or column stands for. */
function argmaxes(values: Float64Array, items: number, classes: number, itemsLast: boolean) {
  const value = (item: number, each: number) =>
    values[itemsLast ? each * items + item : item * classes + each]!;
  return Uint8Array.from({ length: items }, (_, item) => {
    let best = 0;
    for (let each = 1; each < classes; each++) {
      if (value(item, each) > value(item, best)) best = each;
    }
    return best;
  });
}

/**
 * Reads an array as labels: [n], [n, 1], [1, n], or one column or row a class (one-hot, or outputs
 * of a network). `counts` are how many images there are.
 * @throws LabError the array's `malformed`, 'labels-out-of-range' or 'file-too-large'.
 */
export async function labelsOf(
  array: FoundArray,
  where: string,
  counts: ReadonlySet<number>,
): Promise<Uint8Array> {
  const { shape } = array;
  const total = sizeOf(shape);
  if (total === 0 || !canBeLabels(shape)) {
    throw new LabError(
      array.malformed,
      t('{where} has the shape [{count}], which is not that of labels.', {
        where,
        count: shape.join(', '),
      }),
    );
  }
  const values = await allValues(array, where);
  if (total === Math.max(...shape)) return labelsFrom(values, where);
  const [slow = 0, fast = 0] = shape;
  const counted = counts.has(fast) !== counts.has(slow);
  const itemsLast = counted ? counts.has(fast) : fast > slow;
  const [items, classes] = itemsLast ? [fast, slow] : [slow, fast];
  if (classes > maxClasses) {
    throw new LabError(
      'labels-out-of-range',
      t(
        '{where} has a column for each of {classes} classes; at most {maxClasses} are told apart.',
        { where, classes: count(classes), maxClasses },
      ),
    );
  }
  return argmaxes(values, items, classes, itemsLast);
}
