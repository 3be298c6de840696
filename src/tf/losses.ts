import * as tf from '@tensorflow/tfjs';
import type { LossSpec } from '../domain/model/model.ts';

/** Keras's epsilon: probabilities are clipped to [1e-7, 1 - 1e-7]. */
const epsilon = 1e-7;

function crossEntropy(
  outputs: tf.Tensor2D,
  targets: tf.Tensor2D,
  fromLogits: boolean,
): tf.Tensor1D {
  if (fromLogits) return tf.neg(tf.sum<tf.Tensor1D>(tf.mul(targets, tf.logSoftmax(outputs)), 1));
  // Keras divides by the sum first: sigmoid outputs become a distribution.
  const probabilities = tf.div(outputs, tf.sum(outputs, 1, true));
  const clipped = tf.clipByValue(probabilities, epsilon, 1 - epsilon);
  return tf.neg(tf.sum<tf.Tensor1D>(tf.mul(targets, tf.log(clipped)), 1));
}

/** The loss of each sample: outputs and one-hot targets [batch, classes] to [batch]. */
export function sampleLosses(
  spec: LossSpec,
  outputs: tf.Tensor2D,
  targets: tf.Tensor2D,
): tf.Tensor1D {
  switch (spec.kind) {
    case 'categoricalCrossentropy':
    case 'sparseCategoricalCrossentropy':
      return crossEntropy(outputs, targets, spec.fromLogits);
    case 'meanSquaredError':
      return tf.mean(tf.squaredDifference(outputs, targets), 1);
  }
}
