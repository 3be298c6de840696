import type { Experiment } from '../experiment/experiment.ts';
import type { LayerSpec } from '../layers/layers.ts';

/** What the layers say of a network, without any training. */

const isWeighted = ({ kind }: LayerSpec): boolean =>
  ['dense', 'conv2d', 'depthwiseConv2d', 'separableConv2d'].includes(kind);

/** How far from 0 the first weights' inputs reach; null where batch normalisation stands before them. */
export function inputReach({ model: { layers } }: Experiment): number | null {
  let [low, high] = [0, 1];
  for (const layer of layers) {
    if (layer.kind === 'batchNormalization') return null;
    if (isWeighted(layer)) break;
    if (layer.kind !== 'rescaling') continue;
    const ends = [low * layer.scale + layer.offset, high * layer.scale + layer.offset];
    [low, high] = [Math.min(...ends), Math.max(...ends)];
  }
  return Math.max(Math.abs(low), Math.abs(high));
}

/** Layers with weights before the one that answers. */
export const hiddenLayers = ({ model: { layers } }: Experiment): readonly LayerSpec[] =>
  layers.filter(isWeighted).slice(0, -1);

/** Whether units can die: ReLU gives nothing, and learns nothing, below zero. */
export const canDie = ({ model: { layers } }: Experiment): boolean =>
  layers.some((layer) => 'activation' in layer && layer.activation === 'relu');

export function dropoutOf({ model: { layers } }: Experiment): number {
  const rates = layers.map((layer) =>
    layer.kind === 'dropout' || layer.kind === 'spatialDropout2d' ? layer.rate : 0,
  );
  return Math.max(0, ...rates);
}

export function isAugmented({ augmentation }: Experiment): boolean {
  if (!augmentation) return false;
  const { rotation, zoom, widthShift, heightShift } = augmentation;
  return rotation + zoom + widthShift + heightShift > 0;
}
