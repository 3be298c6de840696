import { expect, test } from 'vitest';
import { noiseCode } from './keras-noise.ts';
import { kerasCode } from './keras-code.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import type { Experiment } from '../../domain/experiment/experiment.ts';
import { dense } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';

const experiment: Experiment = {
  ...experimentDefaults,
  model: { inputShape: [784], layers: [dense(10, 'softmax')] },
  loss: { kind: 'sparseCategoricalCrossentropy', fromLogits: false },
  optimizer: optimizerDefaults.adam,
  labelNoise: { share: 0.2, seed: 7 },
};

test('wrong labels are made after the split, by the same permutation', () => {
  const validation = { kind: 'randomSplit', fraction: 0.1, seed: 42 } as const;
  const code = kerasCode('prepare', {
    experiment: { ...experiment, validation },
    dataset: 'mnist',
  });
  expect(code).toContain('np.random.RandomState(7).permutation(total)[:count]');
  expect(code?.indexOf('train_test_split(')).toBeLessThan(code?.indexOf('changed = ') ?? -1);
});

test('labels that Keras will validate with stay right', () => {
  const validation = { kind: 'lastFraction', fraction: 0.2 } as const;
  expect(noiseCode({ ...experiment, validation })).toContain(
    'total = int(len(y_train) * (1 - 0.2))',
  );
});

test('labels that are one-hot stay one-hot', () => {
  const loss = { kind: 'categoricalCrossentropy', fromLogits: false } as const;
  expect(noiseCode({ ...experiment, loss })).toContain('keras.utils.to_categorical(wrong, 10)');
});

test('no noise, no code', () => {
  expect(noiseCode({ ...experiment, labelNoise: null })).toBeNull();
});
