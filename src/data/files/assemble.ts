import { t } from '../../domain/language.ts';
import type { FileMapping } from '../../domain/data/dataset-source.ts';
import type {
  Dataset,
  ImageSet,
  LabelledImages,
  OriginalImages,
} from '../../domain/data/dataset.ts';
import { countLabels, pick } from '../../domain/data/dataset.ts';
import type { ReadingQuestion } from '../../domain/data/reading-questions.ts';
import { shownByQuestion } from '../../domain/data/reading-questions.ts';
import { LabError } from '../../domain/failure.ts';
import { firstImages, greyNote } from '../formats/arrays/found-array.ts';
import { digitNames } from '../formats/names/class-names.ts';
import { fitImages, invertImages, isDarkOnLight } from '../formats/fit-images.ts';
import { checkLabels } from '../formats/check-labels.ts';
import { labelImages } from '../formats/idx.ts';
import type { Part, Split } from '../formats/arrays/read-part.ts';
import { readClasses } from './classes.ts';
import { sharedNote, withoutDoubles } from './doubles.ts';
import type { Labelled, UsedSets } from './pair-up.ts';
import { pairUp } from './pair-up.ts';
import { liesOnSide, transposeImages } from './turn.ts';
import { count as countText } from '../../domain/numbers.ts';

type Images = Extract<Part, { kind: 'images' }>;

/** A data set before it has a name, and what was odd about its files. */
export type Assembled = Pick<Dataset, 'classNames' | 'train' | 'test'> & {
  readonly unlabelled?: ImageSet;
  readonly problems: readonly string[];
  readonly original?: OriginalImages;
  readonly applied: AppliedMapping;
  readonly questions: readonly ReadingQuestion[];
};

/** What was made of the files where the user had not said it. */
export interface AppliedMapping {
  readonly side: number;
  readonly invert: boolean;
  /** Null where the files bring a test set of their own. */
  readonly testShare: number | null;
}

/** What `make` makes of each; there is one at least. */
const eachOf = <From, To>(
  [first, ...others]: readonly [From, ...From[]],
  make: (one: From) => To,
): [To, ...To[]] => [make(first), ...others.map(make)];

/** Kaggle's train.csv: all of it is for training, its test set has no labels. */
const kaggleCount = 42_000;
const defaultTestShare = 1 / 7; // as MNIST: 10,000 of 70,000
const splitOrder: readonly (Split | null)[] = ['train', null, 'test'];

/** The training set is the one named so, or else the largest; the test set is the next. */
function rank(sets: readonly Labelled[]): Labelled[] {
  const order = (set: Labelled) => splitOrder.indexOf(set.split);
  return [...sets].sort((a, b) => order(a) - order(b) || b.images.count - a.images.count);
}

const isSorted = (labels: Uint8Array): boolean =>
  labels.every((label, index) => label >= (labels[index - 1] ?? 0));

/** Holds a share out for testing: the last images, or every so many if they lie class by class. */
export function holdOut(set: LabelledImages, share: number): [LabelledImages, LabelledImages] {
  const held = Math.min(set.count - 1, Math.round(set.count * share));
  if (held <= 0) return [set, pick(set, [])];
  const step = Math.max(2, Math.floor(set.count / held));
  const spread = isSorted(set.labels);
  const isTest = (index: number) =>
    spread ? index % step === step - 1 && (index + 1) / step <= held : index >= set.count - held;
  const indices = Array.from({ length: set.count }, (_, index) => index);
  return [
    pick(
      set,
      indices.filter((index) => !isTest(index)),
    ),
    pick(set, indices.filter(isTest)),
  ];
}

function shareToHold(set: LabelledImages, rest: readonly unknown[], mapping: FileMapping): number {
  if (mapping.testShare !== undefined) return Math.min(0.9, Math.max(0, mapping.testShare));
  return set.count === kaggleCount || rest.length > 0 ? 0 : defaultTestShare;
}

/** The side that all images get: as wished, as they are, or 28. */
function commonSide(sets: readonly ImageSet[], wished: number | undefined): number {
  if (wished !== undefined) return wished;
  const { height, width } = sets[0] ?? {};
  const same = sets.every((set) => set.height === height && set.width === width);
  return same && height === width && (height === 28 || height === 32) ? height : 28;
}

/** Gives all sets one size and light ink on black; says what it changed. */
function dress(sets: readonly ImageSet[], mapping: FileMapping, problems: string[]) {
  const side = commonSide(sets, mapping.side);
  const resized = sets.find((set) => set.height !== side || set.width !== side);
  if (resized) {
    const { height, width } = resized;
    problems.push(
      t('Images of {height} x {width} were fitted into {side} x {side}.', { height, width, side }),
    );
  }
  const invert = mapping.invert ?? sets.slice(0, 1).some(isDarkOnLight);
  if (invert) problems.push(t('Dark ink on light ground was turned into light ink on black.'));
  const wear = async <Set extends ImageSet>(set: Set): Promise<Set> => {
    const fitted = { ...set, ...(await fitImages(set, side)) };
    return invert ? invertImages(fitted) : fitted;
  };
  return { wear, side, invert, changed: resized !== undefined || invert };
}

/** A few images as they came, those that a reader chose or else the first; null if none changed. */
function originals(parts: readonly (Labelled | Images)[], changed: boolean) {
  const chosen = parts.map(({ images }) => images.samples).find((samples) => samples);
  const [first] = parts;
  return chosen ?? (changed && first ? firstImages(first.images) : null);
}

/** Whether the images lie on their sides, and the question where that is not plain. */
function readTurn(
  { images, labels, name, from, mayBeTurned = false }: Labelled,
  { readings = {} }: FileMapping,
  one: number,
): { readonly turned: boolean; readonly question: ReadingQuestion | null } {
  const seen = one >= 0 ? liesOnSide(images, labels, one) : null;
  const emnist = /emnist/i.test(`${from ?? ''} ${name}`);
  const turned = readings.turn ? readings.turn === 'turned' : (seen ?? (emnist || mayBeTurned));
  if (!emnist && !mayBeTurned && seen !== true && !readings.turn) {
    return { turned, question: null };
  }
  const whys = {
    true: t('The ones among these images are wider than tall as they lie in the file.'),
    false: t('The ones among these images are taller than wide as they lie in the file.'),
    null: emnist
      ? t('EMNIST is published with rows and columns swapped.')
      : t('MATLAB lays matrices out column by column.'),
  };
  const first = firstOf(images);
  return {
    turned,
    question: {
      id: 'turn',
      title: t('Which way is up?'),
      why: whys[`${seen}`],
      chosen: turned ? 'turned' : 'upright',
      options: [
        { value: 'upright', label: t('As it lies in the file'), images: first },
        { value: 'turned', label: t('Rows and columns swapped'), images: null },
      ],
    },
  };
}

function firstOf({ height, width, count, pixels }: ImageSet): ImageSet {
  const shown = Math.min(count, shownByQuestion);
  return { count: shown, height, width, pixels: pixels.slice(0, shown * height * width) };
}

async function turn<P extends Labelled | Images>(part: P): Promise<P> {
  // What was kept of the images as they came lies as they did: it would not match.
  const { count, height, width, pixels } = part.images;
  return { ...part, images: await transposeImages({ count, height, width, pixels }) };
}

/** The images that a question shows, as they would be used. */
async function dressQuestion(
  question: ReadingQuestion,
  wear: (set: ImageSet) => Promise<ImageSet>,
  turned: boolean,
): Promise<ReadingQuestion> {
  const [first] = question.options;
  const options = question.options.map(async (option) => {
    const swap = question.id === 'turn' ? option.value === 'turned' : turned;
    const images = question.id === 'turn' ? first?.images : option.images;
    if (!images) return option;
    return { ...option, images: await wear(swap ? await transposeImages(images) : images) };
  });
  return { ...question, options: await Promise.all(options) };
}

/** What a reader should know of the classes: missing ones make figures hard to compare. */
function noteClasses(train: LabelledImages, classNames: readonly string[], problems: string[]) {
  const counts = countLabels(train.labels, classNames.length);
  const missing = classNames.filter((_, index) => counts[index] === 0);
  if (missing.length === 0) return;
  problems.push(
    t('The training set has no images of {count}.', { count: missing.slice(0, 12).join(', ') }),
  );
}

function pickUnlabelled(rest: readonly Images[], problems: string[]): ImageSet | null {
  const [first, ...others] = [...rest].sort((a, b) => b.images.count - a.images.count);
  for (const other of others)
    problems.push(t('{name} is left out: it has no labels.', { name: other.name }));
  return first?.images ?? null;
}

function splitUp(
  first: LabelledImages,
  second: LabelledImages | undefined,
  rest: readonly unknown[],
  mapping: FileMapping,
  problems: string[],
) {
  if (second) return { train: first, test: second, testShare: null };
  const testShare = shareToHold(first, rest, mapping);
  const [train, test] = holdOut(first, testShare);
  problems.push(
    test.count > 0
      ? t('There is no test set: {count} of the images were held out for it.', {
          count: countText(test.count),
        })
      : t('There is no test set with labels: measure on validation data.'),
  );
  return { train, test, testShare };
}

/** Each question once, whatever the number of files that ask it. */
function uniqueQuestions(questions: readonly ReadingQuestion[]): ReadingQuestion[] {
  return [...new Map([...questions].reverse().map((each) => [each.id, each])).values()].reverse();
}

/**
 * Makes one data set of the parts that the files gave: leaves doubles out, pairs images with labels,
 * tells training from test data, puts labels, sides and sizes right, and says in plain sentences
 * what was odd.
 * @throws LabError 'dataset-empty', 'labels-count-differs' or 'labels-out-of-range'.
 */
export async function assemble(
  parts: readonly Part[],
  mapping: FileMapping = {},
): Promise<Assembled> {
  const { parts: single, notes } = withoutDoubles(parts);
  const { labelled, rest, failures } = pairUp(single);
  const [larger, smaller, ...others] = rank(labelled);
  if (!larger) {
    const none = t('These files hold no images with labels to learn from.');
    throw failures.at(0) ?? new LabError('dataset-empty', none);
  }
  const chosen: UsedSets = smaller ? [larger, smaller] : [larger];
  const classes = readClasses(chosen, mapping.readings ?? {}, mapping.classNames);
  const problems = [
    ...notes,
    ...failures.map(({ message }) => message),
    ...others.map(({ name }) => t('{name} is left out: a third set.', { name })),
    ...classes.notes,
  ];
  const { classNames, relabel } = classes;
  const { turned, question } = readTurn(larger, mapping, classNames === digitNames ? 1 : -1);
  if (turned) problems.push(t('Rows and columns of the images were swapped.'));
  const used = turned ? await Promise.all(eachOf(chosen, turn)) : chosen;
  const bare = turned ? await Promise.all(rest.map(turn)) : rest;
  const sets = eachOf(used, (part) =>
    labelImages(part.images, relabel(part.labels), classNames.length, part.name),
  );
  const unlabelled = pickUnlabelled(bare, problems);
  const dressed = dress(unlabelled ? [...sets, unlabelled] : sets, mapping, problems);
  const { wear, changed, side, invert } = dressed;
  const original = originals([...used, ...bare], changed);
  if (original?.rgb) problems.push(greyNote);
  const first = await wear(sets[0]);
  const second = sets[1] && (await wear(sets[1]));
  const { train, test, testShare } = splitUp(first, second, rest, mapping, problems);
  checkLabels(train.labels, classNames.length, t('the training set'));
  noteClasses(train, classNames, problems);
  const shared = await sharedNote(train, test);
  if (shared) problems.push(shared);
  const asked = uniqueQuestions([
    ...chosen.flatMap(({ questions }) => questions ?? []),
    ...classes.questions,
    ...(question ? [question] : []),
  ]);
  return {
    classNames,
    train,
    test,
    problems,
    ...(unlabelled && { unlabelled: await wear(unlabelled) }),
    ...(original && { original: { ...original, used: await wear(original.used) } }),
    applied: { side, invert, testShare },
    questions: await Promise.all(asked.map((each) => dressQuestion(each, wear, turned))),
  };
}
