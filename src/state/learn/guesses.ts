/** What the reader guessed before a training, kept in this browser, and what came of it. */
import { t } from '../../domain/language.ts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Guess, GuessKind } from '../../domain/learn/guess.ts';
import { calibrationOf, confusedMost, guessForm } from '../../domain/learn/guess.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import { confusionMatrix } from '../../domain/metrics/confusion.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import { addSaid } from '../class/said.ts';
import { lessonOf } from '../notebook/notebook.ts';
import { checkedStorage, fieldsOf } from '../page/memory.ts';
import { newId } from '../page/new-id.ts';
import type { Run, SplitEvaluation } from '../runs/runs.ts';
import { isTrained, listRuns, onRunsChange } from '../runs/runs.ts';
import { guessText } from './guess-text.ts';

interface GuessesState {
  /** Oldest first. */
  readonly guesses: readonly Guess[];
}

/** So many are kept; the oldest go. */
const most = 400;

export function readGuesses(content: unknown): GuessesState | null {
  const guesses = fieldsOf(content)?.guesses;
  if (!Array.isArray(guesses) || guesses.length > most) return null;
  const whole = guesses.every((guess, at) => guessForm(guess, t('guess {at}', { at })) === null);
  return whole ? { guesses: guesses as Guess[] } : null;
}

const useStore = create<GuessesState>()(
  persist((): GuessesState => ({ guesses: [] }), {
    name: 'digit-lab/guesses',
    version: 1,
    storage: checkedStorage(readGuesses),
  }),
);

/** Runs that were there when a guess was made: it is about a later one. */
const knownBefore = new Map<string, number>();
const runsSoFar = () => Math.max(0, ...listRuns().map(({ number }) => number));

const ofKind =
  (lessonId: LessonId, kind: GuessKind) =>
  (guess: Guess): boolean =>
    guess.lessonId === lessonId && guess.kind === kind;

/** The newest guess of a kind in a lesson, come true or not; null before the first. */
export const useGuess = <Kind extends GuessKind>(
  lessonId: LessonId,
  kind: Kind,
): Extract<Guess, { readonly kind: Kind }> | null =>
  useStore(
    ({ guesses }) =>
      (guesses.findLast(ofKind(lessonId, kind)) as
        Extract<Guess, { readonly kind: Kind }> | undefined) ?? null,
  );

export const useGuesses = (): readonly Guess[] => useStore(({ guesses }) => guesses);
export const getGuesses = (): readonly Guess[] => useStore.getState().guesses;

export { calibrationOf };

/** What is guessed, of each kind. */
export type GuessValue = Pick<Guess, 'kind' | 'value'>;

/** Takes a guess down; one of the same kind that nothing has come of yet is put in its place. */
export function makeGuess(lessonId: LessonId, guessed: GuessValue, at = Date.now()): void {
  follow();
  const guess = { id: newId(), lessonId, at, ...guessed, came: null } as Guess;
  knownBefore.set(guess.id, runsSoFar());
  const same = ofKind(lessonId, guessed.kind);
  useStore.setState(({ guesses }) => ({
    guesses: [...guesses.filter((one) => one.came !== null || !same(one)), guess].slice(-most),
  }));
  settle();
}

/** Forgets a guess that nothing has come of yet. */
export function dropGuess(id: string): void {
  useStore.setState(({ guesses }) => ({
    guesses: guesses.filter((one) => one.id !== id || one.came !== null),
  }));
}

/** The training that a guess is about: of a pair the newest, else the first after the guess. */
function runFor(guess: Guess): Run | null {
  const own = listRuns().filter(
    (run) => run.lessonId === guess.lessonId && run.source === null && isTrained(run),
  );
  if (guess.kind === 'pair') return own.at(-1) ?? null;
  const before = knownBefore.get(guess.id) ?? 0;
  return own.find(({ number }) => number > before) ?? null;
}

const unseenOf = ({ evaluations }: Run): SplitEvaluation | null =>
  evaluations.test ?? evaluations.validation ?? null;

function settled(guess: Guess): Guess {
  if (guess.came !== null) return guess;
  const run = runFor(guess);
  const unseen = run && unseenOf(run);
  const last = run?.history.at(-1);
  if (!run || !unseen) return guess;
  const { accuracy, count, labels, outputs } = unseen;
  switch (guess.kind) {
    case 'accuracy':
      return { ...guess, came: { accuracy, count } };
    case 'overfit':
      return last ? { ...guess, came: { trained: last.accuracy, unseen: accuracy } } : guess;
    case 'pair': {
      const classes = outputs.length / count;
      const matrix = confusionMatrix(labels, argmaxRows(outputs, classes), classes);
      return { ...guess, came: confusedMost(matrix, guess.value) };
    }
  }
}

/** Gives every open guess what came of it, as soon as that is known. */
function settle(): void {
  const { guesses } = useStore.getState();
  if (guesses.every(({ came }) => came !== null)) return;
  const next = guesses.map(settled);
  if (next.some((guess, at) => guess !== guesses[at])) useStore.setState({ guesses: next });
}

let following = false;

/** From the first card on, the outcome of guesses is noticed, and a teacher sees them in a report. */
export function follow(): void {
  if (following) return;
  following = true;
  onRunsChange(settle);
  addSaid({
    list: () => getGuesses().map((guess) => guessText(guess, lessonOf(guess.lessonId as LessonId))),
    follow: (listener) => useStore.subscribe(listener),
  });
}

/** Tests begin anew. */
export function forgetGuesses(): void {
  knownBefore.clear();
  useStore.setState({ guesses: [] });
}
