import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Stroke } from '../../src/draw/stroke.ts';

/** One digit of somebody's hand, as a tablet recorded it. */
export interface PenDigit {
  readonly label: number;
  readonly writer: number;
  readonly strokes: readonly Stroke[];
}

interface StoredDigit {
  readonly label: number;
  readonly writer: number;
  readonly strokes: readonly (readonly [number, number][])[];
}

/**
 * The rule by which writers are kept aside: every third one, by number. Nothing is trained or tuned
 * on what they wrote; 57 of the 171 writers.
 */
export const isHeldOut = (writer: number): boolean => writer % 3 === 2;

/** Where the data sets lie that are never part of the repository: DATASETS_DIR. */
export function datasetFile(...path: string[]): string {
  const folder = process.env.DATASETS_DIR;
  if (!folder) throw new Error('Set DATASETS_DIR to the folder that holds mnist and pen-strokes.');
  return join(folder, ...path);
}

/** All pen strokes: 6,279 digits of 171 writers, y downwards. */
export function readPenStrokes(): PenDigit[] {
  const text = gunzipSync(readFileSync(datasetFile('pen-strokes', 'digits.json.gz'))).toString();
  return (JSON.parse(text) as StoredDigit[]).map(({ label, writer, strokes }) => ({
    label,
    writer,
    strokes: strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y }))),
  }));
}

/** Of the writers that are not kept aside, those on whom certainty is set: not trained on, either. */
export const setsCertainty = (writer: number): boolean => writer % 12 === 4;
