import * as tf from '@tensorflow/tfjs';
import { decays, penaltyOf } from '../../../domain/experiment/weight-decay.ts';
import type { LossSpec, ModelSpec } from '../../../domain/model/model.ts';
import type { ClippingSpec } from '../../../domain/experiment/clipping.ts';
import { seesLogits } from '../../../domain/model/model.ts';
import { lastActivation } from '../../../domain/experiment/shares.ts';
import type { WeightSet } from '../../../domain/model/weights.ts';
import type { BuiltModel } from '../../../tf/layers-model.ts';
import { buildModel, writeWeights } from '../../../tf/layers-model.ts';
import { sampleLosses } from '../../../tf/losses.ts';

/** One step's loss and gradients as TensorFlow.js computes them; dropout layers let all pass. */
export interface ReferenceStep {
  readonly loss: number;
  /** In training mode: [rows, classes]. */
  readonly outputs: Float32Array;
  readonly gradients: WeightSet;
}

/** All but the head, a softmax or sigmoid that ends the model. */
function forwardBody({ layers, head }: BuiltModel, inputs: tf.Tensor): tf.Tensor2D {
  const parts = layers
    .filter(({ summary: { spec } }) => !('rate' in spec))
    .flatMap((layer) => layer.parts)
    .filter((part) => part !== head);
  return parts.reduce(
    (values, part) => part.apply(values, { training: true }) as tf.Tensor,
    inputs,
  ) as tf.Tensor2D;
}

interface ReferenceSpec {
  readonly model: ModelSpec;
  readonly loss: LossSpec;
  readonly decay?: number | null;
  readonly clipping?: ClippingSpec | null;
}

/** With what decays, and clipped, in double precision. */
function finished(gradients: WeightSet, weights: WeightSet, spec: ReferenceSpec): WeightSet {
  const { clipping } = spec;
  const decay = spec.decay ?? 0;
  const whole = gradients.map((gradient, index) => {
    const { values } = weights[index];
    const added = decays(gradient) ? 2 * decay : 0;
    return Float64Array.from(gradient.values, (value, at) => value + added * values[at]);
  });
  const squares = whole.map((values) => values.reduce((sum, value) => sum + value * value, 0));
  const norm = Math.sqrt(squares.reduce((sum, one) => sum + one, 0));
  const clip = (value: number) => {
    if (!clipping) return value;
    const { kind, limit } = clipping;
    if (kind === 'norm') return (value * limit) / Math.max(norm, limit);
    return Math.max(-limit, Math.min(limit, value));
  };
  return gradients.map((gradient, index) => ({
    ...gradient,
    values: Float32Array.from(whole[index], clip),
  }));
}

/**
 * Gradients of the mean loss with respect to every trainable weight, as an optimizer takes them, on
 * TensorFlow.js's backend.
 */
export async function referenceStep(
  spec: ReferenceSpec,
  weights: WeightSet,
  inputs: Float32Array,
  labels: ArrayLike<number>,
): Promise<ReferenceStep> {
  const { model, loss, decay } = spec;
  const built = buildModel(model);
  writeWeights(built, weights);
  const variables = built.model.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const results = tf.tidy(() => {
    const images = tf.tensor(inputs, [labels.length, ...model.inputShape]);
    const behind = seesLogits(loss, lastActivation(model));
    let outputs!: tf.Tensor2D;
    const { value, grads } = tf.variableGrads(() => {
      const body = forwardBody(built, images);
      outputs = tf.keep((built.head?.apply(body) ?? body) as tf.Tensor2D);
      const indices = tf.tensor1d(Int32Array.from(labels), 'int32');
      const targets = tf.oneHot(indices, outputs.shape[1], 1, 0, 'float32') as tf.Tensor2D;
      const compared = behind ? body : outputs;
      return sampleLosses(
        { ...loss, fromLogits: loss.fromLogits || behind },
        compared,
        targets,
      ).mean();
    }, variables);
    return { value, outputs, gradients: variables.map(({ name }) => grads[name]) };
  });
  const trainable = weights.filter((weight) => weight.trainable);
  const gradients = await Promise.all(
    results.gradients.map(async (gradient, index) => ({
      ...trainable[index],
      values: Float32Array.from(await gradient.data()),
    })),
  );
  const [value] = await results.value.data();
  const outputs = Float32Array.from(await results.outputs.data());
  tf.dispose([results.value, results.outputs, results.gradients]);
  built.model.dispose();
  return {
    loss: value + penaltyOf(decay ?? 0, weights),
    outputs,
    gradients: finished(gradients, trainable, spec),
  };
}
