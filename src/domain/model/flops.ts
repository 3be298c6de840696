import type { ModelSpec } from './model.ts';
import type { LayerSummary } from './shapes.ts';
import { sizeOf, summarize } from './shapes.ts';

/** Multiply-adds of one layer's forward pass for one image; only Dense and Conv2D count. */
function multiplyAdds(layer: LayerSummary): number {
  const kernel = layer.weights.find(({ name }) => name === 'kernel');
  if (!kernel) return 0;
  const positions = layer.spec.kind === 'conv2d' ? sizeOf(layer.outputShape.slice(0, 2)) : 1;
  return sizeOf(kernel.shape) * positions;
}

/**
 * Floating point operations that a training step cannot do without: 2 a multiply-add, forward,
 * weight gradient and input gradient of each product; the first product needs no input gradient.
 */
export function flopsPerStep(model: ModelSpec, batchSize: number): number {
  const products = summarize(model)
    .layers.map(multiplyAdds)
    .filter((count) => count > 0);
  const passes = (index: number) => (index === 0 ? 2 : 3);
  const perImage = products.reduce((sum, count, index) => sum + count * passes(index), 0);
  return 2 * perImage * batchSize;
}

/** Floating point operations of the products of one image's way through a model. */
export function flopsForward(model: ModelSpec): number {
  return summarize(model).layers.reduce((sum, layer) => sum + 2 * multiplyAdds(layer), 0);
}
