import { createHash } from 'node:crypto';
import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import type { WeightSet } from '../../src/domain/model/weights.ts';
import { rasterize } from '../../src/draw/rasterize.ts';
import { packReader, unpackReader } from '../../src/reader/file.ts';
import { readLogits } from '../../src/reader/forward.ts';
import { loadReader } from '../../src/reader/index.ts';
import { fitTemperature, fitThreshold } from './fit.ts';
import { accuracyOn, penFigures, readPens, round } from './measure.ts';
import { readMnist } from './mnist.ts';
import { readerHead, readerPlan, readerWeights } from './network.ts';
import type { PenDigit } from './pen-strokes.ts';
import { isHeldOut, readPenStrokes, setsCertainty } from './pen-strokes.ts';
import type { Sources } from './shard.ts';
import { drawShard } from './shard.ts';

/** Share of the digits that may be refused. */
const refused = 0.01;

let sources: Sources | null = null;

/** The training images of an epoch. */
export function drawEpoch(epoch: number): LabelledImages {
  sources ??= { mnist: readMnist('train'), pens: readPenStrokes().filter(isTrainedOn) };
  return drawShard(sources, readerPlan.mixture, epoch, readerPlan.seed);
}

const isTrainedOn = ({ writer }: PenDigit): boolean => !isHeldOut(writer) && !setsCertainty(writer);

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The file of a trained network, its temperature and threshold fitted on writers of their own. */
export function finishReader(trained: WeightSet): Uint8Array {
  const weights = readerWeights(trained);
  const rounded = unpackReader(packReader({ head: readerHead(1, 0), weights }));
  const digits = readPenStrokes().filter(({ writer }) => setsCertainty(writer));
  const known = {
    logits: digits.map(({ strokes }) => readLogits(rounded, rasterize(strokes))),
    labels: digits.map(({ label }) => label),
  };
  const temperature = fitTemperature(known);
  const threshold = fitThreshold(known, temperature, refused);
  return packReader({ head: readerHead(temperature, threshold), weights });
}

/** What is written beside the weights: how they came about, and how well they read. */
export function describeReader(bytes: Uint8Array, trained: readonly string[]) {
  const reader = loadReader(bytes);
  const held = readPenStrokes().filter(({ writer }) => isHeldOut(writer));
  const test: LabelledImages = readMnist('t10k');
  const { accuracy, tenthPercentileWriter, calibrationError } = penFigures(readPens(reader, held));
  return {
    sha256: sha256(bytes),
    bytes: bytes.length,
    trainedOn:
      "MNIST's training digits, built-in digits, pen strokes of 100 writers, and signs and letters that are no digits",
    plan: readerPlan,
    trained,
    temperature: reader.about.temperature,
    threshold: reader.about.threshold,
    penStrokesOfOtherWriters: accuracy,
    tenthPercentileWriter,
    calibrationError,
    mnistTest: round(accuracyOn(reader, test)),
  };
}
