import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import { describe } from '../../domain/json.ts';
import type { ImageShape } from '../../domain/layers/description.ts';
import { isImageShape } from '../../domain/layers/description.ts';
import { readKerasLayer } from '../../domain/layers/layers.ts';
import type { LayerSpec, ModelSpec, Shape } from '../../domain/model/model.ts';
import { summarize } from '../../domain/model/shapes.ts';
import type { KerasLayer } from './keras-chain.ts';
import { readChain } from './keras-chain.ts';
import { inKeras2 } from './keras1.ts';

/** An architecture of a file, and what its weights need to be understood. */
export interface KerasModel {
  readonly model: ModelSpec;
  /** What is not as it stands in the file, in sentences. */
  readonly notes: readonly string[];
  /** Where a .keras file keeps the weights of each layer. */
  readonly paths: readonly (readonly string[])[];
  /** Images were channels x height x width: kernels of Keras 1 are [out, in, row, column]. */
  readonly channelsFirst: boolean;
  /** Layers whose inputs a Flatten lined up channel by channel, and the images that they were. */
  readonly byChannel: ReadonlyMap<number, ImageShape>;
}

/** The input shape without the batch axis, where this layer states it. */
function statedShape({ config }: KerasLayer): Shape | undefined {
  const batch = config.batch_shape ?? config.batch_input_shape;
  const shape = Array.isArray(batch) ? (batch as unknown[]).slice(1) : config.shape;
  if (shape === undefined) return undefined;
  if (!Array.isArray(shape) || !shape.every((axis) => Number.isInteger(axis) && axis > 0)) {
    throw new LabError(
      'model-input-differs',
      t('The input shape must be fixed, not {shape}.', { shape: describe(shape) }),
    );
  }
  return shape as number[];
}

const isSpatial = ({ config }: KerasLayer): boolean => config.data_format === 'channels_first';

/** Layers with their channels at the end, as this page has them. */
function channelsLast(layer: KerasLayer): KerasLayer {
  const { config } = layer;
  return isSpatial(layer)
    ? { ...layer, config: { ...config, data_format: 'channels_last' } }
    : layer;
}

const rotated = ([channels, height, width]: ImageShape): ImageShape => [height, width, channels];

function inputShapeOf(layers: readonly KerasLayer[], channelsFirst: boolean): Shape {
  const shape = layers.map(statedShape).find((one) => one !== undefined);
  if (shape === undefined) {
    throw new LabError('model-input-differs', t('The model file does not say its input shape.'));
  }
  return channelsFirst && isImageShape(shape) ? rotated(shape) : shape;
}

/** A Reshape to one channel of an image is the same with its channel at either end. */
function readLayer({ className, config }: KerasLayer, channelsFirst: boolean): LayerSpec {
  const { target_shape: target } = config;
  if (channelsFirst && className === 'Reshape' && Array.isArray(target) && target[0] === 1) {
    const sides = (target as unknown[]).slice(1);
    return readKerasLayer(className, { ...config, target_shape: [...sides, 1] });
  }
  return readKerasLayer(className, config);
}

/** The layers behind a Flatten that did not reorder channels that came first. */
function findByChannel(model: ModelSpec, layers: readonly KerasLayer[]): Map<number, ImageShape> {
  const found = new Map<number, ImageShape>();
  const summaries = summarize(model).layers;
  let flattened: ImageShape | null = null;
  summaries.forEach(({ spec, inputShape, weights }, index) => {
    if (spec.kind === 'flatten' && isImageShape(inputShape) && !isSpatial(layers[index]!)) {
      flattened = inputShape;
    } else if (flattened && weights.length > 0) {
      found.set(index, flattened);
      flattened = null;
    }
  });
  return found;
}

/**
 * Reads an architecture that Keras 1, 2, 3 or TensorFlow.js wrote.
 * @throws LabError 'model-file-invalid' if it is none, 'model-layer-unknown' for a layer or a setting
 * that this page does not have, 'model-input-differs' without a fixed input shape, 'model-invalid' if
 * the layers do not fit each other.
 */
export function readKerasModel(content: unknown): KerasModel {
  const chain = readChain(content);
  const all = chain.layers.map((layer) => ({
    ...layer,
    ...inKeras2(layer.className, layer.config),
  }));
  const channelsFirst = all.some((layer) => layer.className !== 'Flatten' && isSpatial(layer));
  const inputShape = inputShapeOf(all, channelsFirst);
  const layers = all.filter(({ className }) => className !== 'InputLayer');
  const model: ModelSpec = {
    inputShape,
    layers: layers.map((layer) => readLayer(channelsLast(layer), channelsFirst)),
  };
  summarize(model);
  return {
    model,
    notes: chain.notes,
    paths: layers.map(({ path }) => path),
    channelsFirst,
    byChannel: channelsFirst ? findByChannel(model, layers) : new Map(),
  };
}

/** The architecture alone. @throws LabError as readKerasModel does. */
export const readKerasConfig = (content: unknown): ModelSpec => readKerasModel(content).model;
