import type { Habit } from '../../domain/data/dataset-source.ts';
import { withHabit } from './habits.ts';
import { withLearnt } from './learnt/learnt.ts';
import type { Variant } from './skeleton.ts';
import { eight } from './variants/eight.ts';
import { five } from './variants/five.ts';
import { four } from './variants/four.ts';
import { nine } from './variants/nine.ts';
import { one } from './variants/one.ts';
import { seven } from './variants/seven.ts';
import { six } from './variants/six.ts';
import { three } from './variants/three.ts';
import { two } from './variants/two.ts';
import { zero } from './variants/zero.ts';

/**
 * How people write the ten digits: our own skeletons, sketched by hand, and found wanting or not by
 * what networks trained on them misread among MNIST's training digits. Mixing the forms of a
 * variant, and the hand that writes it, do the rest.
 */
export const handMadeVariants: readonly (readonly Variant[])[] = [
  zero,
  one,
  two,
  three,
  four,
  five,
  six,
  seven,
  eight,
  nine,
];

/** The same, and how far people depart from them. */
export const digitVariants: readonly (readonly Variant[])[] = handMadeVariants.map(withLearnt);

const byHabit = new Map<Habit, readonly (readonly Variant[])[]>();

/** The same with the shares of a habit. */
export function digitVariantsOf(habit: Habit): readonly (readonly Variant[])[] {
  const known = byHabit.get(habit) ?? digitVariants.map((each) => withHabit(each, habit));
  byHabit.set(habit, known);
  return known;
}
