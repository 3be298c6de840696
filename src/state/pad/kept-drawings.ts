/** "My test set": drawings kept with what was meant, on this computer only. */
import { useStore } from 'zustand';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import {
  addedImages,
  keep,
  keepPicture as keepPixels,
  readKept,
  readWriter,
} from '../../draw/kept/kept.ts';
import type { GreyPicture } from '../../draw/photo/picture.ts';
import type { Stroke } from '../../draw/stroke.ts';
import type { LessonId } from '../../lessons/lesson.ts';
import type { DatasetInfo } from '../data/datasets.ts';
import { extendDataset } from '../data/datasets.ts';
import { hasDigits } from '../../domain/data/extend-dataset.ts';
import { openChannel } from '../page/channel.ts';
import { newId } from '../page/new-id.ts';
import { addNoticeOnce } from '../page/notices.ts';
import { drawingNow } from './drawing.ts';
import { drawingsShelf } from './drawings-shelf.ts';
import type { StoredDrawing } from './drawings-shelf.ts';
import { createDrawings } from './drawings-store.ts';
import { getDrawingsUse } from './drawings-use.ts';
import { oldDrawings } from './old-drawings.ts';
import { signed } from './writer.ts';

export type { KeptDrawing } from '../../draw/kept/kept.ts';
export type { StoredDrawing } from './drawings-shelf.ts';

const kept = createDrawings({
  shelf: drawingsShelf(),
  channel: openChannel('digit-lab/drawings'),
  old: oldDrawings,
  tell: addNoticeOnce,
});

export const useKeptDrawings = (): readonly StoredDrawing[] =>
  useStore(kept.store, (state) => state.drawings);

export const getKeptDrawings = (): readonly StoredDrawing[] => kept.store.getState().drawings;

/** Reads what earlier visits kept. */
export const openKeptDrawings = (): Promise<void> => kept.open();

/** Calls `listener` whenever drawings are kept or deleted, here or in another page. */
export function followKeptDrawings(listener: () => void): () => void {
  return kept.store.subscribe(({ drawings }, before) => {
    if (before.ready && drawings !== before.drawings) listener();
  });
}

/** Keeps a drawn digit under the label that was meant. @throws LabError 'storage-full' */
export const keepDrawing = (label: number, strokes: readonly Stroke[]): Promise<void> =>
  kept.add([signed(keep(newId(), label, strokes))]);

/** Keeps what the frame shows of a picture under its label. @throws LabError 'storage-full' */
export const keepPicture = (label: number, picture: GreyPicture): Promise<void> =>
  kept.add([signed(keepPixels(newId(), label, picture))]);

/** Deletes several at once. */
export const dropDrawings = (ids: readonly string[]): Promise<void> => kept.remove(ids);

/** Says whose hand some drawings are; an empty name takes that away. @throws LabError 'storage-full' */
export async function nameWriter(ids: readonly string[], name: string): Promise<void> {
  const writer = readWriter(name);
  const named = getKeptDrawings()
    .filter(({ id }) => ids.includes(id))
    .map((drawing) => ({ ...drawing, writer: writer ?? undefined }));
  await kept.change(named);
}

export const dropDrawing = (id: string): Promise<void> => kept.remove([id]);

/** Puts back what was dropped, where it was. @throws LabError 'storage-full' */
export const restoreDrawing = (drawing: StoredDrawing): Promise<void> => kept.restore(drawing);

/**
 * Adds the drawings of a file that was exported before, all or none, and says how many.
 * @throws LabError 'file-unreadable' or 'storage-full'
 */
export async function importDrawings(text: string): Promise<number> {
  const added = readKept(text, newId);
  await kept.add(added);
  return added.length;
}

/** Adds drawings that come from elsewhere. @throws LabError 'storage-full' */
export const addDrawings = (drawings: readonly KeptDrawing[]): Promise<void> => kept.add(drawings);

/** The data that a lesson has opened, with the kept drawings where it is to use them. */
export async function withDrawings(id: LessonId, data: DatasetInfo): Promise<DatasetInfo> {
  const use = getDrawingsUse(id);
  if (use === 'none' || !hasDigits(data)) return data;
  await kept.open();
  const { drawings } = kept.store.getState();
  if (drawings.length === 0) return data;
  return extendDataset(data, addedImages(drawings, drawingNow().look), use);
}
