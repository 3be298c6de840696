import type { CurveId } from '../plot/curves.ts';

/** How measured curves are drawn: as lines, with a point at each epoch, or dashed. */
export type CurveStyle = 'line' | 'pointsAndLine' | 'dashed';

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dash?: string;
}

const strokes: Readonly<Record<CurveId, Stroke>> = {
  documentedTrain: { color: 'var(--series-train-ghost)', width: 1.75, dash: '5 4' },
  documentedValidation: { color: 'var(--series-validation-ghost)', width: 1.75, dash: '5 4' },
  train: { color: 'var(--series-train)', width: 2 },
  validation: { color: 'var(--series-validation)', width: 2 },
};

/** Ghosts first, so that what was measured lies on top. */
export const drawingOrder = Object.keys(strokes) as readonly CurveId[];

export const isMeasured = (id: CurveId): boolean => id === 'train' || id === 'validation';

/** The stroke of a curve. Where measured curves are dashed, the ghosts are dotted. */
export function strokeOf(id: CurveId, look: CurveStyle): Stroke {
  if (look !== 'dashed') return strokes[id];
  return { ...strokes[id], dash: isMeasured(id) ? '8 4' : '1.5 3.5' };
}
