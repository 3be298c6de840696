import { describe, expect, it } from 'vitest';
import { mutate } from '../data/testing/fuzz.ts';
import { generateDigits } from '../data/generator/index.ts';
import { imageAt } from '../domain/data/dataset.ts';
import { LabError } from '../domain/failure.ts';
import { createRandom, normal } from '../domain/random/random.ts';
import type { LayerWeights, ReaderHead, ReaderNetwork } from './file.ts';
import { packReader, sizeOfLayer, unpackReader } from './file.ts';
import { logitsOf } from './forward.ts';

const head: ReaderHead = {
  imageSide: 28,
  layers: [
    { kind: 'conv', side: 5, inputs: 1, channels: 4 },
    { kind: 'pool', side: 2 },
    { kind: 'conv', side: 3, inputs: 4, channels: 6 },
    { kind: 'pool', side: 2 },
    { kind: 'dense', inputs: 150, channels: 12 },
    { kind: 'dense', inputs: 12, channels: 11 },
  ],
  classes: 10,
  temperature: 1.2,
  threshold: 0.5,
};

function randomNetwork(seed: number): ReaderNetwork {
  const random = createRandom(seed);
  const weights = head.layers.map((layer): LayerWeights | null => {
    const size = sizeOfLayer(layer);
    if (!size) return null;
    const spread = Math.sqrt(2 / size.inputs);
    const draw = (count: number, by: number) =>
      Float32Array.from({ length: count }, () => by * normal(random));
    return { kernel: draw(size.inputs * size.channels, spread), bias: draw(size.channels, 0.1) };
  });
  return { head, weights };
}

/** The same network, written as the formulas have it: sums over indices, nothing skipped. */
function byTheBook({ weights }: ReaderNetwork, image: Uint8Array): number[] {
  let side = 28;
  let channels = 1;
  let values = Array.from(image, (byte) => byte / 255);
  head.layers.forEach((layer, index) => {
    const own = weights[index];
    const before = { side, channels, values };
    const at = (y: number, x: number, c: number) =>
      before.values[(y * before.side + x) * before.channels + c];
    const window = layer.kind === 'dense' ? side : layer.side;
    if (layer.kind === 'pool') side = Math.floor(side / window);
    else side = side - window + 1;
    channels = layer.kind === 'pool' ? channels : layer.channels;
    values = Array.from({ length: side * side * channels }, (_, place) => {
      const c = place % channels;
      const x = Math.floor(place / channels) % side;
      const y = Math.floor(place / channels / side);
      let sum = own ? own.bias[c] : -Infinity;
      for (let dy = 0; dy < window; dy++) {
        for (let dx = 0; dx < window; dx++) {
          if (!own) sum = Math.max(sum, at(y * window + dy, x * window + dx, c));
          else
            for (let i = 0; i < before.channels; i++) {
              const row = (dy * window + dx) * before.channels + i;
              sum += at(y + dy, x + dx, i) * own.kernel[row * channels + c];
            }
        }
      }
      return own && index < head.layers.length - 1 ? Math.max(0, sum) : sum;
    });
  });
  return values;
}

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, at) => Math.abs(value - b[at])));

describe("a reader's file", () => {
  it('gives back the network that was written, to the eighth bit', async () => {
    const network = randomNetwork(1);
    const read = unpackReader(packReader(network));
    expect(read.head).toEqual(head);
    read.weights.forEach((layer, index) => {
      const written = network.weights[index];
      if (!layer || !written) return expect(layer).toBe(written);
      const channels = written.bias.length;
      expect(layer.bias).toEqual(written.bias);
      const reach = (channel: number) =>
        Math.max(...written.kernel.filter((_, at) => at % channels === channel).map(Math.abs));
      layer.kernel.forEach((value, at) => {
        const off = Math.abs(value - written.kernel[at]);
        expect(off).toBeLessThanOrEqual(reach(at % channels) / 250);
      });
    });
    const digits = await generateDigits({ seed: 5, count: 20, style: 'digits' });
    for (let index = 0; index < digits.count; index++) {
      const image = imageAt(digits, index);
      expect(furthest(logitsOf(read, image), logitsOf(network, image))).toBeLessThan(0.08);
    }
  });

  it('computes what the formulas say', async () => {
    const network = randomNetwork(2);
    const digits = await generateDigits({ seed: 6, count: 3, style: 'digits' });
    for (let index = 0; index < digits.count; index++) {
      const image = imageAt(digits, index);
      expect(furthest(logitsOf(network, image), byTheBook(network, image))).toBeLessThan(1e-4);
    }
  });

  it('is refused with a typed failure when it is damaged, and never half read', () => {
    const bytes = packReader(randomNetwork(3));
    const random = createRandom(4);
    let refused = 0;
    for (let trial = 0; trial < 400; trial++) {
      try {
        const { weights } = unpackReader(mutate(bytes, random));
        expect(weights.flatMap((layer) => [...(layer?.bias ?? [])]).every(Number.isFinite)).toBe(
          true,
        );
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(LabError);
        expect(thrown).toMatchObject({ code: 'reader-damaged' });
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(100);
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['another file', () => new TextEncoder().encode('<!doctype html><html></html>')],
    ['a file cut short', () => packReader(randomNetwork(3)).subarray(0, 1500)],
    ['a longer file', () => Uint8Array.of(...packReader(randomNetwork(3)), 0)],
    [
      'layers that do not fit',
      () => {
        const { weights } = randomNetwork(3);
        return packReader({ head: { ...head, imageSide: 32 }, weights });
      },
    ],
  ])('is refused: %s', (_, make) => {
    expect(() => unpackReader(make())).toThrow(expect.objectContaining({ code: 'reader-damaged' }));
  });
});
