import { answerOf } from '../../src/reader/index.ts';

/** Logits of digits that were not trained on, and what they are. */
export interface KnownLogits {
  readonly logits: readonly Float32Array[];
  readonly labels: readonly number[];
}

/** Mean negative log-likelihood of the ten digits' shares at a temperature. */
function surprise({ logits, labels }: KnownLogits, temperature: number): number {
  const sum = logits.reduce((total, row, at) => {
    const share = answerOf(row, temperature).shares[labels[at]];
    return total - Math.log(Math.max(1e-12, share));
  }, 0);
  return sum / logits.length;
}

/** The temperature at which certainty is least surprised by the truth (Guo et al. 2017). */
export function fitTemperature(known: KnownLogits): number {
  const candidates = Array.from({ length: 61 }, (_, index) => Math.round(50 + 2.5 * index) / 100);
  const costs = candidates.map((temperature) => surprise(known, temperature));
  return candidates[costs.indexOf(Math.min(...costs))];
}

/** The score that all but this share of the digits reach. */
export function fitThreshold(known: KnownLogits, temperature: number, refused: number): number {
  const scores = known.logits.map((row) => answerOf(row, temperature).score);
  scores.sort((a, b) => a - b);
  return Number(scores[Math.floor(refused * scores.length)].toFixed(3));
}
