/**
 * What somebody guessed before a training or a look at its mistakes, and what came: plain data, kept
 * in the browser and checked when it is read.
 */
import { t } from '../language.ts';
import type { Form } from '../forms.ts';
import {
  fieldsForm,
  flagForm,
  listForm,
  numberForm,
  oneOfForm,
  orNull,
  textForm,
  wholeForm,
} from '../forms.ts';

/** The accuracy on unseen images, whether it will overfit, the two classes confused most. */
export type GuessKind = 'accuracy' | 'overfit' | 'pair';

interface Guessed<Kind extends GuessKind, Value, Came> {
  readonly id: string;
  readonly lessonId: string;
  readonly kind: Kind;
  /** When it was made, in milliseconds. */
  readonly at: number;
  readonly value: Value;
  /** Null until it is known. */
  readonly came: Came | null;
}

/** Of unseen images, 0 to 1. */
export type AccuracyGuess = Guessed<
  'accuracy',
  number,
  { readonly accuracy: number; readonly count: number }
>;
export type OverfitGuess = Guessed<
  'overfit',
  boolean,
  { readonly trained: number; readonly unseen: number }
>;
/** Two classes, the smaller number first. */
export type PairGuess = Guessed<'pair', readonly number[], PairCame>;

export interface PairCame {
  /** Confused most, the smaller number first; empty where there was no mistake. */
  readonly pair: readonly number[];
  readonly times: number;
  /** How often the guessed pair was confused. */
  readonly guessed: number;
}

export type Guess = AccuracyGuess | OverfitGuess | PairGuess;

/** An accuracy on the training images that is so much higher than on unseen ones counts as overfitting. */
export const overfitGap = 0.02;

export const overfits = ({ trained, unseen }: NonNullable<OverfitGuess['came']>): boolean =>
  trained - unseen > overfitGap;

/** The two classes that are taken for each other most often, either way: [truth][predicted]. */
export function confusedMost(
  matrix: readonly (readonly number[])[],
  guess: readonly number[],
): PairCame {
  const times = (one: number, other: number) =>
    (matrix[one]?.[other] ?? 0) + (matrix[other]?.[one] ?? 0);
  let pair: readonly number[] = [];
  let most = 0;
  for (let one = 0; one < matrix.length; one++) {
    for (let other = one + 1; other < matrix.length; other++) {
      if (times(one, other) > most) [pair, most] = [[one, other], times(one, other)];
    }
  }
  const [one = -1, other = -1] = guess;
  return { pair, times: most, guessed: times(one, other) };
}

/** Whether a guess of yes or no, or of a pair, came true; as many mistakes as the most count too. */
export function cameTrue(guess: OverfitGuess | PairGuess): boolean | null {
  if (guess.came === null) return null;
  if (guess.kind === 'overfit') return guess.value === overfits(guess.came);
  return guess.came.times > 0 && guess.came.guessed === guess.came.times;
}

/** How somebody's guesses compare with what came. */
export interface Calibration {
  readonly accuracies: number;
  /** Mean distance, as a share; 0 of none. */
  readonly apart: number;
  readonly tooHigh: number;
  /** Guesses of yes or no and of pairs, and how many came true. */
  readonly others: number;
  readonly right: number;
}

export function calibrationOf(guesses: readonly Guess[]): Calibration {
  const known = guesses.filter(({ came }) => came !== null);
  const gaps = known.flatMap((guess) =>
    guess.kind === 'accuracy' && guess.came ? [guess.value - guess.came.accuracy] : [],
  );
  const others = known.flatMap((guess) => (guess.kind === 'accuracy' ? [] : [cameTrue(guess)]));
  return {
    accuracies: gaps.length,
    apart: gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, gaps.length),
    tooHigh: gaps.filter((gap) => gap > 0).length,
    others: others.length,
    right: others.filter((right) => right === true).length,
  };
}

const share = numberForm(0, 1);
const count = wholeForm(0, 10_000_000);
const label = wholeForm(0, 255);
const common = {
  ...{ id: textForm(80), lessonId: textForm(40), at: numberForm(0, 8.64e15) },
};
const forms: Readonly<Record<GuessKind, Form>> = {
  accuracy: fieldsForm({
    ...{ ...common, kind: oneOfForm('accuracy'), value: share },
    came: orNull(fieldsForm({ accuracy: share, count })),
  }),
  overfit: fieldsForm({
    ...{ ...common, kind: oneOfForm('overfit'), value: flagForm },
    came: orNull(fieldsForm({ trained: share, unseen: share })),
  }),
  pair: fieldsForm({
    ...{ ...common, kind: oneOfForm('pair'), value: listForm(label, 2, 2) },
    came: orNull(fieldsForm({ pair: listForm(label, 0, 2), times: count, guessed: count })),
  }),
};

/** Null for a guess as this app writes it; else what is wrong with it. */
export const guessForm: Form = (value, name) => {
  const kind = (value as { readonly kind?: unknown } | null)?.kind;
  if (kind === 'accuracy' || kind === 'overfit' || kind === 'pair') return forms[kind](value, name);
  return t('{name} must be a guess', { name });
};
