import { decimals, percent } from '../../../../domain/numbers.ts';
import { nameOfClass } from '../../../../domain/data/class-name.ts';
import { sharesOf } from '../../../../domain/experiment/shares.ts';

/** What the same logits say by either reading, and what a loss makes of each. */
export interface TwoReadings {
  /** Each by itself: 1 / (1 + e^-z). */
  readonly sigmoids: readonly number[];
  /** Shares of one whole. */
  readonly shares: readonly number[];
  readonly sigmoidSum: number;
  /** Cross-entropy of the right class's share, and the same of ten questions of yes or no. */
  readonly softmaxLoss: number;
  readonly yesNoLoss: number;
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** -ln of a sigmoid, without losing those near 0: ln(1 + e^-z). */
const minusLogSigmoid = (value: number) =>
  Math.max(-value, 0) + Math.log1p(Math.exp(-Math.abs(value)));

export function readTwice(logits: readonly number[], truth: number): TwoReadings {
  const sigmoids = logits.map(sigmoid);
  const top = Math.max(...logits);
  const all = top + Math.log(logits.reduce((sum, value) => sum + Math.exp(value - top), 0));
  return {
    sigmoids,
    shares: sharesOf(logits, 'logits'),
    sigmoidSum: sigmoids.reduce((sum, value) => sum + value, 0),
    softmaxLoss: all - (logits[truth] ?? NaN),
    yesNoLoss: logits.reduce(
      (sum, value, label) => sum + minusLogSigmoid(label === truth ? value : -value),
      0,
    ),
  };
}

/** "98.2 %", "< 0.1 %": a share or an opinion. */
export const shareText = (value: number): string => percent(value);

const listOf = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What to see in both readings. */
export function twiceWords(
  { sigmoids, shares, sigmoidSum }: TwoReadings,
  classNames: readonly string[],
): string {
  const name = (label: number) => nameOfClass(classNames, label);
  const best = shares.indexOf(Math.max(...shares));
  const loud = sigmoids.flatMap((value, label) => (value >= 0.5 && label !== best ? [label] : []));
  const sum = `The sigmoids add up to ${decimals(sigmoidSum, 2)}, the shares always to 1.`;
  if (loud.length === 0) {
    return `${sum} No other sigmoid than that of ${name(best)} passes one half: both readings agree.`;
  }
  const others =
    loud.length === 1
      ? `The sigmoid of ${name(loud[0]!)} says ${shareText(sigmoids[loud[0]!]!)} as well`
      : `The sigmoids of ${listOf(loud.slice(0, 3).map(name))}${loud.length > 3 ? ' and others' : ''} pass one half as well`;
  const left = loud.reduce((total, label) => total + (shares[label] ?? 0), 0);
  return `${sum} ${others}, and of the softmax’s whole ${loud.length === 1 ? 'it gets' : 'they get'} ${shareText(left)}: only how far a logit lies below the largest one counts there.`;
}
