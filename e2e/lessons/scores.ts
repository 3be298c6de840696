/** What scikit-learn would say of a network's answers, computed from their definitions. */
import type { SavedLayer } from './network.ts';
import { forward } from './network.ts';
import type { Pictures, Scale } from './pictures.ts';
import { pictureAt, range } from './pictures.ts';

export const digitNames = range(0, 10).map(String);

/** A network's answers to pictures whose labels are known. */
export interface Answers {
  readonly names: readonly string[];
  readonly truth: readonly number[];
  readonly predicted: readonly number[];
  readonly outputs: readonly Float64Array[];
  /** What was trained: the softmax of the logits behind the outputs. */
  readonly shares: readonly Float64Array[];
  /** Mean cross-entropy, of the softmax of the logits. */
  readonly loss: number;
  readonly accuracy: number;
}

export interface Question {
  readonly pictures: Pictures;
  readonly scale: Scale;
  readonly inputShape: readonly number[];
  readonly names?: readonly string[];
}

const argmax = (values: Float64Array): number => values.indexOf(Math.max(...values));

function softmax(logits: Float64Array): Float64Array {
  const top = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function crossEntropy(logits: Float64Array, truth: number): number {
  const top = Math.max(...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - top), 0);
  return top + Math.log(sum) - logits[truth];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Lets a network answer, image by image. */
export function answersOf(network: readonly SavedLayer[], question: Question): Answers {
  const { pictures, scale, inputShape, names = digitNames } = question;
  const truth = pictures.labels;
  const passages = truth.map((_, index) =>
    forward(network, { shape: inputShape, values: scale(pictureAt(pictures, index)) }),
  );
  const outputs = passages.map((passage) => passage.outputs);
  const predicted = outputs.map(argmax);
  return {
    ...{ names, truth, predicted, outputs },
    shares: passages.map(({ logits }) => softmax(logits)),
    loss: mean(passages.map(({ logits }, index) => crossEntropy(logits, truth[index]))),
    accuracy: mean(predicted.map((label, index) => Number(label === truth[index]))),
  };
}

/** [truth][predicted] */
export function confusionOf({ names, truth, predicted }: Answers): number[][] {
  const rows = names.map(() => names.map(() => 0));
  truth.forEach((label, index) => rows[label][predicted[index]]++);
  return rows;
}

export interface ClassScores {
  readonly tp: number;
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly precision: number;
  readonly recall: number;
  readonly specificity: number;
  readonly f1: number;
  readonly accuracy: number;
}

/** A quotient, or scikit-learn's 0 where there is nothing to divide by. */
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** One class against the rest, counted image by image. */
export function scoresOf({ truth, predicted }: Answers, label: number): ClassScores {
  const count = (isTruth: boolean, isPredicted: boolean) =>
    truth.filter(
      (one, index) => (one === label) === isTruth && (predicted[index] === label) === isPredicted,
    ).length;
  const [tp, tn, fp, fn] = [
    count(true, true),
    count(false, false),
    count(false, true),
    count(true, false),
  ];
  return {
    ...{ tp, tn, fp, fn },
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    specificity: ratio(tn, tn + fp),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    accuracy: (tp + tn) / truth.length,
  };
}

/** Two decimals as Python prints them: a tie (odd eighths are the only ones) goes to the even digit. */
function twoDecimals(value: number): string {
  if (!Number.isInteger(value * 8) || Number.isInteger(value * 4)) return value.toFixed(2);
  const below = Math.floor(value * 100);
  return ((below + (below % 2)) / 100).toFixed(2);
}

/** classification_report(truth, predicted, target_names=names), to the last blank. */
export function reportOf(answers: Answers): string {
  const { names, truth } = answers;
  const classes = names.map((_, label) => scoresOf(answers, label));
  const supports = classes.map(({ tp, fn }) => tp + fn);
  const width = Math.max('weighted avg'.length, ...names.map(({ length }) => length));
  const line = (name: string, cells: readonly string[]) =>
    `${name.padStart(width)} ${cells.map((cell) => cell.padStart(10)).join('')}`;
  const figures = (name: string, values: readonly number[], support: number) =>
    line(name, [...values.map(twoDecimals), String(support)]);
  const keys = ['precision', 'recall', 'f1'] as const;
  const macro = keys.map((key) => mean(classes.map((scores) => scores[key])));
  const weighted = keys.map(
    (key) =>
      classes.reduce((sum, scores, label) => sum + scores[key] * supports[label], 0) / truth.length,
  );
  return [
    line('', ['precision', 'recall', 'f1-score', 'support']),
    '',
    ...classes.map((scores, label) =>
      figures(
        names[label],
        keys.map((key) => scores[key]),
        supports[label],
      ),
    ),
    '',
    line('accuracy', ['', '', twoDecimals(answers.accuracy), String(truth.length)]),
    figures('macro avg', macro, truth.length),
    figures('weighted avg', weighted, truth.length),
    '',
  ].join('\n');
}

export interface Mistake {
  readonly row: number;
  readonly truth: number;
  readonly predicted: number;
  /** What it gave the wrong class, minus what it gave the right one. */
  readonly margin: number;
}

/** Every mistake, the most confident first (document 003's definition). */
export function mistakesOf({ truth, predicted, shares }: Answers): Mistake[] {
  return range(0, truth.length)
    .filter((row) => predicted[row] !== truth[row])
    .map((row) => ({
      row,
      truth: truth[row],
      predicted: predicted[row],
      margin: shares[row][predicted[row]] - shares[row][truth[row]],
    }))
    .sort((one, other) => other.margin - one.margin);
}
