/** A single layer trained on MNIST, as in lesson 1, and what is left of it in a QR code. */
import { fitPocket, pocketAccuracy } from '../../src/classroom/pocket/fit-pocket.ts';
import { pocketLogits } from '../../src/classroom/pocket/pocket.ts';
import { packPocket, readPocket, writePocket } from '../../src/classroom/pocket/pocket-code.ts';
import { qrCode } from '../../src/classroom/qr/qr.ts';
import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import { argmaxRows } from '../../src/domain/metrics/argmax.ts';
import { createRandom, mixSeed, permutation } from '../../src/domain/random/random.ts';
import { singleLayer } from '../../src/lessons/single-layer/lesson.ts';
import { createProcessorNetwork } from '../../src/processor/index.ts';
import { moduleOfFile } from '../../src/processor/testing/node-module.ts';
import { prepareData } from '../../src/training/prepare.ts';
import { imagesOf, upTo } from '../../src/training/split-images.ts';

/** Room for a network beside an address of 55 letters in a QR code of version 40. */
const mostBytes = Math.floor(((2953 - 55) * 3) / 4);

const rightOf = (read: Uint8Array, { labels }: LabelledImages): number =>
  read.filter((digit, at) => digit === labels[at]).length / labels.length;

export async function measurePocket(train: LabelledImages, test: LabelledImages) {
  const { experiment } = singleLayer;
  const classNames = Array.from({ length: 10 }, (_, digit) => String(digit));
  const dataset = { id: 'mnist', name: 'MNIST', origin: 'files' as const, classNames, train, test };
  const { data } = prepareData(dataset, experiment);
  const options = { threads: 1, module: moduleOfFile('processor') };
  const network = await createProcessorNetwork(experiment, data, options);
  try {
    for (let epoch = 1; epoch <= experiment.epochs; epoch++) {
      network.startEpoch(permutation(train.count, createRandom(mixSeed(experiment.seed, epoch))));
      await network.trainSteps(0, Math.ceil(train.count / experiment.batchSize));
    }
    const [kernel, bias] = (await network.weights()).map(({ values }) => values);
    const whole = rightOf(argmaxRows(await network.predict(test), 10), test);
    const images = imagesOf(data.train, upTo(3000));
    const pocket = fitPocket({ kernel, bias, images, mostBytes });
    if (!pocket) throw new Error('No rounding fits.');
    const code = writePocket(pocket);
    const said = argmaxRows(pocketLogits(pocket, test), 10);
    const read = argmaxRows(pocketLogits(readPocket(code), test), 10);
    return {
      epochs: experiment.epochs,
      wholeAccuracy: whole,
      pocketAccuracy: pocketAccuracy(pocket, test),
      bits: pocket.most === 7 ? 4 : 3,
      bytes: packPocket(pocket).length,
      qrVersion: qrCode(`${'x'.repeat(55)}${code}`, 40)?.version ?? null,
      images: test.count,
      otherAfterTheLink: said.filter((digit, at) => digit !== read[at]).length,
    };
  } finally {
    network.dispose();
  }
}
