import type { Experiment } from '../../domain/experiment/experiment.ts';
import { descriptionOf } from '../../domain/layers/layers.ts';
import type { LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import { sizeOf, summarize } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';

/** A network cut off behind its last hidden layer. */
export interface FeatureModel {
  readonly model: ModelSpec;
  /** Keras's name of the layer whose outputs are compared. */
  readonly layer: string;
  /** Numbers that describe one image. */
  readonly width: number;
}

const hasWeights = (spec: LayerSpec): boolean => 'initializer' in spec;

/** Layers that only matter in training, or to the layer behind them. */
const idle = ({ kind }: LayerSpec): boolean => descriptionOf(kind).idle === true;

/**
 * The part of a model that ends with its last hidden layer, flat; null where there is none, as in a
 * single layer of ten neurons: there the input itself is all that can be compared.
 */
export function featureModel({ inputShape, layers }: ModelSpec): FeatureModel | null {
  const hidden = layers.slice(0, layers.findLastIndex(hasWeights));
  if (!hidden.some(hasWeights)) return null;
  const { layers: named } = summarize({ inputShape, layers: hidden });
  const last = named.findLast(({ spec }) => !idle(spec));
  if (!last) return null;
  const kept = hidden.slice(0, named.indexOf(last) + 1);
  const { name, outputShape } = last;
  const flat = outputShape.length === 1 ? kept : [...kept, { kind: 'flatten' } as const];
  return {
    model: { inputShape, layers: flat },
    layer: name,
    width: sizeOf(outputShape),
  };
}

/** The experiment of a network that is only asked: the loss must take any number of outputs. */
export function featureExperiment(trained: Experiment, { model }: FeatureModel): Experiment {
  return {
    ...trained,
    model,
    loss: { kind: 'meanSquaredError', fromLogits: false },
    augmentation: null,
    batchSize: 1,
  };
}

/** The weights that the cut-off network shares with the whole one. */
export function featureWeights(weights: WeightSet, { model }: FeatureModel): WeightSet {
  const names = summarize(model).layers.map(({ name }) => name);
  return weights.filter(({ layer }) => names.includes(layer));
}
