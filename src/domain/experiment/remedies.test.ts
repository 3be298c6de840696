import { describe, expect, it } from 'vitest';
import { dense } from '../model/layers.ts';
import { optimizerDefaults } from '../model/model.ts';
import type { LossSpec } from '../model/model.ts';
import type { Experiment } from './experiment.ts';
import { experimentDefaults } from './experiment.ts';
import { remediesFor } from './remedies.ts';

const entropy = { kind: 'categoricalCrossentropy', fromLogits: false } as const;
const squared = { kind: 'meanSquaredError', fromLogits: false } as const;

const experiment = (last: 'linear' | 'softmax', loss: LossSpec): Experiment => ({
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(10, last)] },
  loss,
  optimizer: { ...optimizerDefaults.sgd, learningRate: 0.3 },
});

const lossAfter = (...given: Parameters<typeof experiment>) =>
  remediesFor(experiment(...given)).find(({ kind }) => kind === 'loss')?.experiment.loss ?? null;

describe('the remedies for a training that ran away', () => {
  it('begin with a tenth of the rate and end with other start weights', () => {
    const remedies = remediesFor(experiment('softmax', entropy));
    expect(remedies.map(({ kind }) => kind)).toEqual(['rate', 'loss', 'start']);
    expect(remedies[0].experiment.optimizer.learningRate).toBe(0.03);
    expect(remedies[2].experiment.seed).toBe(43);
  });

  it('name a loss that fits the outputs', () => {
    expect(lossAfter('softmax', entropy)).toEqual(squared);
    expect(lossAfter('softmax', { ...entropy, fromLogits: true })).toEqual(entropy);
    expect(lossAfter('linear', entropy)).toEqual({ ...entropy, fromLogits: true });
    expect(lossAfter('linear', squared)).toMatchObject({
      kind: 'sparseCategoricalCrossentropy',
      fromLogits: true,
    });
    expect(lossAfter('linear', { ...entropy, fromLogits: true })).toBeNull();
  });
});
