import { beforeAll, describe, expect, it } from 'vitest';
import { generateDigits } from '../../data/generator/index.ts';
import type { LabelledImages } from '../../domain/data/dataset.ts';
import { experimentDefaults } from '../../domain/experiment/experiment.ts';
import { LabError } from '../../domain/failure.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import { dense, flatten } from '../../domain/model/layers.ts';
import { optimizerDefaults } from '../../domain/model/model.ts';
import { createRandom, mixSeed, permutation } from '../../domain/random/random.ts';
import { createProcessorNetwork } from '../../processor/index.ts';
import { moduleOfFile } from '../../processor/testing/node-module.ts';
import { prepareData } from '../../training/prepare.ts';
import { qrCode } from '../qr/qr.ts';
import { fitPocket, pocketAccuracy } from './fit-pocket.ts';
import type { PocketNetwork } from './pocket.ts';
import { pocketLogits } from './pocket.ts';
import { packPocket, readPocket, writePocket } from './pocket-code.ts';
import { RangeDecoder, RangeEncoder } from './range-coder.ts';

describe('the arithmetic coder', () => {
  it('gives back what was put in, of any likelihood', () => {
    const random = createRandom(3);
    for (const share of [0, 0.001, 0.1, 0.5, 0.97, 1]) {
      const bits = Array.from({ length: 20_000 }, () => Number(random() < share));
      const encoder = new RangeEncoder(3);
      bits.forEach((bit, at) => encoder.code(at % 3, bit));
      const decoder = new RangeDecoder(3, encoder.finish());
      expect(bits.map((_, at) => decoder.code(at % 3))).toEqual(bits);
    }
  });

  it('costs about as much as theory asks for', () => {
    const random = createRandom(4);
    const bits = Array.from({ length: 40_000 }, () => Number(random() < 0.1));
    const encoder = new RangeEncoder(1);
    bits.forEach((bit) => encoder.code(0, bit));
    // 0.469 bits each.
    expect(encoder.finish().length).toBeLessThan(1.05 * ((0.469 * bits.length) / 8));
  });
});

const digitsOf = (seed: number): Promise<LabelledImages> =>
  generateDigits({ count: 2000, seed, style: 'digits' });

/** So many bytes of base64 and an address fit into a QR code of version 40. */
const roomInQr = 2160;

describe('a single layer that was trained on built-in digits', () => {
  let train: LabelledImages;
  let test: LabelledImages;
  let pocket: PocketNetwork;
  let whole: number;

  beforeAll(async () => {
    [train, test] = await Promise.all([digitsOf(1), digitsOf(2)]);
    const experiment = {
      ...experimentDefaults,
      model: { inputShape: [28, 28], layers: [flatten(), dense(10, 'softmax')] },
      loss: { kind: 'sparseCategoricalCrossentropy' as const, fromLogits: false },
      optimizer: optimizerDefaults.adam,
    };
    const classNames = Array.from({ length: 10 }, (_, digit) => String(digit));
    const dataset = {
      id: 'two',
      name: 'Two',
      origin: 'generated' as const,
      classNames,
      train,
      test,
    };
    const { data } = prepareData(dataset, experiment);
    const network = await createProcessorNetwork(experiment, data, {
      ...{ threads: 1, module: moduleOfFile('processor') },
    });
    for (let epoch = 1; epoch <= 6; epoch++) {
      network.startEpoch(permutation(train.count, createRandom(mixSeed(7, epoch))));
      await network.trainSteps(0, Math.ceil(train.count / experiment.batchSize));
    }
    const [kernel, bias] = (await network.weights()).map(({ values }) => values);
    const outputs = await network.predict(test);
    whole =
      argmaxRows(outputs, 10).filter((digit, at) => digit === test.labels[at]).length / test.count;
    network.dispose();
    const fitted = fitPocket({ kernel, bias, images: train, mostBytes: roomInQr });
    if (!fitted) throw new Error('it does not fit');
    pocket = fitted;
  }, 120_000);

  it('fits into one QR code, and reads within a point of what it was', () => {
    const link = `https://someone.github.io/digit-lab/?embed=pad#net=${writePocket(pocket)}`;
    expect(qrCode(link, 40)?.version).toBeLessThanOrEqual(40);
    expect(pocketAccuracy(pocket, test)).toBeGreaterThan(whole - 0.01);
  });

  it('says of 10,000 images, out of its link, just what it said before', () => {
    const read = readPocket(writePocket(pocket));
    const random = createRandom(9);
    // The 2,000 that there are, and others with ink anywhere.
    const pixels = Uint8Array.from({ length: 10_000 * 784 }, (_, at) =>
      at < test.pixels.length ? test.pixels[at] : random() < 0.2 ? Math.floor(random() * 256) : 0,
    );
    const images = { count: 10_000, height: 28, width: 28, pixels };
    expect(argmaxRows(pocketLogits(read, images), 10)).toEqual(
      argmaxRows(pocketLogits(pocket, images), 10),
    );
    expect(read.weights).toEqual(pocket.weights);
  }, 60_000);
});

describe('a code that was not written here', () => {
  const random = createRandom(5);
  const network: PocketNetwork = {
    ...{ most: 7, step: 0.125, accuracy: 0.9182 },
    weights: Int8Array.from({ length: 7840 }, () => Math.floor(random() * 15) - 7),
    biases: Int16Array.from({ length: 10 }, () => Math.floor(random() * 1000) - 500),
  };

  it('even of weights that are noise comes back as it was', () => {
    expect(readPocket(writePocket(network))).toEqual(network);
    expect(packPocket(network).length).toBeLessThan(4000);
  });

  it('is a network or a typed failure, 200 times', () => {
    const code = writePocket(network);
    const letters = 'ABCXYZabcxyz0189-_%<=';
    for (let round = 0; round < 200; round++) {
      const damaged = [...code];
      damaged[Math.floor(random() * damaged.length)] =
        letters[Math.floor(random() * letters.length)];
      try {
        const read = readPocket(damaged.join('').slice(0, Math.floor(random() * 2 * code.length)));
        expect(Math.max(...read.weights)).toBeLessThanOrEqual(read.most);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(LabError);
      }
    }
  }, 60_000);
});
