import { t } from '../../../../domain/language.ts';
import { percent } from '../../../../domain/numbers.ts';
import { nameOfClass } from '../../../../domain/data/class-name.ts';
import type { OutputScale } from '../../../../domain/experiment/shares.ts';
import { sharesOf } from '../../../../domain/experiment/shares.ts';
import { argmax } from '../../../../domain/metrics/argmax.ts';
import type { DropoutDraws } from '../../../../state/inside/explain.ts';

/** What one of the networks says. */
export interface Said {
  readonly label: number;
  readonly share: number;
}

export function saidOf(outputs: ArrayLike<number>, scale: OutputScale): Said {
  const shares = sharesOf(outputs, scale);
  const label = argmax(shares);
  return { label, share: shares[label] ?? 0 };
}

/** What all draws say together, and the network with everyone present. */
export interface Together {
  readonly each: readonly Said[];
  /** The mean of the draws' shares: [classes]. */
  readonly mean: readonly number[];
  readonly whole: readonly number[];
}

export function together({ draws, whole }: DropoutDraws, scale: OutputScale): Together {
  const shares = draws.map((outputs) => sharesOf(outputs, scale));
  const own = sharesOf(whole, scale);
  return {
    each: draws.map((outputs) => saidOf(outputs, scale)),
    mean: own.map(
      (_, label) => shares.reduce((sum, row) => sum + row[label]!, 0) / Math.max(1, draws.length),
    ),
    whole: own,
  };
}

/** How many of the draws agree, and what their mean says beside the whole network. */
export function drawWords({ each, mean, whole }: Together, classNames: readonly string[]): string {
  const name = (label: number) => nameOfClass(classNames, label);
  const answer = argmax(whole);
  const same = each.filter(({ label }) => label === answer).length;
  const [low, high] = [
    Math.min(...each.map(({ share }) => share)),
    Math.max(...each.map(({ share }) => share)),
  ];
  const agree =
    same === each.length
      ? t('All {count} say {answer}', { count: each.length, answer: name(answer) })
      : t('{same} of {count} say {answer}', { same, count: each.length, answer: name(answer) });
  const range =
    high - low < 0.0005
      ? t('all with the same certainty, {high}', { high: percent(high) })
      : t('their certainty goes from {low} to {high}', { low: percent(low), high: percent(high) });
  return t(
    '{agree}; {range}. The mean of the draws gives {answer} {percent}, the network with everyone present {percent2}.',
    {
      agree,
      range,
      answer: name(answer),
      percent: percent(mean[answer] ?? 0),
      percent2: percent(whole[answer] ?? 0),
    },
  );
}
