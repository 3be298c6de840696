import { describe, expect, it } from 'vitest';
import { dense } from '../model/layers.ts';
import { optimizerDefaults } from '../model/model.ts';
import { experimentForm } from './experiment-form.ts';
import type { Experiment } from './experiment.ts';
import { experimentDefaults } from './experiment.ts';
import { checkExperiment } from './check.ts';
import { penaltyOf } from './weight-decay.ts';

const experiment = (changes: object): Experiment => ({
  ...experimentDefaults,
  model: { inputShape: [4], layers: [dense(2)] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: true },
  optimizer: optimizerDefaults.adam,
  ...changes,
});

describe('weight decay', () => {
  it('adds the squares of kernels to the loss, and of nothing else', () => {
    const weight = (name: string, ...values: number[]) => ({
      ...{ layer: 'one', name, shape: [values.length], trainable: true },
      values: Float32Array.from(values),
    });
    const weights = [weight('kernel', 1, -2), weight('bias', 7), weight('depthwise_kernel', 3)];
    expect(penaltyOf(0.5, [...weights, weight('gamma', 9)])).toBe(7);
  });
});

describe('what is done with gradients', () => {
  it.each([
    { decay: -1 },
    { decay: 2 },
    { decay: Number.NaN },
    { clipping: { kind: 'norm', limit: 0 } },
    { clipping: { kind: 'norm' } },
  ])('is refused out of its limits: %o', (wrong) => {
    expect(() => checkExperiment(experiment(wrong), 2)).toThrow();
    expect(experimentForm(experiment(wrong), 'run')).not.toBeNull();
  });

  it.each([
    {},
    { decay: null, clipping: null },
    { decay: 0.01, clipping: { kind: 'value', limit: 1 } },
  ])('is accepted: %o', (right) => {
    expect(() => checkExperiment(experiment(right), 2)).not.toThrow();
    expect(experimentForm(experiment(right), 'run')).toBeNull();
  });
});
