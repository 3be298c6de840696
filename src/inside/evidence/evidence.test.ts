import { describe, expect, it } from 'vitest';
import {
  conv2d,
  dense,
  dropout,
  flatten,
  leakyRelu,
  maxPooling2d,
} from '../../domain/model/layers.ts';
import type { ModelSpec } from '../../domain/model/model.ts';
import { initialWeights } from '../../domain/model/weights.ts';
import { createRandom } from '../../domain/random/random.ts';
import { atOnce } from '../../domain/slices.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { forward, placeLayers } from '../interpreter/interpreter.ts';
import { evidenceIn, isWeightedSum } from './evidence.ts';
import { gradCam } from './grad-cam.ts';
import { integratedGradients } from './integrated.ts';
import { costByPixel, wipedImages } from './occlusion.ts';

const oneLayer: ModelSpec = { inputShape: [144], layers: [dense(10, 'sigmoid')] };
const deep: ModelSpec = {
  inputShape: [12, 12, 1],
  layers: [
    conv2d(4, 3),
    leakyRelu(0.1),
    maxPooling2d(2),
    dropout(0.2),
    flatten(),
    dense(16, 'tanh'),
    dense(10, 'softmax'),
  ],
};

function sitesOf(model: ModelSpec, seed = 1): Sites {
  const random = createRandom(seed);
  const weights = initialWeights(model, seed).map((weight) => ({
    ...weight,
    values: weight.values.map((value) => value + 0.2 * (random() - 0.5)),
  }));
  return placeLayers(model, weights);
}

/** Mostly ground, as digits are. */
function imageOf(seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: 144 }, () => (random() < 0.7 ? 0 : random()));
}

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

describe('the evidence of one layer', () => {
  it('adds up to the logit with the bias, for every class of 1,000 images', () => {
    const sites = sitesOf(oneLayer);
    const { bias, kernel } = sites[0].weights;
    for (let seed = 1; seed <= 1000; seed++) {
      const image = imageOf(seed);
      const { parts, remainders, logits, exact } = atOnce(evidenceIn(sites, image));
      expect(exact).toBe(true);
      parts.forEach((part, label) => {
        expect(sumOf(part) + bias[label]).toBeCloseTo(logits[label], 9);
        expect(remainders[label]).toBeCloseTo(bias[label], 9);
      });
      if (seed === 7) expect(parts[3][20]).toBeCloseTo(image[20] * kernel[20 * 10 + 3], 12);
    }
  });

  it('says what inking a pixel does, to the last digit', () => {
    const sites = sitesOf(oneLayer);
    const image = imageOf(3);
    const pixel = image.indexOf(0);
    const { slopes, logits } = atOnce(evidenceIn(sites, image));
    const inked = image.slice();
    inked[pixel] = 1;
    const [{ sums }] = forward(sites, inked);
    slopes.forEach((slope, label) =>
      expect(sums[label] - logits[label]).toBeCloseTo(slope[pixel], 9),
    );
  });
});

describe('the evidence of a deeper network', () => {
  it('is known not to be all there is to it', () => {
    expect(isWeightedSum(sitesOf(deep))).toBe(false);
    const straight = { inputShape: [144], layers: [dense(5), dense(3, 'softmax')] };
    expect(isWeightedSum(sitesOf(straight))).toBe(true);
  });

  it('by integrated gradients is complete: parts, blank image and remainder are the logit', () => {
    const sites = sitesOf(deep);
    for (const label of [0, 4, 9]) {
      const image = imageOf(label + 1);
      const found = atOnce(integratedGradients(sites, image, new Float64Array(144), label));
      const sum = sumOf(found.parts);
      expect(found.blank + sum + found.remainder).toBeCloseTo(found.logit, 9);
      expect(Math.abs(found.remainder)).toBeLessThan(0.01 * Math.abs(found.logit - found.blank));
    }
  });

  it('needs no steps where the network is a weighted sum', () => {
    const sites = sitesOf(oneLayer);
    const image = imageOf(2);
    const found = atOnce(integratedGradients(sites, image, new Float64Array(144), 5));
    const { parts } = atOnce(evidenceIn(sites, image));
    found.parts.forEach((value, at) => expect(value).toBeCloseTo(parts[5][at], 9));
  });

  it('by Grad-CAM is a picture of the last convolution, none of it below 0', () => {
    const found = gradCam(sitesOf(deep), imageOf(5), 2)!;
    expect(found).toMatchObject({ layer: 'leaky_re_lu', height: 10, width: 10 });
    expect(Math.min(...found.values)).toBe(0);
    expect(Math.max(...found.values)).toBeGreaterThan(0);
    expect(gradCam(sitesOf(oneLayer), imageOf(5), 2)).toBeNull();
  });
});

describe('wiping out patches', () => {
  it('covers every pixel, and gives each what its patches cost', () => {
    const image = new Uint8Array(28 * 28).fill(200);
    const patches = wipedImages(image, 28, 28);
    const count = patches.rows * patches.columns;
    expect(patches.side).toBe(4);
    const wiped = Array.from({ length: count }, (_, at) =>
      patches.pixels.subarray(at * 784, (at + 1) * 784),
    );
    expect(wiped.every((one) => one.filter((value) => value === 0).length === 16)).toBe(true);
    expect(image.every((_, pixel) => wiped.some((one) => one[pixel] === 0))).toBe(true);
    const costs = costByPixel(patches, new Float64Array(count).fill(0.5), 28, 28);
    expect(costs.every((cost) => cost === 0.5)).toBe(true);
  });
});
