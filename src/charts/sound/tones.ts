/** Curves as sound: the value is the pitch, time goes with the epochs, each curve comes from its side. */
import { curveRows } from '../plot/curves.ts';
import type { CurveMetric, EpochFigures } from '../plot/curves.ts';

/** One curve: its pitch glides from each moment to the next. */
export interface Voice {
  /** From −1, the left ear, to 1, the right. */
  readonly pan: number;
  /** `at` in seconds from the beginning, rising; a voice with one moment holds it for a while. */
  readonly moments: readonly { readonly at: number; readonly hertz: number }[];
}

export interface Tones {
  readonly seconds: number;
  readonly voices: readonly Voice[];
}

/** Two octaves, in the middle of what small loudspeakers play. */
const lowest = 220;
const octaves = 2;

const secondsPerEpoch = 0.35;
const shortest = 1.2;
const longest = 8;

/**
 * Loss or accuracy by epoch, training left and validation right, both on one scale: their smallest
 * value is 220 Hz, their largest 880 Hz. Null where there is nothing to hear.
 */
export function curveTones(history: readonly EpochFigures[], metric: CurveMetric): Tones | null {
  const rows = curveRows(metric, { history });
  const values = rows.flatMap(({ train, validation }) => [train, validation]).filter(isKnown);
  const [first, final] = [rows[0], rows.at(-1)];
  if (!first || !final || values.length === 0) return null;
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const epochs = final.x - first.x;
  const seconds = Math.min(longest, Math.max(shortest, epochs * secondsPerEpoch));
  const hertz = (value: number) =>
    lowest * 2 ** (octaves * (span === 0 ? 0.5 : (value - low) / span));
  const voice = (id: 'train' | 'validation', pan: number): Voice => ({
    pan,
    moments: rows.flatMap((row) => {
      const value = row[id];
      if (!isKnown(value)) return [];
      return [
        { at: epochs === 0 ? 0 : ((row.x - first.x) / epochs) * seconds, hertz: hertz(value) },
      ];
    }),
  });
  const voices = [voice('train', -1), voice('validation', 1)];
  return { seconds, voices: voices.filter(({ moments }) => moments.length > 0) };
}

const isKnown = (value: number | undefined): value is number => value !== undefined;
