import type { Habit } from '../../domain/data/dataset-source.ts';
import type { FormName, Variant } from './skeleton.ts';

/**
 * How many in a hundred of a digit have a named form, by habit; forms without a name share the
 * rest. Estimates, from what people of these countries say and write, not a count: continental
 * Europe hooks its ones and bars its sevens so that the two stay apart; the United States do
 * neither, leave their fours open and slash zeros where O's are near; who learnt Arabic numerals
 * first writes a plain stroke for 1, an unbarred 7 and a 4 and an 8 of straight lines.
 */
export const habitShares: Record<Exclude<Habit, 'mixed'>, Readonly<Record<FormName, number>>> = {
  us: {
    slashedZero: 5,
    dottedZero: 0.5,
    hookedOne: 4,
    longUpstrokeOne: 1,
    footedOne: 8,
    zLikeTwo: 4,
    openFour: 70,
    closedFour: 12,
    detachedFlag: 8,
    barredSeven: 5,
    openEight: 10,
    twoCircleEight: 14,
    gNine: 2,
  },
  europe: {
    slashedZero: 6,
    dottedZero: 1,
    hookedOne: 20,
    longUpstrokeOne: 60,
    footedOne: 5,
    zLikeTwo: 10,
    openFour: 40,
    closedFour: 30,
    detachedFlag: 10,
    barredSeven: 75,
    openEight: 10,
    twoCircleEight: 8,
    gNine: 25,
  },
  arabic: {
    slashedZero: 1,
    dottedZero: 2,
    hookedOne: 4,
    longUpstrokeOne: 2,
    footedOne: 2,
    zLikeTwo: 15,
    openFour: 35,
    closedFour: 45,
    detachedFlag: 12,
    barredSeven: 4,
    openEight: 18,
    twoCircleEight: 22,
    gNine: 6,
  },
};

/** One digit's variants with the shares of a habit. */
export function withHabit(variants: readonly Variant[], habit: Habit): readonly Variant[] {
  if (habit === 'mixed') return variants;
  const wanted = habitShares[habit];
  const together = (name: FormName | undefined) =>
    variants.reduce((sum, each) => sum + (each.name === name ? each.share : 0), 0);
  const names = new Set(variants.flatMap(({ name }) => name ?? []));
  const rest = 100 - [...names].reduce((sum, name) => sum + wanted[name], 0);
  return variants.map((each) => {
    const share = each.name ? wanted[each.name] : rest;
    return { ...each, share: (share * each.share) / together(each.name) };
  });
}
