import { LabError } from '../../domain/failure.ts';
import { readKerasLayer } from '../../domain/layers/layers.ts';
import type { LayerSpec, ModelSpec, Shape } from '../../domain/model/model.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { JsonRecord } from '../../domain/json.ts';
import {
  describe,
  invalidModelFile,
  isRecord,
  requireArray,
  requireRecord,
} from '../../domain/json.ts';

/** More layers than this are a broken file, not a model for this page. */
const mostLayers = 200;

interface KerasLayer {
  readonly className: string;
  readonly config: JsonRecord;
}

function requireLayer(value: unknown): KerasLayer {
  const layer = requireRecord(value, 'The description of a layer');
  if (typeof layer.class_name !== 'string') {
    throw invalidModelFile('A layer of the model file has no class_name.');
  }
  return { className: layer.class_name, config: requireRecord(layer.config, 'A layer’s config') };
}

/** The layers of a Sequential model, in the forms of Keras 1 (a bare list), 2, 3 and TensorFlow.js. */
function layersOf(content: unknown): readonly KerasLayer[] {
  const outer = requireRecord(content, 'The model');
  const model = isRecord(outer.model_config) ? outer.model_config : outer;
  if (model.class_name !== 'Sequential') {
    if (typeof model.class_name !== 'string') {
      throw invalidModelFile('This file does not describe a Keras model.');
    }
    throw new LabError(
      'model-layer-unknown',
      `Only Sequential models can be read, not ${model.class_name}.`,
    );
  }
  const inner = isRecord(model.config) ? model.config.layers : model.config;
  const layers = requireArray(inner, 'The list of layers');
  if (layers.length > mostLayers) {
    throw invalidModelFile(`The model has ${layers.length} layers; ${mostLayers} is the limit.`);
  }
  return layers.map(requireLayer);
}

/** The input shape without the batch axis, where this layer states it. */
function statedShape({ config }: KerasLayer): Shape | undefined {
  const batch = config.batch_shape ?? config.batch_input_shape;
  const shape = Array.isArray(batch) ? (batch as unknown[]).slice(1) : config.shape;
  if (shape === undefined) return undefined;
  if (!Array.isArray(shape) || !shape.every((axis) => Number.isInteger(axis) && axis > 0)) {
    throw new LabError(
      'model-input-differs',
      `The input shape must be fixed, not ${describe(shape)}.`,
    );
  }
  return shape as number[];
}

/**
 * Reads an architecture that Keras or TensorFlow.js wrote.
 * @throws LabError 'model-file-invalid' if it is none, 'model-layer-unknown' for a layer or a setting
 * that this page does not have, 'model-input-differs' without a fixed input shape, 'model-invalid' if
 * the layers do not fit each other.
 */
export function readKerasConfig(content: unknown): ModelSpec {
  const layers = layersOf(content);
  const inputShape = layers.map(statedShape).find((shape) => shape !== undefined);
  if (inputShape === undefined) {
    throw new LabError('model-input-differs', 'The model file does not say its input shape.');
  }
  const specs: LayerSpec[] = layers
    .filter(({ className }) => className !== 'InputLayer')
    .map(({ className, config }) => readKerasLayer(className, config));
  const model = { inputShape, layers: specs };
  summarize(model);
  return model;
}
