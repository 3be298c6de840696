import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ImageSet } from '../../domain/data/dataset.ts';
import type { AddedTo } from '../../domain/data/extend-dataset.ts';
import { hasDigits } from '../../domain/data/extend-dataset.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import type { KeptDrawing } from '../../draw/kept.ts';
import {
  addedImages,
  keep,
  keepPicture as keepPixels,
  keptHouseNumber,
  keptImage,
  readKept,
} from '../../draw/kept.ts';
import type { GreyPicture } from '../../draw/picture.ts';
import type { Stroke } from '../../draw/stroke.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { extendDataset, getDataset } from '../data/datasets.ts';
import { drawingNow } from './drawing.ts';
import { invalidateData } from '../notebook/notebook.ts';
import { inputFormOf, stack } from './readings.ts';
import type { Run } from '../runs/runs.ts';
import { predictWithRun } from '../runs/runs.ts';

export type { KeptDrawing } from '../../draw/kept.ts';

/** What a lesson does with the kept drawings. */
export type DrawingsUse = 'none' | AddedTo;

interface KeptState {
  /** Oldest first. */
  readonly drawings: readonly KeptDrawing[];
  /** The lessons that learn from them or are measured on them. */
  readonly uses: Readonly<Partial<Record<LessonId, DrawingsUse>>>;
}

/** "My test set": kept on this computer only. */
const useKept = create<KeptState>()(
  persist((): KeptState => ({ drawings: [], uses: {} }), {
    name: 'digit-lab/drawings',
    version: 1,
  }),
);

export const useKeptDrawings = (): readonly KeptDrawing[] => useKept((state) => state.drawings);

export const useDrawingsUse = (id: LessonId): DrawingsUse =>
  useKept((state) => state.uses[id] ?? 'none');

const newId = (): string => crypto.randomUUID();

/** Changes what is kept; the data of lessons that use it are not up to date any more. */
function setDrawings(change: (drawings: readonly KeptDrawing[]) => readonly KeptDrawing[]): void {
  useKept.setState(({ drawings }) => ({ drawings: change(drawings) }));
  for (const [id, use] of Object.entries(useKept.getState().uses)) {
    if (use !== 'none') invalidateData(id as LessonId);
  }
}

/** Keeps a drawn digit under the label that was meant. */
export function keepDrawing(label: number, strokes: readonly Stroke[]): void {
  setDrawings((drawings) => [...drawings, keep(newId(), label, strokes)]);
}

/** Keeps what the frame shows of a picture under the label that it has. */
export function keepPicture(label: number, picture: GreyPicture): void {
  setDrawings((drawings) => [...drawings, keepPixels(newId(), label, picture)]);
}

export function dropDrawing(id: string): void {
  setDrawings((drawings) => drawings.filter((one) => one.id !== id));
}

/** Puts back what was dropped; the order is the given one. */
export function restoreDrawings(drawings: readonly KeptDrawing[]): void {
  setDrawings(() => drawings);
}

/** Adds the drawings of a file that was exported before. @throws LabError 'file-unreadable' */
export function importDrawings(text: string): number {
  const added = readKept(text, newId);
  setDrawings((drawings) => [...drawings, ...added]);
  return added.length;
}

export function setDrawingsUse(id: LessonId, use: DrawingsUse): void {
  useKept.setState(({ uses }) => ({ uses: { ...uses, [id]: use } }));
}

/** The data that a lesson has opened, with the kept drawings where it is to use them. */
export async function withDrawings(id: LessonId, data: DatasetInfo): Promise<DatasetInfo> {
  const { drawings, uses } = useKept.getState();
  const use = uses[id] ?? 'none';
  if (use === 'none' || drawings.length === 0 || !hasDigits(data)) return data;
  return extendDataset(data, addedImages(drawings, drawingNow().look), use);
}

function imageFor(run: Run, drawing: KeptDrawing): ImageSet | null {
  const data = getDataset(run.datasetId);
  if (data && !hasDigits(data)) return null;
  switch (inputFormOf(run)) {
    case 'digit':
      return keptImage(drawing);
    case 'houseNumber':
      return keptHouseNumber(drawing, drawingNow().look);
    case 'none':
      return null;
  }
}

/** What a run says of each drawing: its class, or null where it cannot take such a drawing. */
export async function judgeDrawings(
  run: Run,
  drawings: readonly KeptDrawing[],
): Promise<readonly (number | null)[]> {
  const images = drawings.map((drawing) => imageFor(run, drawing));
  const readable = images.filter((image) => image !== null);
  if (readable.length === 0) return drawings.map(() => null);
  const outputs = await predictWithRun(run.id, stack(readable));
  const said = argmaxRows(outputs, outputs.length / readable.length);
  let next = 0;
  return images.map((image) => (image ? said[next++] : null));
}
