import type { FileMapping } from '../../domain/data/dataset-source.ts';
import type {
  Dataset,
  ImageSet,
  LabelledImages,
  OriginalImages,
} from '../../domain/data/dataset.ts';
import { countLabels, pick } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import { firstImages, greyNote } from '../formats/found-array.ts';
import { digitNames } from '../published/class-names.ts';
import { fitImages, invertImages, isDarkOnLight } from '../formats/fit-images.ts';
import { checkLabels } from '../formats/check-labels.ts';
import { labelImages } from '../formats/idx.ts';
import type { Part, Split } from '../formats/read-part.ts';

type Found<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;
type Labelled = Found<'labelled'>;

/** A data set before it has a name, and what was odd about its files. */
export type Assembled = Pick<Dataset, 'classNames' | 'train' | 'test'> & {
  readonly unlabelled?: ImageSet;
  readonly problems: readonly string[];
  readonly original?: OriginalImages;
  readonly applied: AppliedMapping;
};

/** What was made of the files where the user had not said it. */
export interface AppliedMapping {
  readonly side: number;
  readonly invert: boolean;
  /** Null where the files bring a test set of their own. */
  readonly testShare: number | null;
}

/** Kaggle's train.csv: all of it is for training, its test set has no labels. */
const kaggleCount = 42_000;
const defaultTestShare = 1 / 7; // as MNIST: 10,000 of 70,000
const splitOrder: readonly (Split | null)[] = ['train', null, 'test'];

/** Labels of images: equally many, and of the same split where both names say one. */
function findImages(
  labels: Found<'labels'>,
  candidates: readonly Found<'images'>[],
): Found<'images'> {
  const open = candidates.filter((part) => part.split !== 'unlabelled');
  const sameSplit = open.filter((part) => part.split !== null && part.split === labels.split);
  const sameCount = open.filter((part) => part.images.count === labels.labels.length);
  const both = sameSplit.find((part) => sameCount.includes(part));
  const match = both ?? (sameSplit.length > 0 ? undefined : sameCount.at(0));
  if (match) return match;
  const other = sameSplit.at(0) ?? open.at(0);
  if (!other) throw new LabError('dataset-empty', `There are no images for ${labels.name}.`);
  throw new LabError(
    'labels-count-differs',
    `${labels.name} has ${labels.labels.length.toLocaleString('en')} labels, ${other.name} has ${other.images.count.toLocaleString('en')} images.`,
  );
}

/** Brings images and labels together; images without labels are left over. */
function pairUp(parts: readonly Part[]): { labelled: Labelled[]; rest: Found<'images'>[] } {
  const labelled = parts.filter((part) => part.kind === 'labelled');
  let rest = parts.filter((part) => part.kind === 'images');
  for (const part of parts.filter((each) => each.kind === 'labels')) {
    const match = findImages(part, rest);
    rest = rest.filter((images) => images !== match);
    labelled.push({ ...match, ...part, kind: 'labelled', split: part.split ?? match.split });
  }
  return { labelled, rest };
}

/** SVHN writes 10 for the digit 0: true if labels are 1 to 10 and the classes are ten. */
function countsFromOne(sets: readonly Labelled[], classes: number): boolean {
  const all = sets.map((set) => countLabels(set.labels, 256));
  const has = (label: number) => all.some((counts) => counts[label] > 0);
  return classes === 10 && has(10) && !has(0);
}

const zeroForTen = (labels: Uint8Array): Uint8Array =>
  labels.map((label) => (label === 10 ? 0 : label));

/** The training set is the one named so, or else the largest; the test set is the next. */
function rank(sets: readonly Labelled[]): Labelled[] {
  const order = (set: Labelled) => splitOrder.indexOf(set.split);
  return [...sets].sort((a, b) => order(a) - order(b) || b.images.count - a.images.count);
}

const isSorted = (labels: Uint8Array): boolean =>
  labels.every((label, index) => index === 0 || labels[index - 1] <= label);

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
  const [{ height, width }] = sets;
  const same = sets.every((set) => set.height === height && set.width === width);
  return same && height === width && (height === 28 || height === 32) ? height : 28;
}

/** Gives all sets one size and light ink on black; says what it changed. */
function dress(sets: readonly ImageSet[], mapping: FileMapping, problems: string[]) {
  const side = commonSide(sets, mapping.side);
  const resized = sets.find((set) => set.height !== side || set.width !== side);
  if (resized) {
    const { height, width } = resized;
    problems.push(`Images of ${height} x ${width} were fitted into ${side} x ${side}.`);
  }
  const invert = mapping.invert ?? isDarkOnLight(sets[0]);
  if (invert) problems.push('Dark ink on light ground was turned into light ink on black.');
  const wear = <Set extends ImageSet>(set: Set): Set => {
    const fitted = { ...set, ...fitImages(set, side) };
    return invert ? invertImages(fitted) : fitted;
  };
  return { wear, side, invert, changed: resized !== undefined || invert };
}

/** A few images as they came, those that a reader chose or else the first; null if none changed. */
function originals(parts: readonly Found<'labelled' | 'images'>[], changed: boolean) {
  const chosen = parts.map(({ images }) => images.samples).find((samples) => samples);
  return chosen ?? (changed ? firstImages(parts[0].images) : null);
}

function toLabelled(part: Labelled, classes: number, fromOne: boolean): LabelledImages {
  const labels = fromOne ? zeroForTen(part.labels) : part.labels;
  return labelImages(part.images, labels, classes, part.name);
}

/** What a reader should know of the classes: missing ones make figures hard to compare. */
function noteClasses(train: LabelledImages, classNames: readonly string[], problems: string[]) {
  const counts = countLabels(train.labels, classNames.length);
  const missing = classNames.filter((_, index) => counts[index] === 0);
  if (missing.length === 0) return;
  problems.push(`The training set has no images of ${missing.slice(0, 12).join(', ')}.`);
}

function pickUnlabelled(rest: readonly Found<'images'>[], problems: string[]): ImageSet | null {
  const [first, ...others] = [...rest].sort((a, b) => b.images.count - a.images.count);
  for (const other of others) problems.push(`${other.name} is left out: it has no labels.`);
  return first?.images ?? null;
}

function splitUp(sets: LabelledImages[], rest: Part[], mapping: FileMapping, problems: string[]) {
  if (sets.length >= 2) return { train: sets[0], test: sets[1], testShare: null };
  const testShare = shareToHold(sets[0], rest, mapping);
  const [train, test] = holdOut(sets[0], testShare);
  problems.push(
    test.count > 0
      ? `There is no test set: ${test.count.toLocaleString('en')} of the images were held out for it.`
      : 'There is no test set with labels: measure on validation data.',
  );
  return { train, test, testShare };
}

/**
 * Makes one data set of the parts that the files gave: pairs images with labels, tells training
 * from test data, puts labels and sizes right, and says in plain sentences what was odd.
 * @throws LabError 'dataset-empty', 'labels-count-differs' or 'labels-out-of-range'.
 */
export function assemble(parts: readonly Part[], mapping: FileMapping = {}): Assembled {
  const { labelled, rest } = pairUp(parts);
  if (labelled.length === 0) {
    throw new LabError('dataset-empty', 'These files hold no images with labels to learn from.');
  }
  const problems: string[] = [];
  const ranked = rank(labelled);
  for (const part of ranked.slice(2)) problems.push(`${part.name} is left out: a third set.`);
  const used = ranked.slice(0, 2);
  const classNames = mapping.classNames ?? used[0].classNames ?? digitNames;
  const fromOne = countsFromOne(used, classNames.length);
  if (fromOne) problems.push('Label 10 stands for the digit 0, as in SVHN.');
  const sets = used.map((part) => toLabelled(part, classNames.length, fromOne));
  const unlabelled = pickUnlabelled(rest, problems);
  const dressed = dress(unlabelled ? [...sets, unlabelled] : sets, mapping, problems);
  const { wear, changed, side, invert } = dressed;
  const original = originals([...used, ...rest], changed);
  if (original?.rgb) problems.push(greyNote);
  const { train, test, testShare } = splitUp(sets.map(wear), rest, mapping, problems);
  checkLabels(train.labels, classNames.length, 'the training set');
  noteClasses(train, classNames, problems);
  return {
    classNames,
    train,
    test,
    problems,
    ...(unlabelled && { unlabelled: wear(unlabelled) }),
    ...(original && { original: { ...original, used: wear(original.used) } }),
    applied: { side, invert, testShare },
  };
}
