import { t } from '../language.ts';
import type { JsonRecord } from '../json.ts';
import { activationLayer } from './activation.ts';
import { batchNormalizationLayer } from './batch-normalization.ts';
import { conv2dLayer } from './conv2d.ts';
import { denseLayer } from './dense.ts';
import type { Choice, Field, LayerDescription } from './description.ts';
import { dropoutLayer } from './dropout.ts';
import { flattenLayer } from './flatten.ts';
import { globalAveragePooling2dLayer, globalMaxPooling2dLayer } from './global-pooling2d.ts';
import { unknownLayer } from './keras.ts';
import { leakyReluLayer } from './leaky-relu.ts';
import { averagePooling2dLayer, maxPooling2dLayer } from './pooling2d.ts';
import { rescalingLayer } from './rescaling.ts';
import { reshapeLayer } from './reshape.ts';
import { depthwiseConv2dLayer, separableConv2dLayer } from './separable-conv2d.ts';
import { spatialDropout2dLayer } from './spatial-dropout2d.ts';
import { zeroPadding2dLayer } from './zero-padding2d.ts';

/** All layers, each by its own file, in the order in which the page offers them. */
export const layerDescriptions = {
  dense: denseLayer,
  conv2d: conv2dLayer,
  maxPooling2d: maxPooling2dLayer,
  averagePooling2d: averagePooling2dLayer,
  globalAveragePooling2d: globalAveragePooling2dLayer,
  globalMaxPooling2d: globalMaxPooling2dLayer,
  flatten: flattenLayer,
  dropout: dropoutLayer,
  spatialDropout2d: spatialDropout2dLayer,
  batchNormalization: batchNormalizationLayer,
  leakyRelu: leakyReluLayer,
  activation: activationLayer,
  depthwiseConv2d: depthwiseConv2dLayer,
  separableConv2d: separableConv2dLayer,
  zeroPadding2d: zeroPadding2dLayer,
  reshape: reshapeLayer,
  rescaling: rescalingLayer,
};

type Descriptions = typeof layerDescriptions;

export type LayerKind = keyof Descriptions;

type SpecOf<Description> = Description extends LayerDescription<infer Spec> ? Spec : never;

export type LayerSpec = { [Kind in LayerKind]: SpecOf<Descriptions[Kind]> }[LayerKind];

export const layerKinds = Object.keys(layerDescriptions) as readonly LayerKind[];

/** What a layer's file says; give it only specs of this kind. */
export const descriptionOf = (kind: LayerKind): LayerDescription<LayerSpec> =>
  layerDescriptions[kind];

/** The settings of a kind, by name, in their order. */
export const fieldsOf = (kind: LayerKind): Readonly<Record<string, Field>> =>
  layerDescriptions[kind].fields;

/** The settings of a layer by name; undefined where one goes without saying. */
export const settingsOf = (spec: LayerSpec): Readonly<Record<string, Choice | undefined>> => ({
  ...spec,
});

/**
 * One layer from its Keras class and config.
 * @throws LabError 'model-layer-unknown' or 'model-file-invalid'.
 */
export function readKerasLayer(className: string, config: JsonRecord): LayerSpec {
  const kind = layerKinds.find((one) => {
    const { className: own, otherClasses } = descriptionOf(one);
    return own === className || otherClasses?.includes(className);
  });
  if (kind) return descriptionOf(kind).readKeras(config, className);
  throw unknownLayer(
    t('The layer {slice} is not available here.', { slice: className.slice(0, 60) }),
  );
}
