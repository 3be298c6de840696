/** Whether a goal is reached, in a sentence that says by what; and what each goal asks, in words. */
import { t } from '../../domain/language.ts';
import type { EpochLog } from '../../domain/experiment/history.ts';
import type { Goal } from './handout.ts';
import { count, percent, points } from '../../domain/numbers.ts';

/** A training that has ended, as far as goals ask about it. */
export interface TrainingFacts {
  /** As its readers call it. */
  readonly name: string;
  readonly parameters: number;
  /** Share of test images (of validation images, where there are none) that it reads rightly. */
  readonly accuracy: number | null;
  readonly history: readonly EpochLog[];
}

export interface GoalFacts {
  /** Trainings of the lesson since it was handed out, oldest first. */
  readonly trainings: readonly TrainingFacts[];
  /** Kept drawings since then that the newest of them takes for another digit than was meant. */
  readonly misread: number;
  /** What was guessed before a training, as a share; null where nothing was. */
  readonly guess: number | null;
  readonly answer: string;
}

/** By how much the last epoch knows its training images better than those it never sees. */
export function gapOf(history: readonly EpochLog[]): number | null {
  const last = history.at(-1);
  const validation = last?.validationAccuracy ?? null;
  return last && validation !== null ? last.accuracy - validation : null;
}

/** Rounded shares are compared as they are read: 97.0 % is at least 97 %. */
const atLeast = (value: number, least: number): boolean => value >= least - 1e-9;

function accuracyReached(
  { least, parameters }: Extract<Goal, { kind: 'accuracy' }>,
  { trainings }: GoalFacts,
): string | null {
  const good = trainings.find(
    (one) =>
      one.accuracy !== null &&
      atLeast(one.accuracy, least) &&
      (parameters === null || one.parameters < parameters),
  );
  return good
    ? t('{name}: {percent} with {parameters} parameters', {
        name: good.name,
        percent: percent(good.accuracy ?? 0),
        parameters: count(good.parameters),
      })
    : null;
}

/** How a goal was reached, or null while it is not. */
export function reachedBy(goal: Goal, facts: GoalFacts): string | null {
  switch (goal.kind) {
    case 'accuracy':
      return accuracyReached(goal, facts);
    case 'misread':
      return facts.misread >= goal.count
        ? t('{misread} drawings read wrongly', { misread: facts.misread })
        : null;
    case 'overfit': {
      const wide = facts.trainings.find(({ history }) => atLeast(gapOf(history) ?? -1, goal.gap));
      if (!wide) return null;
      return t('{name}: {points} better on what it learned from', {
        name: wide.name,
        points: points(gapOf(wide.history) ?? 0),
      });
    }
    case 'guess':
      return facts.guess === null ? null : t('guessed {guess}', { guess: percent(facts.guess) });
    case 'answer':
      return facts.answer.trim() === '' ? null : 'answered';
  }
}

/** What a goal asks for, beside the teacher's words. */
export function goalInWords(goal: Goal): string {
  switch (goal.kind) {
    case 'accuracy': {
      const few =
        goal.parameters === null
          ? ''
          : t(', with fewer than {parameters} parameters', { parameters: count(goal.parameters) });
      return t('A training that reads at least {least} of the test images rightly{few}', {
        least: percent(goal.least),
        few,
      });
    }
    case 'misread':
      return goal.count === 1
        ? t('Keep a drawing that the network takes for another digit than you meant')
        : t('Keep {count} drawings that the network takes for other digits than you meant', {
            count: goal.count,
          });
    case 'overfit':
      return t(
        'A training that ends at least {gap} better on its training images than on validation images',
        { gap: points(goal.gap) },
      );
    case 'guess':
      return t('Before you train: how many of 100 test images will the network read rightly?');
    case 'answer':
      return t('Answer in your own words');
  }
}
