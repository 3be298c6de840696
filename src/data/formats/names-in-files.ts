import type { ArrayRole } from '../../domain/data/dataset-source.ts';
import type { FoundArray } from './arrays/found-array.ts';
import { canBeImages, canBeLabels } from './arrays/found-array.ts';
import type { Split } from './arrays/read-part.ts';

const labelName = /(^|[^a-z])(y|labels?|lab|targets?|class(es)?|gnd|truth|digits?)([^a-z]|$)/i;
const imageName = /(^|[^a-z])(x|images?|data|features?|fea|pixels?|inputs?)([^a-z]|$)/i;
const testName = /(^|[^a-z])(t10k|te|test(ing|set)?)([^a-z]|$)/i;
const trainName = /(^|[^a-z])(tr|train(ing|set)?)([^a-z]|$)/i;
const spareName = /(^|[^a-z])(val(id|idation)?|extra)([^a-z]|$)/i;

/** "trainImages", "ytest" and "XTrain" as words of their own. */
function inWords(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/(train|test)(ing)?(x|y|lab(el)?s?|images?|data)(?![a-z])/gi, '$1_$3')
    .replaceAll(/(^|[^a-z])(x|y|labels?|images?)(train|test|tr|te|val)(?![a-z])/gi, '$1$2_$3');
}

/** What a file's or an array's name says about its split: "X_train", "t10k-images-idx3-ubyte". */
export function splitOfName(name: string): Split | null {
  const words = inWords(name);
  if (testName.test(words)) return 'test';
  return trainName.test(words) ? 'train' : null;
}

/** A validation set beside training and test sets: the lessons cut their own. */
export function isSpare(name: string): boolean {
  return spareName.test(inWords(name));
}

/** What an array holds, by its shape first and its name second; null where neither tells. */
export function guessKind({ name, shape }: FoundArray): 'images' | 'labels' | null {
  const words = inWords(name);
  const saysLabels = labelName.test(words) && !imageName.test(words);
  const vector = shape.length <= 2 && canBeLabels(shape);
  if (vector && (shape.length === 1 || saysLabels)) return 'labels';
  // One row or one column of many numbers is no picture.
  const single = shape.length === 2 && Math.min(...shape) === 1;
  if (canBeImages(shape) && !single && !saysLabels) return 'images';
  if (vector && single) return 'labels';
  return canBeLabels(shape) && saysLabels ? 'labels' : null;
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
