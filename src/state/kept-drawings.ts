import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { argmaxRows } from '../domain/metrics/argmax.ts';
import { houseNumber } from '../draw/houseNumber.ts';
import type { KeptDrawing } from '../draw/kept.ts';
import { keep, keptImage, readKept } from '../draw/kept.ts';
import type { Stroke } from '../draw/stroke.ts';
import { drawingNow } from './drawing.ts';
import { inputFormOf, stack } from './readings.ts';
import type { Run } from './runs.ts';
import { predictWithRun } from './runs.ts';

export type { KeptDrawing } from '../draw/kept.ts';

interface KeptState {
  /** Oldest first. */
  readonly drawings: readonly KeptDrawing[];
}

/** "My test set": kept on this computer only. */
const useKept = create<KeptState>()(
  persist((): KeptState => ({ drawings: [] }), { name: 'digit-lab/drawings', version: 1 }),
);

export const useKeptDrawings = (): readonly KeptDrawing[] => useKept((state) => state.drawings);

const newId = (): string => crypto.randomUUID();

/** Keeps a drawn digit under the label that was meant. */
export function keepDrawing(label: number, strokes: readonly Stroke[]): void {
  useKept.setState(({ drawings }) => ({ drawings: [...drawings, keep(newId(), label, strokes)] }));
}

export function dropDrawing(id: string): void {
  useKept.setState(({ drawings }) => ({ drawings: drawings.filter((one) => one.id !== id) }));
}

/** Puts back what was dropped; the order is the given one. */
export function restoreDrawings(drawings: readonly KeptDrawing[]): void {
  useKept.setState({ drawings });
}

/** Adds the drawings of a file that was exported before. @throws LabError 'file-unreadable' */
export function importDrawings(text: string): number {
  const added = readKept(text, newId);
  useKept.setState(({ drawings }) => ({ drawings: [...drawings, ...added] }));
  return added.length;
}

/** What a run says of each drawing: its class, or null where it cannot take such a drawing. */
export async function judgeDrawings(
  run: Run,
  drawings: readonly KeptDrawing[],
): Promise<readonly (number | null)[]> {
  const form = inputFormOf(run);
  const { look } = drawingNow();
  const images = drawings.map((drawing) => {
    if (form === 'digit') return keptImage(drawing);
    if (form === 'houseNumber' && drawing.strokes) return houseNumber(drawing.strokes, look);
    return null;
  });
  const readable = images.filter((image) => image !== null);
  if (readable.length === 0) return drawings.map(() => null);
  const outputs = await predictWithRun(run.id, stack(readable));
  const said = argmaxRows(outputs, outputs.length / readable.length);
  let next = 0;
  return images.map((image) => (image ? said[next++] : null));
}
