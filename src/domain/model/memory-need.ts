/** What a training takes of a device's memory, before anything is compiled. */
import type { Experiment } from '../experiment/experiment.ts';
import { memoryNames } from './memories.ts';
import type { ModelSpec } from './model.ts';
import { sizeOf, summarize } from './shapes.ts';

/** All in bytes. */
export interface MemoryNeed {
  /** Weights, their gradients, what the optimizer remembers, and a copy to measure with. */
  readonly weights: number;
  /** What the layers give for a batch, the gradients of it, and what they give when it is measured. */
  readonly layers: number;
  /** The images, a byte a pixel. */
  readonly images: number;
  readonly total: number;
}

/** Images that are measured together (engine/lent-inference.ts). */
const measuredTogether = 250;

/** Gradients of weights are added up in parts: about so many on the whole. */
const gradientParts = 2;

/** Layers that work within the tensor of the one before. */
const within: readonly string[] = [
  'activation',
  'leakyRelu',
  'dropout',
  'spatialDropout2d',
  'flatten',
];

/** Numbers that the layers of a model give for one image, its input among them. */
function numbersOfLayers(model: ModelSpec): number {
  const { layers } = summarize(model);
  const own = layers.filter(({ spec }) => !within.includes(spec.kind));
  return (
    sizeOf(model.inputShape) + own.reduce((sum, { outputShape }) => sum + sizeOf(outputShape), 0)
  );
}

/**
 * An estimate, within a fifth of what the engine makes for the documented networks.
 * `images`: of all splits together.
 * @throws LabError 'model-invalid'.
 */
export function memoryNeed(
  { model, optimizer, batchSize }: Pick<Experiment, 'model' | 'optimizer' | 'batchSize'>,
  images: number,
): MemoryNeed {
  const { totalParameters } = summarize(model);
  const copies = 2 + gradientParts + memoryNames(optimizer).length;
  const weights = 4 * totalParameters * copies;
  const measured = Math.min(measuredTogether, images);
  const layers = 4 * numbersOfLayers(model) * (2 * batchSize + measured);
  const pixels = images * sizeOf(model.inputShape);
  return { weights, layers, images: pixels, total: weights + layers + pixels };
}
