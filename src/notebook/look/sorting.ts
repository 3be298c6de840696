import { t } from '../../domain/language.ts';
import type { ImageOrder, LensOrder } from '../../domain/lens/lens.ts';
import { decimals } from '../../domain/numbers.ts';

interface Selection {
  /** A class, or null for all. */
  readonly chosen: number | null;
  readonly reversed: boolean;
}

/** The images of an order that are in use (as many as there are labels) and of the chosen class. */
export function orderedIndices(
  { indices }: ImageOrder,
  labels: Uint8Array,
  { chosen, reversed }: Selection,
): number[] {
  const kept = Array.from(indices).filter(
    (index) => index < labels.length && (chosen === null || labels[index] === chosen),
  );
  return reversed ? kept.reverse() : kept;
}

/** What an image was sorted by, in words. */
export function keyText(by: Exclude<LensOrder, 'class'>, key: number): string {
  const value = decimals(key, 1);
  return by === 'ink'
    ? t('Mean level {value} of 255', { value })
    : t('{value} levels of 255 from the mean of its class', { value });
}
