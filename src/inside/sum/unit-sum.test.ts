import { describe, expect, it } from 'vitest';
import {
  activation,
  averagePooling2d,
  batchNormalization,
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import type { LayerSpec, ModelSpec } from '../../domain/model/model.ts';
import { layerKinds } from '../../domain/layers/layers.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { createRandom } from '../../domain/random/random.ts';
import { forward, placeLayers } from '../interpreter/interpreter.ts';
import type { UnitSum } from './unit-sum.ts';
import { sumAt } from './unit-sum.ts';

const depthwise = {
  kernelSize: 3,
  strides: 1,
  padding: 'same',
  multiplier: 2,
  activation: 'tanh',
  initializer: 'glorotUniform',
} as const;

const layers: readonly LayerSpec[] = [
  { kind: 'reshape', shape: '12x12x1' },
  { kind: 'rescaling', scale: 2, offset: -0.7 },
  { kind: 'zeroPadding2d', top: 1, bottom: 2, left: 0, right: 1 },
  conv2d(4, 3, { strides: 2, padding: 'same', activation: 'relu' }),
  batchNormalization(),
  leakyRelu(0.1),
  { kind: 'depthwiseConv2d', ...depthwise },
  { kind: 'spatialDropout2d', rate: 0.2 },
  { kind: 'separableConv2d', filters: 5, ...depthwise, padding: 'valid' },
  { kind: 'maxPooling2d', poolSize: 2, strides: 1, padding: 'same' },
  averagePooling2d(2),
  dropout(0.3),
  activation('sigmoid'),
  flatten(),
  dense(7, 'relu', { useBias: false }),
  dense(4, 'softmax'),
];
const model: ModelSpec = { inputShape: [144], layers };
const pooling = (kind: 'globalAveragePooling2d' | 'globalMaxPooling2d'): ModelSpec => ({
  inputShape: [12, 12, 1],
  layers: [conv2d(3, 3), { kind }, dense(3)],
});

function computed({ inputShape, layers: own }: ModelSpec) {
  const random = createRandom(3);
  const weights = initialWeights({ inputShape, layers: own }, 3).map((weight) => ({
    ...weight,
    values: weight.values.map((value) => value + 0.4 * (random() - 0.5)),
  }));
  const image = Float64Array.from({ length: 144 }, () => random());
  const sites = placeLayers({ inputShape, layers: own }, weights);
  return { sites, trace: forward(sites, image) };
}

/** The sum put together again from the numbers that are shown. */
function again({ kind, products, bias, normalisation, inputs }: UnitSum): number {
  const total = products.reduce((sum, value) => sum + value, bias ?? 0);
  if (kind !== 'normalised' || !normalisation) return total;
  const { gamma, beta, mean, variance, epsilon } = normalisation;
  return (gamma * (inputs[0] - mean)) / Math.sqrt(variance + epsilon) + beta;
}

describe('down to the sum', () => {
  const all = [model, pooling('globalAveragePooling2d'), pooling('globalMaxPooling2d')];

  it('every layer kind is looked at here', () => {
    const looked = new Set(all.flatMap(({ layers: own }) => own.map(({ kind }) => kind)));
    expect(layerKinds.filter((kind) => !looked.has(kind) && kind !== 'maxPooling2d')).toEqual([]);
  });

  it('every number of every layer is what its inputs, weights and bias add up to', () => {
    for (const each of all) {
      const { sites, trace } = computed(each);
      sites.forEach((_, layer) => {
        trace[layer].output.forEach((output, at) => {
          const found = sumAt(sites, trace, layer, at);
          expect(found.output).toBe(output);
          expect(again(found)).toBeCloseTo(found.sum, 9);
        });
      });
    }
  });

  it('each input is named by its place in the layer before', () => {
    const { sites, trace } = computed(model);
    sites.forEach((_, layer) => {
      const before = layer === 0 ? trace[0].input : trace[layer - 1].output;
      const found = sumAt(sites, trace, layer, trace[layer].output.length - 1);
      found.places.forEach((place, term) => {
        if (place >= 0) expect(found.inputs[term]).toBe(before[place]);
      });
    });
  });

  it('the winner of a max pooling is the largest of its window', () => {
    const own = { inputShape: [12, 12, 1], layers: [maxPooling2d(3), flatten(), dense(3)] };
    const { sites, trace } = computed(own);
    const found = sumAt(sites, trace, 0, 5);
    expect(found.shape).toEqual([3, 3, 1]);
    expect(found.inputs[found.winner!]).toBe(Math.max(...found.inputs));
    expect(found.output).toBe(found.inputs[found.winner!]);
  });
});
