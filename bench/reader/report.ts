import { gzipSync } from 'node:zlib';
import { loadReader } from '../../src/reader/index.ts';
import {
  accuracyOn,
  mean,
  millisecondsADigit,
  otherScores,
  penFigures,
  readPens,
  rocAuc,
  round,
} from './measure.ts';
import { letterNames } from '../../src/data/generator/other/index.ts';
import { separatedRows } from '../strokes/measure.ts';
import { readMnist } from './mnist.ts';
import { isHeldOut, readPenStrokes, setsCertainty } from './pen-strokes.ts';
import { sha256 } from './training.ts';

const othersSeed = 2026;
const othersEach = 40;

/**
 * Everything that is measured of a reader's file; `loader` is the code that reads it, minified. The
 * summary is of the writers that were kept aside.
 */
export function reportReader(bytes: Uint8Array, loader: string) {
  const reader = loadReader(bytes);
  const readings = readPens(reader, readPenStrokes());
  const held = readings.filter(({ writer }) => isHeldOut(writer));
  const heldOut = penFigures(held);
  const scores = held.map(({ score }) => score);
  const others = otherScores(reader, othersSeed, othersEach);
  const letters = letterNames.flatMap((name) => others.get(name) ?? []);
  const test = readMnist('t10k');
  const heldDigits = readPenStrokes().filter(({ writer }) => isHeldOut(writer));
  const rows = separatedRows(heldDigits, 300, 3);
  const refused = (list: readonly number[]) =>
    round(list.filter((score) => score < reader.about.threshold).length / Math.max(1, list.length));
  return {
    summary: {
      penStrokes: heldOut.accuracy,
      mnistTest: round(accuracyOn(reader, test)),
      tenthPercentileWriter: heldOut.tenthPercentileWriter,
      splitShare: penFigures(readings).splitShare,
      /** Rows of two to four digits, from touching to a digit's width apart. */
      pairsSeparated: round(
        mean(rows.filter(({ spacing }) => spacing[0] >= 0).map(({ share }) => share)),
      ),
      calibrationError: heldOut.calibrationError,
      rejectionAuc: round(rocAuc(scores, [...others.values()].flat())),
      bytesGzip: gzipSync(bytes).length + gzipSync(loader).length,
    },
    details: {
      sha256: sha256(bytes),
      threshold: reader.about.threshold,
      temperature: reader.about.temperature,
      rejectionAucOfLetters: round(rocAuc(scores, letters)),
      refusedDigits: refused(scores),
      refusedOthers: Object.fromEntries([...others].map(([name, list]) => [name, refused(list)])),
      millisecondsADigit: round(millisecondsADigit(reader, test)),
      separatedRows: rows,
      heldOut,
      trainedOn: penFigures(
        readings.filter(({ writer }) => !isHeldOut(writer) && !setsCertainty(writer)),
      ),
      all: penFigures(readings),
    },
  };
}
