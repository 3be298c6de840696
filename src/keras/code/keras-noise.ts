import type { Experiment, ValidationSpec } from '../../domain/experiment/experiment.ts';

/** How many of the labels are trained on, where Keras takes the validation part off within fit. */
const trained = (validation: ValidationSpec): string =>
  validation.kind === 'lastFraction'
    ? `int(len(y_train) * (1 - ${validation.fraction}))`
    : 'len(y_train)';

/**
 * Python that makes the same training labels wrong as domain/experiment/label-noise.ts does; null without
 * noise. It stands after the split, where labels may be one-hot already.
 */
export function noiseCode(experiment: Experiment, classes = 10): string | null {
  const { labelNoise, loss, validation } = experiment;
  if (!labelNoise) return null;
  const { share, seed } = labelNoise;
  const change =
    loss.kind === 'sparseCategoricalCrossentropy'
      ? [`y_train[changed] = (y_train[changed] + steps) % ${classes}`]
      : [
          `wrong = (y_train[changed].argmax(axis=1) + steps) % ${classes}`,
          `y_train[changed] = keras.utils.to_categorical(wrong, ${classes})`,
        ];
  return [
    '',
    'import numpy as np',
    '',
    '# Some training labels become wrong, each other class equally often.',
    `total = ${trained(validation)}`,
    `count = int(${share} * total + 0.5)`,
    `changed = np.random.RandomState(${seed}).permutation(total)[:count]`,
    `steps = 1 + np.arange(count) % ${Math.max(1, classes - 1)}`,
    ...change,
  ].join('\n');
}
