/** Reads a filled form from a photo, off the page's thread: decoding alone takes a second on a phone. */
import { LabError } from '../../domain/failure.ts';
import type { KeptDrawing } from '../../draw/kept/kept.ts';
import { keepPicture } from '../../draw/kept/kept.ts';
import type { GreyPicture } from '../../draw/photo/picture.ts';
import { greyOf } from '../../draw/photo/picture.ts';
import { readSheet as readBoxes, sheetSide } from '../../draw/sheet/read-sheet.ts';
import type { ReadSheet } from '../protocol/sheets.ts';

/** An image file as greys, its longer side at most `sheetSide`. @throws LabError 'image-unreadable' */
async function decoded(photo: Blob): Promise<GreyPicture> {
  const bitmap = await createImageBitmap(photo).catch((cause: unknown) => {
    throw new LabError('image-unreadable', 'The browser cannot read this as a picture.', { cause });
  });
  try {
    const scale = Math.min(1, sheetSide / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new LabError('image-unreadable', 'The browser gives no canvas to read on.');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return greyOf(context.getImageData(0, 0, width, height).data, width, height);
  } finally {
    bitmap.close();
  }
}

/** @throws LabError 'image-unreadable' where no form is found. */
export async function readSheet(photo: Blob): Promise<ReadSheet> {
  const { writer, boxes } = readBoxes(await decoded(photo));
  const drawings = boxes.flatMap(({ label, digit }): Omit<KeptDrawing, 'id'>[] => {
    if (!digit) return [];
    const { strokes, crop, pixels } = keepPicture('', label, digit);
    return [{ label, strokes, crop, pixels, writer }];
  });
  return { writer, drawings, empty: boxes.length - drawings.length };
}
