import { LabError } from '../../domain/failure.ts';
import type { GreyPicture } from '../../draw/photo/picture.ts';
import { pictureSize } from '../../draw/photo/picture-size.ts';
import { greyOf } from '../../draw/photo/picture.ts';

/** Larger pictures are reduced: enough for any crop, quick to look through. */
const largest = 800;

/** The largest camera's; decoded, a picture takes four bytes a pixel. */
const mostPixels = 64e6;
/** What a camera writes before the size: EXIF with a preview, colour profiles. */
const headBytes = 2 ** 18;

/** @throws LabError 'image-unreadable' for a picture that would fill the memory. */
async function checkSize(file: Blob): Promise<void> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const size = pictureSize(head);
  if (!size || size.width * size.height <= mostPixels) return;
  const [width, height] = [size.width, size.height].map((side) => side.toLocaleString('en'));
  throw new LabError(
    'image-unreadable',
    `The picture has ${width} x ${height} pixels; at most ${mostPixels / 1e6} million are read.`,
  );
}

/** Reads an image file (also a photo fresh from the camera). @throws LabError 'image-unreadable' */
export async function readPicture(file: Blob): Promise<GreyPicture> {
  await checkSize(file);
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    const what = file.type ? `an image (${file.type})` : 'an image';
    throw new LabError('image-unreadable', `The browser cannot read this as ${what}.`, { cause });
  });
  try {
    const scale = Math.min(1, largest / Math.max(bitmap.width, bitmap.height));
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

/** Whether a file says of itself that it is a picture. */
export const isImage = ({ type }: File): boolean => type.startsWith('image/');

/** The first image among pasted things, or null. */
export function imageAmong(transfer: DataTransfer | null): File | null {
  return [...(transfer?.files ?? [])].find(isImage) ?? null;
}
