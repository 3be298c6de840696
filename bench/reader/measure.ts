import type { LabelledImages } from '../../src/domain/data/dataset.ts';
import { argmax } from '../../src/domain/metrics/argmax.ts';
import { createRandom } from '../../src/domain/random/random.ts';
import { separateDigits } from '../../src/draw/separation/separate.ts';
import type { Reader, ReaderAnswer } from '../../src/reader/index.ts';
import {
  letterNames,
  paintOther,
  signNames,
  writeOther,
} from '../../src/data/generator/other/index.ts';
import { rasterize } from '../../src/draw/rasterize.ts';
import type { PenDigit } from './pen-strokes.ts';

/** One pen digit through the pad: separated, rendered, read. */
export interface PenReading {
  readonly label: number;
  readonly writer: number;
  /** The pad took it for more than one digit: counted as misread. */
  readonly split: boolean;
  readonly read: number;
  readonly certainty: number;
  readonly score: number;
}

function readOne(reader: Reader, pixels: Uint8Array): ReaderAnswer {
  const [answer] = reader.read({ count: 1, height: 28, width: 28, pixels });
  return answer;
}

export function readPens(reader: Reader, digits: readonly PenDigit[]): PenReading[] {
  return digits.map(({ label, writer, strokes }) => {
    const groups = separateDigits(strokes);
    const { shares, score } = readOne(reader, rasterize(groups[0] ?? []));
    const read = argmax(shares);
    return { label, writer, split: groups.length !== 1, read, certainty: shares[read], score };
  });
}

const isRight = ({ label, read, split }: PenReading): boolean => read === label && !split;
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const shareRight = (readings: readonly PenReading[]): number =>
  mean(readings.map((reading) => (isRight(reading) ? 1 : 0)));

export const round = (value: number): number => Number(value.toFixed(5));

interface WriterShare {
  readonly writer: number;
  readonly digits: number;
  readonly accuracy: number;
}

function perWriter(readings: readonly PenReading[]): WriterShare[] {
  const writers = [...new Set(readings.map(({ writer }) => writer))];
  return writers
    .map((writer) => {
      const own = readings.filter((reading) => reading.writer === writer);
      return { writer, digits: own.length, accuracy: round(shareRight(own)) };
    })
    .sort((a, b) => a.accuracy - b.accuracy || b.digits - a.digits);
}

/**
 * Expected calibration error: readings sorted into 15 bins of certainty, the mean distance between
 * certainty and accuracy weighted by how many fall into each (Guo et al. 2017).
 */
export function calibrationError(readings: readonly PenReading[], bins = 15): number {
  const all = Array.from({ length: bins }, () => ({ count: 0, right: 0, certain: 0 }));
  for (const reading of readings) {
    const bin = all[Math.min(bins - 1, Math.floor(reading.certainty * bins))];
    bin.count++;
    bin.right += reading.read === reading.label ? 1 : 0;
    bin.certain += reading.certainty;
  }
  const gaps = all.map(({ right, certain }) => Math.abs(right - certain));
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, readings.length);
}

/** The probability that a digit scores higher than what is none: the area under the ROC curve. */
export function rocAuc(digits: readonly number[], others: readonly number[]): number {
  const all = [
    ...digits.map((score) => ({ score, digit: true })),
    ...others.map((score) => ({ score, digit: false })),
  ].sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let first = 0; first < all.length;) {
    let last = first;
    while (last + 1 < all.length && all[last + 1].score === all[first].score) last++;
    // Equal scores share the mean of their ranks.
    for (let at = first; at <= last; at++) if (all[at].digit) ranks += (first + last) / 2 + 1;
    first = last + 1;
  }
  const n = digits.length;
  return (ranks - (n * (n + 1)) / 2) / Math.max(1, n * others.length);
}

/** Scores of what is no digit, by its name, each drawn anew: through the pad's recipe. */
export function otherScores(reader: Reader, seed: number, each: number): Map<string, number[]> {
  const random = createRandom(seed);
  return new Map(
    [...letterNames, ...signNames].map((name) => [
      name,
      Array.from({ length: each }, (_, index) => {
        const pixels =
          index % 2 === 0
            ? rasterize(writeOther(name, random).map(({ points }) => points))
            : paintOther(name, random);
        return readOne(reader, pixels).score;
      }),
    ]),
  );
}

/** Share of labelled images that are read right. */
export function accuracyOn(reader: Reader, images: LabelledImages): number {
  const right = reader
    .read(images)
    .filter(({ shares }, at) => argmax(shares) === images.labels[at]);
  return right.length / images.count;
}

/** What a set of pen readings comes to, per class and per writer. */
export function penFigures(readings: readonly PenReading[]) {
  const writers = perWriter(readings);
  const confusion = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  for (const { label, read } of readings) confusion[label][read]++;
  return {
    digits: readings.length,
    accuracy: round(shareRight(readings)),
    splitShare: round(mean(readings.map(({ split }) => (split ? 1 : 0)))),
    calibrationError: round(calibrationError(readings)),
    tenthPercentileWriter: writers[Math.floor((writers.length - 1) / 10)].accuracy,
    perClass: confusion.map((_, label) =>
      round(shareRight(readings.filter((reading) => reading.label === label))),
    ),
    worstWriters: writers.slice(0, 10),
    confusion,
  };
}

/** Milliseconds that reading one digit takes here: the median of 200. */
export function millisecondsADigit(reader: Reader, images: LabelledImages): number {
  const times = Array.from({ length: Math.min(200, images.count) }, (_, at) => {
    const pixels = images.pixels.subarray(784 * at, 784 * (at + 1));
    const started = performance.now();
    reader.read({ count: 1, height: 28, width: 28, pixels });
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}
