import type { KerasObject } from '../../domain/layers/keras.ts';
import { kerasObject } from '../../domain/layers/keras.ts';
import { descriptionOf } from '../../domain/layers/layers.ts';
import type { LayerSpec, ModelSpec, Shape } from '../../domain/model/model.ts';
import { summarize } from '../../domain/model/shapes.ts';

/**
 * A model as Keras writes its architecture (`model.to_json`). The fields are those that Keras 2,
 * Keras 3 and TensorFlow.js all understand; `module` and `registered_name` are for Keras 3 alone.
 */

const layerObject = (name: string, spec: LayerSpec): KerasObject => {
  const description = descriptionOf(spec.kind);
  const common = { name, trainable: true, dtype: 'float32' };
  const config = { ...common, ...description.writeKeras(spec) };
  return kerasObject('keras.layers', description.className, config);
};

const inputLayer = (shape: Shape): KerasObject =>
  kerasObject('keras.layers', 'InputLayer', {
    batch_input_shape: [null, ...shape],
    dtype: 'float32',
    sparse: false,
    name: 'input_layer',
  });

/**
 * The architecture as a Keras object. Layers bear the names of our summary.
 * @throws LabError 'model-invalid'.
 */
export function kerasConfig(model: ModelSpec): KerasObject {
  const layers = summarize(model).layers.map(({ name, spec }) => layerObject(name, spec));
  return kerasObject('keras', 'Sequential', {
    name: 'sequential',
    layers: [inputLayer(model.inputShape), ...layers],
  });
}

/** The architecture as JSON for `keras.models.model_from_json`; weights are not in it. */
export const kerasJson = (model: ModelSpec): string =>
  `${JSON.stringify(kerasConfig(model), null, 2)}\n`;
