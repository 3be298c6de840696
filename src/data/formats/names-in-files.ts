import type { ArrayRole } from '../../domain/data/dataset-source.ts';
import type { FoundArray } from './found-array.ts';
import { canBeImages, canBeLabels } from './found-array.ts';
import type { Split } from './read-part.ts';

const labelName = /(^|[^a-z])(y|labels?|targets?|class(es)?)([^a-z]|$)/i;
const testName = /(^|[^a-z])(t10k|test(ing|set)?)([^a-z]|$)/i;
const trainName = /(^|[^a-z])(train(ing|set)?)([^a-z]|$)/i;
const spareName = /(^|[^a-z])(val(id|idation)?|extra)([^a-z]|$)/i;

/** What a file's or an array's name says about its split: "X_train", "t10k-images-idx3-ubyte". */
export function splitOfName(name: string): Split | null {
  if (testName.test(name)) return 'test';
  return trainName.test(name) ? 'train' : null;
}

/** A validation set beside training and test sets: the lessons cut their own. */
export function isSpare(name: string): boolean {
  return spareName.test(name);
}

/** What an array holds, by its shape first and its name second; null where neither tells. */
export function guessKind({ name, shape }: FoundArray): 'images' | 'labels' | null {
  if (shape.length <= 2 && canBeLabels(shape) && (shape.length === 1 || labelName.test(name))) {
    return 'labels';
  }
  if (canBeImages(shape) && !labelName.test(name)) return 'images';
  return canBeLabels(shape) && labelName.test(name) ? 'labels' : null;
}

/** The role that the app would give an array without being told. */
export function guessRole(array: FoundArray): ArrayRole | null {
  if (isSpare(array.name)) return null;
  const kind = guessKind(array);
  if (!kind) return null;
  const test = splitOfName(array.name) === 'test';
  if (kind === 'images') return test ? 'testImages' : 'trainImages';
  return test ? 'testLabels' : 'trainLabels';
}

export const roleParts: Record<ArrayRole, { kind: 'images' | 'labels'; split: Split }> = {
  trainImages: { kind: 'images', split: 'train' },
  trainLabels: { kind: 'labels', split: 'train' },
  testImages: { kind: 'images', split: 'test' },
  testLabels: { kind: 'labels', split: 'test' },
  unlabelled: { kind: 'images', split: 'unlabelled' },
};
