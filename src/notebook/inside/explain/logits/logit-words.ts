import { t } from '../../../../domain/language.ts';
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
  names.length < 2
    ? names.join('')
    : t('{count} and {at}', { count: names.slice(0, -1).join(', '), at: names.at(-1) });

/** What to see in both readings. */
export function twiceWords(
  { sigmoids, shares, sigmoidSum }: TwoReadings,
  classNames: readonly string[],
): string {
  const name = (label: number) => nameOfClass(classNames, label);
  const best = shares.indexOf(Math.max(...shares));
  const loud = sigmoids.flatMap((value, label) => (value >= 0.5 && label !== best ? [label] : []));
  const sum = t('The sigmoids add up to {sigmoidSum}, the shares always to 1.', {
    sigmoidSum: decimals(sigmoidSum, 2),
  });
  if (loud.length === 0) {
    return t('{sum} No other sigmoid than that of {best} passes one half: both readings agree.', {
      sum,
      best: name(best),
    });
  }
  const others =
    loud.length === 1
      ? t('The sigmoid of {name} says {shareText} as well', {
          name: name(loud[0]!),
          shareText: shareText(sigmoids[loud[0]!]!),
        })
      : t('The sigmoids of {listOf}{what} pass one half as well', {
          listOf: listOf(loud.slice(0, 3).map(name)),
          what: loud.length > 3 ? t(' and others') : '',
        });
  const left = loud.reduce((total, label) => total + (shares[label] ?? 0), 0);
  return t(
    '{sum} {others}, and of the softmax’s whole {what} {left}: only how far a logit lies below the largest one counts there.',
    { sum, others, what: loud.length === 1 ? t('it gets') : t('they get'), left: shareText(left) },
  );
}
