/** Reads a filled form from a photo, off the page's thread: decoding alone takes a second on a phone. */
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { keepPicture } from '../../draw/kept/kept.ts';
import { decodePicture } from '../../draw/photo/decode-picture.ts';
import { readSheet as readBoxes, sheetSide } from '../../draw/sheet/read-sheet.ts';
import type { ReadSheet } from '../protocol/sheets.ts';

/** @throws LabError 'image-unreadable' where no form is found. */
export async function readSheet(photo: Blob): Promise<ReadSheet> {
  const { writer, boxes } = readBoxes(await decodePicture(photo, sheetSide));
  const drawings = boxes.flatMap(({ label, digit }): Omit<KeptDrawing, 'id'>[] => {
    if (!digit) return [];
    const { strokes, crop, pixels } = keepPicture('', label, digit);
    return [{ label, strokes, crop, pixels, writer }];
  });
  return { writer, drawings, empty: boxes.length - drawings.length };
}
