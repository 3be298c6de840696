import { t } from '../../../../domain/language.ts';
import { count as counting, percent } from '../../../../domain/numbers.ts';
import type { HiddenUnits, WithoutUnits } from '../../../../state/inside/explain.ts';

export type UnitOrder = 'used' | 'active' | 'number';

/** Units in an order: those whose loss costs most first, those that answer most often, or as they are. */
export function orderOf({ lost, active, units }: HiddenUnits, by: UnitOrder): readonly number[] {
  const all = Array.from({ length: units }, (_, unit) => unit);
  switch (by) {
    case 'number':
      return all;
    case 'active':
      return all.sort((one, other) => active[other]! - active[one]! || one - other);
    case 'used':
      return all.sort(
        (one, other) => lost[other]! - lost[one]! || active[other]! - active[one]! || one - other,
      );
  }
}

/** What one unit is worth, under its picture. */
export function lostText(lost: number): string {
  if (lost === 0) return t('costs none');
  return lost > 0 ? t('costs {lost}', { lost }) : t('wins {it}', { it: -lost });
}

/** What is left when these are off. */
export function withoutWords(
  { right, count, layer, units }: HiddenUnits,
  off: readonly number[],
  without: WithoutUnits | null,
): string {
  const all = t(
    'With all {units} neurons of {layer} {percent} of {count} images are read rightly',
    { units, layer, percent: percent(right / count), count: counting(count) },
  );
  if (off.length === 0) return t('{all}. Press a neuron, and switch it off.', { all });
  const some = off.length === 1 ? t('one') : counting(off.length);
  if (!without) return t('{all}; without {some} of them … measuring.', { all, some });
  const gone = right - without.right;
  const change =
    gone === 0
      ? t('as many')
      : gone > 0
        ? t('{gone} fewer', { gone })
        : t('{it} more', { it: -gone });
  const spread =
    off.length === 1 && Math.abs(gone) * 200 <= count
      ? t(' What it knows, others know as well.')
      : '';
  return t('{all}; without {some} of them {percent}, {change}.{spread}', {
    all,
    some,
    percent: percent(without.right / count),
    change,
    spread,
  });
}

/** How many never answer: they might as well not be there. */
export function silentWords({ active, units }: HiddenUnits): string | null {
  const silent = active.reduce((sum, share) => sum + (share === 0 ? 1 : 0), 0);
  if (silent === 0) return null;
  return t('{silent} of {units} {what} 0 for every one of these images.', {
    silent,
    units,
    what: silent === 1 ? t('gives') : t('give'),
  });
}
