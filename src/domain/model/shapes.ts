import { t } from '../language.ts';
import { LabError } from '../failure.ts';
import { convGeometry } from '../layers/conv2d.ts';
import type { WeightInfo } from '../layers/description.ts';
import { sizeOf } from '../layers/description.ts';
import { checkFields, invalid } from '../layers/fields.ts';
import { descriptionOf, fieldsOf, settingsOf } from '../layers/layers.ts';
import type { LayerSpec, ModelSpec, Shape } from './model.ts';

export type { WeightInfo };
export { convGeometry, sizeOf };

/** One row of Keras's summary, without the batch axis. */
export interface LayerSummary {
  /** Keras's automatic name, counted per kind: dense, dense_1, conv2d, … */
  readonly name: string;
  readonly spec: LayerSpec;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly weights: readonly WeightInfo[];
  readonly parameters: number;
}

export interface ModelSummary {
  readonly layers: readonly LayerSummary[];
  readonly outputShape: Shape;
  readonly totalParameters: number;
  readonly trainableParameters: number;
  readonly nonTrainableParameters: number;
}

/**
 * Checks a model and gives Keras's summary of it: names, shapes and parameter counts.
 * @throws LabError 'model-invalid', naming the layer (from 1) and what is wrong with it.
 */
export function summarize(model: ModelSpec): ModelSummary {
  if (model.layers.length === 0) throw invalid(t('A model needs at least one layer.'));
  const seen = new Map<string, number>();
  const layers: LayerSummary[] = [];
  let input = model.inputShape;
  model.layers.forEach((spec, index) => {
    const base = descriptionOf(spec.kind).kerasName;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const name = count === 0 ? base : `${base}_${count}`;
    const layer = describeLayer(spec, input, name, index);
    layers.push(layer);
    input = layer.outputShape;
  });
  const weights = layers.flatMap((layer) => layer.weights);
  const total = weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  const trainable = weights.reduce((sum, w) => sum + (w.trainable ? sizeOf(w.shape) : 0), 0);
  return {
    layers,
    outputShape: input,
    totalParameters: total,
    trainableParameters: trainable,
    nonTrainableParameters: total - trainable,
  };
}

function describeLayer(spec: LayerSpec, input: Shape, name: string, index: number): LayerSummary {
  try {
    const description = descriptionOf(spec.kind);
    checkFields(fieldsOf(spec.kind), settingsOf(spec));
    const outputShape = description.outputShape(spec, input);
    const weights = description.weights?.(spec, input) ?? [];
    return {
      name,
      spec,
      inputShape: input,
      outputShape,
      weights,
      parameters: weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
    };
  } catch (thrown) {
    if (thrown instanceof LabError) {
      throw new LabError(
        thrown.code,
        t('Layer {index} ({name}): {message}', { index: index + 1, name, message: thrown.message }),
      );
    }
    throw thrown;
  }
}
