/** What may help a training whose loss ran away: experiments that differ from it in one setting. */
import type { LossSpec } from '../model/model.ts';
import type { Experiment } from './experiment.ts';
import { lastActivation } from './shares.ts';
import { rounded } from '../numbers.ts';

export interface Remedy {
  readonly kind: 'rate' | 'loss' | 'start';
  readonly experiment: Experiment;
}

/** A tenth of a rate, without the noise of binary fractions: 0.3 becomes 0.03. */
export const tenthOf = (rate: number): number => rounded(rate / 10, 3);

/**
 * Another loss for the same outputs. Where these have no bounds, the cross-entropy of logits, which
 * grows no faster than they do; of shares, the squared error, which is never more than 1.
 */
function otherLoss({ loss, model }: Experiment): LossSpec | null {
  const shares = ['softmax', 'sigmoid'].includes(lastActivation(model));
  const squared = loss.kind === 'meanSquaredError';
  if (shares && !squared && !loss.fromLogits) {
    return { kind: 'meanSquaredError', fromLogits: false };
  }
  if (!shares && !squared && loss.fromLogits) return null;
  const kind = squared ? 'sparseCategoricalCrossentropy' : loss.kind;
  return { ...loss, kind, fromLogits: !shares };
}

/** The remedies for an experiment, the likeliest first. */
export function remediesFor(experiment: Experiment): readonly Remedy[] {
  const { optimizer, seed } = experiment;
  const learningRate = tenthOf(optimizer.learningRate);
  const loss = otherLoss(experiment);
  const others: Remedy[] = loss ? [{ kind: 'loss', experiment: { ...experiment, loss } }] : [];
  return [
    { kind: 'rate', experiment: { ...experiment, optimizer: { ...optimizer, learningRate } } },
    ...others,
    { kind: 'start', experiment: { ...experiment, seed: (seed + 1) % 2 ** 32 } },
  ];
}
