import { describe, expect, it } from 'vitest';
import { dense, dropout, flatten } from '../model/layers.ts';
import { optimizerDefaults } from '../model/model.ts';
import { experimentDifferences, experimentSettings, layerText } from './differences.ts';
import type { Experiment } from './experiment.ts';
import { experimentDefaults } from './experiment.ts';

const base: Experiment = {
  ...experimentDefaults,
  model: { inputShape: [28, 28], layers: [flatten(), dense(128, 'relu'), dense(10, 'softmax')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
};

describe('what two experiments differ in', () => {
  it('says nothing of an experiment and itself', () => {
    expect(experimentDifferences(base, structuredClone(base))).toEqual([]);
  });

  it('names only the settings that differ, with both values', () => {
    const after = { ...base, epochs: 9, seed: 7, trainLimit: 1500 };
    expect(experimentDifferences(base, after)).toEqual([
      { name: 'epochs', before: '5', after: '9' },
      { name: 'seed', before: '42', after: '7' },
      { name: 'number of training images', before: 'all', after: '1,500' },
    ]);
  });

  it('takes an optimizer apart, and gives a dash for what the other one does not have', () => {
    const rate = { ...base, optimizer: { ...optimizerDefaults.adam, learningRate: 0.01 } };
    expect(experimentDifferences(base, rate)).toEqual([
      { name: 'learning rate', before: '0.001', after: '0.01' },
    ]);
    const sgd = experimentDifferences(base, { ...base, optimizer: optimizerDefaults.sgd });
    expect(sgd).toContainEqual({ name: 'optimizer', before: 'Adam', after: 'SGD' });
    expect(sgd).toContainEqual({ name: 'momentum', before: '–', after: '0' });
  });

  it('says what a learning rate follows, and that none is no difference', () => {
    expect(experimentDifferences(base, { ...base, schedule: null })).toEqual([]);
    const schedule = { kind: 'step', every: 1, factor: 0.5 } as const;
    expect(experimentDifferences(base, { ...base, schedule })).toEqual([
      { name: 'learning rate schedule', before: 'none', after: 'times 0.5 every epoch' },
    ]);
  });

  it('says what decays and what is clipped', () => {
    const after = { ...base, decay: 0.001, clipping: { kind: 'norm', limit: 1 } } as const;
    expect(experimentDifferences(base, after)).toEqual([
      { name: 'weight decay', before: 'none', after: 'L2, 0.001' },
      { name: 'gradient clipping', before: 'none', after: 'norm of all at most 1' },
    ]);
  });

  it('compares layer by layer where there are as many, and whole stacks where there are not', () => {
    const [flat, hidden, last] = base.model.layers;
    const narrow = { ...base, model: { ...base.model, layers: [flat, dense(64, 'relu'), last] } };
    expect(experimentDifferences(base, narrow)).toEqual([
      { name: 'layer 2', before: 'Dense (units 128, ReLU)', after: 'Dense (units 64, ReLU)' },
    ]);
    const deeper = {
      ...base,
      model: { ...base.model, layers: [flat, hidden, dropout(0.5), last] },
    };
    const [only, ...more] = experimentDifferences(base, deeper);
    expect(only.name).toBe('layers');
    expect(only.after).toContain('→ Dropout (');
    expect(more).toEqual([]);
  });

  it('writes a layer without what goes without saying', () => {
    expect(layerText(flatten())).toBe('Flatten');
    expect(layerText(dense(10))).toBe('Dense (units 10)');
    expect(layerText(dense(10, 'tanh', { initializer: 'heNormal' }))).toBe(
      'Dense (units 10, tanh, He normal)',
    );
  });

  it('gives every setting a name of its own', () => {
    const names = experimentSettings(base).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
