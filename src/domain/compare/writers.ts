/** Whose hand a network reads that has never seen it. */
import { quantile } from './student.ts';

export interface Misreading {
  readonly meant: number;
  readonly read: number;
  readonly times: number;
}

/** One writer's digits, read by a network that was trained without them. */
export interface WriterResult {
  readonly writer: string;
  readonly count: number;
  readonly right: number;
  /** Share read rightly, and in which it lies 19 times in 20 for so many digits. */
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  /** The commonest first. */
  readonly misread: readonly Misreading[];
  /** Of each class that the writer wrote, in the order of the classes. */
  readonly byClass: readonly ClassShare[];
}

/** How one class of a writer's digits was read; the interval is that of `wilson`. */
export interface ClassShare {
  readonly label: number;
  readonly count: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** `meant` and `read`, class by class, for the writer's digits in one order; at least one. */
export function writerResult(
  writer: string,
  meant: ArrayLike<number>,
  read: ArrayLike<number>,
): WriterResult {
  const times = new Map<string, Misreading>();
  let right = 0;
  for (const [at, label] of Array.from(meant).entries()) {
    const answer = read[at] ?? -1;
    if (answer === label) right += 1;
    else {
      const key = `${label}/${answer}`;
      times.set(key, { meant: label, read: answer, times: (times.get(key)?.times ?? 0) + 1 });
    }
  }
  const count = meant.length;
  const misread = [...times.values()].sort((one, other) => other.times - one.times);
  const byClass = sharesByClass(meant, read);
  return {
    writer,
    count,
    right,
    accuracy: right / count,
    ...wilson(right, count),
    misread,
    byClass,
  };
}

function sharesByClass(meant: ArrayLike<number>, read: ArrayLike<number>): ClassShare[] {
  const pairs = Array.from(meant, (label, at) => ({ label, hit: read[at] === label }));
  const labels = [...new Set(pairs.map(({ label }) => label))].sort((one, other) => one - other);
  return labels.map((label) => {
    const own = pairs.filter((pair) => pair.label === label);
    const right = own.filter(({ hit }) => hit).length;
    return { label, count: own.length, right, ...wilson(right, own.length) };
  });
}

/** Where a writer's class is read worse than the others' same class by more than chance, of all cells. */
export function standsOutAt(
  results: readonly WriterResult[],
  { writer }: WriterResult,
  label: number,
): 'worse' | 'better' | null {
  const cells = results.flatMap((one) =>
    one.byClass.filter((share) => share.label === label).map((share) => ({ ...one, ...share })),
  );
  const own = cells.find((one) => one.writer === writer);
  const all = results.reduce((sum, { byClass }) => sum + byClass.length, 0);
  return own ? standsOut(cells, own, all) : null;
}

/**
 * The 95 % interval of a share of which `right` of `count` were seen (Wilson's score interval), which
 * holds for few digits and for shares near 1, too.
 */
export function wilson(
  right: number,
  count: number,
): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const share = right / count;
  const middle = share + z ** 2 / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const whole = 1 + z ** 2 / count;
  return {
    low: Math.max(0, (middle - reach) / whole),
    high: Math.min(1, (middle + reach) / whole),
  };
}

/** All writers' digits together. */
export function together(results: readonly WriterResult[]): number {
  const sum = (of: (one: WriterResult) => number) =>
    results.reduce((total, one) => total + of(one), 0);
  return sum(({ right }) => right) / sum(({ count }) => count);
}

type Counted = Pick<WriterResult, 'writer' | 'right' | 'count'>;

/**
 * Whose digits are read better or worse than all others' together by more than chance. With many
 * writers one in twenty looks so by chance alone, so each must be surer by as much (Bonferroni):
 * by the normal approximation of the difference of two shares. `looked` is how many were compared.
 */
export function standsOut(
  results: readonly Counted[],
  { writer, right, count }: Counted,
  looked = results.length,
): 'worse' | 'better' | null {
  const others = results.filter((one) => one.writer !== writer);
  const known = others.reduce((sum, one) => sum + one.count, 0);
  if (known === 0) return null;
  const theirs = others.reduce((sum, one) => sum + one.right, 0) / known;
  const all = (right + theirs * known) / (count + known);
  const spread = Math.sqrt(all * (1 - all) * (1 / count + 1 / known));
  const difference = right / count - theirs;
  if (spread === 0 || Math.abs(difference) / spread < sureOf(looked)) return null;
  return difference < 0 ? 'worse' : 'better';
}

/** How many spreads apart, so that of `writers` none looks so by chance, 19 times in 20. */
const sureOf = (writers: number): number => quantile(0.05 / Math.max(1, writers), 1e6);
