/** Three questions at a lesson's end, made from what the reader's own run has measured. */
import { t } from '../../domain/language.ts';
import { nameOfClass } from '../../domain/data/class-name.ts';
import type { ConfusionMatrix } from '../../domain/metrics/confusion.ts';
import { mistakesByCount, rowTotal } from '../../domain/metrics/confusion.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import { count, figure, percent } from '../../domain/numbers.ts';

/** What a run has come to, as far as questions are asked about it. */
export interface RunFacts {
  readonly matrix: ConfusionMatrix;
  readonly classNames: readonly string[];
  readonly history: readonly EpochLog[];
  /** Share of right answers on images that it did not learn from. */
  readonly accuracy: number;
  /** Numbers that training turns. */
  readonly trainable: number;
  /** Biases among them, or what else there is once for each unit. */
  readonly biases: number;
  /** Numbers of one input. */
  readonly inputs: number;
}

export interface EndQuestion {
  readonly id: string;
  readonly text: string;
  /** All different. */
  readonly options: readonly string[];
  /** Place of the right one. */
  readonly right: number;
  /** Said with the verdict, whatever was answered. */
  readonly because: string;
}

/** So many answers are offered at most. */
const offered = 4;

/** At most three questions: which pair is confused, how it learned, and how much it learned. */
export function endQuestions(facts: RunFacts): EndQuestion[] {
  const asked = [pairQuestion(facts), learningQuestion(facts), sizeQuestion(facts)];
  return asked.filter((question) => question !== null);
}

/** The most frequent mistake among rarer ones; none where two are equally frequent, or none was made. */
function pairQuestion({ matrix, classNames }: RunFacts): EndQuestion | null {
  const all = mistakesByCount(matrix);
  const [most, second] = all;
  if (!most || !second || all.length < 3 || second.count === most.count) return null;
  // From all over the list, so that the frequent ones do not stand out.
  const others = [second, all[Math.round((all.length - 1) / 2)], all.at(-1)];
  const chosen = [...new Set([most, ...others.filter((mistake) => mistake !== undefined)])];
  chosen.sort((one, other) => one.truth - other.truth || one.predicted - other.predicted);
  const name = (label: number) => nameOfClass(classNames, label);
  return {
    id: 'pair',
    text: t('Which mistake did your network make most often?'),
    options: chosen.map(({ truth, predicted }) =>
      t('{truth} taken for {predicted}', { truth: name(truth), predicted: name(predicted) }),
    ),
    right: chosen.indexOf(most),
    because: t('It took {truth} for {predicted} {what}, of {count}.', {
      truth: name(most.truth),
      predicted: name(most.predicted),
      what: most.count === 1 ? 'once' : t('{count} times', { count: count(most.count) }),
      count: count(rowTotal(matrix[most.truth] ?? [])),
    }),
  };
}

/** Where it was validated: when that was best. Else: whether it is better on what it learned from. */
function learningQuestion(facts: RunFacts): EndQuestion | null {
  return validationQuestion(facts) ?? gapQuestion(facts);
}

function validationQuestion({ history }: RunFacts): EndQuestion | null {
  const losses = history.map(({ validationLoss }) => validationLoss);
  const last = losses.at(-1);
  const before = losses.at(-2);
  if (typeof last !== 'number' || typeof before !== 'number') return null;
  const fell = last < before;
  const best = losses.reduce<number>(
    (at, loss, index) => ((loss ?? Infinity) < (losses[at] ?? Infinity) ? index : at),
    0,
  );
  return {
    id: 'validation',
    text: t('Did the validation loss still fall in the last epoch?'),
    options: [t('Yes'), 'No'],
    right: fell ? 0 : 1,
    because: t('It went from {before} to {last}, and was lowest after epoch {epoch}.', {
      before: figure(before),
      last: figure(last),
      epoch: history[best]?.epoch,
    }),
  };
}

/** Closer than that, they are said to be equal. */
const closeBy = 0.01;

function gapQuestion({ history, accuracy }: RunFacts): EndQuestion | null {
  const learned = history.at(-1)?.accuracy;
  if (learned === undefined) return null;
  const gap = learned - accuracy;
  return {
    id: 'gap',
    text: t('On which images is your network better?'),
    options: [
      t('On those it learned from'),
      t('On those it never saw'),
      t('Within one point, on both alike'),
    ],
    right: Math.abs(gap) < closeBy ? 2 : gap > 0 ? 0 : 1,
    because: t(
      'In its last epoch it named {learned} of the training images rightly, and afterwards {accuracy} of those it never saw.',
      { learned: percent(learned), accuracy: percent(accuracy) },
    ),
  };
}

function sizeQuestion({ trainable, biases, inputs }: RunFacts): EndQuestion | null {
  const wrong = [trainable - biases, inputs, 2 * trainable].filter((other) => other > 0);
  const sizes = [...new Set([trainable, ...wrong])].slice(0, offered).sort((a, b) => a - b);
  if (trainable === 0 || sizes.length < 2) return null;
  return {
    id: 'size',
    text: t('How many numbers did the training turn?'),
    options: sizes.map(count),
    right: sizes.indexOf(trainable),
    because: t('{trainable}: {count} weights, and {biases} numbers that units have once each.', {
      trainable: count(trainable),
      count: count(trainable - biases),
      biases: count(biases),
    }),
  };
}
