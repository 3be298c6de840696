import { t } from '../../domain/language.ts';
import type { ReadingQuestion, Readings } from '../../domain/data/reading-questions.ts';
import { publishedSets } from '../../domain/data/published.ts';
import { publishedIds } from '../../domain/data/published-names.ts';
import { digitNames } from '../formats/names/class-names.ts';
import { maxClasses } from '../formats/bytes/limits.ts';
import type { Labelled, UsedSets } from './pair-up.ts';

/** What labels mean: their classes, and by how much they count too far. */
export interface ClassReading {
  readonly classNames: readonly string[];
  readonly relabel: (labels: Uint8Array) => Uint8Array;
  readonly notes: readonly string[];
  readonly questions: readonly ReadingQuestion[];
}

const capitals = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const smalls = capitals.map((letter) => letter.toLowerCase());

/** EMNIST's classes: letters that look alike in both cases are one (Cohen et al. 2017, table II). */
const emnistBalanced = [...digitNames, ...capitals, ...'abdefghnqrt'];
const emnistByClass = [...digitNames, ...capitals, ...smalls];

const same = (labels: Uint8Array): Uint8Array => labels;
const oneLess = (labels: Uint8Array): Uint8Array => labels.map((label) => label - 1);
const zeroForTen = (labels: Uint8Array): Uint8Array =>
  labels.map((label) => (label === 10 ? 0 : label));

const plain = (classNames: readonly string[], ...notes: string[]): ClassReading => ({
  classNames,
  relabel: same,
  notes,
  questions: [],
});

/** Which labels occur in all sets together. */
function occurring(sets: readonly Labelled[]): number[] {
  const found = new Set<number>();
  for (const { labels } of sets) for (const label of labels) found.add(label);
  return [...found].sort((one, other) => one - other);
}

/** Classes that the name of the files tells: EMNIST's splits, published sets. */
function byName(name: string, low: number, high: number): ClassReading | null {
  if (/letters/i.test(name) && low >= 1 && high <= 26) {
    return {
      ...plain(capitals, t('Labels 1 to 26 are the letters A to Z, as in EMNIST.')),
      relabel: oneLess,
    };
  }
  if (/emnist/i.test(name) && /by_?class/i.test(name) && high < emnistByClass.length) {
    return plain(emnistByClass, t('The 62 classes are those of EMNIST ByClass.'));
  }
  if (/emnist/i.test(name) && /balanced|by_?merge/i.test(name) && high < emnistBalanced.length) {
    return plain(emnistBalanced, t('The 47 classes are those of EMNIST Balanced.'));
  }
  const named = publishedIds
    .map((id) => publishedSets[id])
    .find(({ fileNames }) => fileNames !== undefined && new RegExp(fileNames, 'i').test(name));
  return named && high < named.classNames.length ? plain(named.classNames) : null;
}

/** Labels 1 to 10 without a 0: the digits with 10 for 0 (SVHN, MATLAB's courses), or ten others. */
function tenOrZero([first]: UsedSets, readings: Readings): ClassReading {
  const tens = imagesLabelled(first, 10);
  const zero = readings.ten !== 'ten';
  const question: ReadingQuestion = {
    id: 'ten',
    title: t('What is label 10?'),
    why: t(
      'Labels go from 1 to 10 and there is no 0: MATLAB counts from 1, so files of digits write 10 for 0.',
    ),
    chosen: zero ? 'zero' : 'ten',
    options: [
      { value: 'zero', label: t('The digit 0'), images: tens },
      { value: 'ten', label: t('A class of its own, after 9'), images: tens },
    ],
  };
  const note = t('Label 10 stands for the digit 0, as in SVHN.');
  return zero
    ? { classNames: digitNames, relabel: zeroForTen, notes: [note], questions: [question] }
    : { ...plain(numbered(1, 10)), relabel: oneLess, questions: [question] };
}

function imagesLabelled({ images, labels }: Labelled, label: number) {
  const size = images.height * images.width;
  const found = [...labels.keys()].filter((index) => labels[index] === label).slice(0, 5);
  const pixels = new Uint8Array(found.length * size);
  found.forEach((index, row) => {
    pixels.set(images.pixels.subarray(index * size, (index + 1) * size), row * size);
  });
  return { count: found.length, height: images.height, width: images.width, pixels };
}

const numbered = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

/** Classes that nothing names: letters where there are as many, else their numbers. */
function byNumber(low: number, high: number): ClassReading {
  const first = low === 0 ? 0 : 1;
  const relabel = first === 1 ? oneLess : same;
  const classes = high + 1 - first;
  if (classes === 26 || (first === 0 && classes === 25)) {
    return {
      ...plain(capitals, t('Labels {low} to {high} were named A to Z.', { low, high })),
      relabel,
    };
  }
  const note = t('There are {classes} classes, named by their numbers: give them names below.', {
    classes,
  });
  return { ...plain(numbered(first, high), note), relabel };
}

/**
 * What the labels of these sets mean. Where files name their classes, that counts; then what their
 * names tell; then the numbers themselves.
 */
export function readClasses(
  sets: UsedSets,
  readings: Readings,
  given: readonly string[] | undefined,
): ClassReading {
  const labels = occurring(sets);
  const [low, high] = [labels.at(0) ?? 0, labels.at(-1) ?? 0];
  const named = sets[0].classNames;
  const found = classesFrom(sets, readings, labels, low, high);
  if (!given) return found;
  // Names that were given for the labels as they lie in the file keep them as they are.
  const fits = given.length >= found.classNames.length || !named;
  return fits ? { ...found, classNames: given } : { ...plain(given), questions: found.questions };
}

function classesFrom(
  sets: UsedSets,
  readings: Readings,
  labels: readonly number[],
  low: number,
  high: number,
): ClassReading {
  const named = sets[0].classNames;
  if (named && named !== digitNames) return plain(named);
  const told = byName(sets.map(({ name, from }) => `${from ?? ''} ${name}`).join(' '), low, high);
  if (told && !named) return told;
  if (high <= 9) return plain(digitNames);
  if (low >= 1 && high === 10) return tenOrZero(sets, readings);
  // Numbers with gaps are not classes but something else, or damaged.
  const dense = labels.length >= 0.6 * (high + 1 - Math.min(low, 1)) && high < maxClasses;
  return dense ? byNumber(low, high) : plain(digitNames);
}
