/** Image files as greys, decoded by the browser: on the page as well as in a worker. */
import { t } from '../../domain/language.ts';
import { LabError } from '../../domain/failure.ts';
import type { GreyPicture } from './picture.ts';
import { greyOf } from './picture.ts';
import { pictureSize } from './picture-size.ts';
import { count } from '../../domain/numbers.ts';

/** The largest camera's; decoded, a picture takes four bytes a pixel. */
const mostPixels = 64e6;
/** What a camera writes before the size: EXIF with a preview, colour profiles. */
const headBytes = 2 ** 18;

/** @throws LabError 'image-unreadable' for a picture that would fill the memory. */
async function checkSize(file: Blob): Promise<void> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const size = pictureSize(head);
  if (!size || size.width * size.height <= mostPixels) return;
  const [width, height] = [size.width, size.height].map((side) => count(side));
  throw new LabError(
    'image-unreadable',
    t('The picture has {width} x {height} pixels; at most {mostPixels} million are read.', {
      width,
      height,
      mostPixels: mostPixels / 1e6,
    }),
  );
}

/**
 * Reads an image file (also a photo fresh from the camera), reduced to at most `largest` pixels on its
 * longer side. @throws LabError 'image-unreadable', also before a picture is decoded that is too large.
 */
export async function decodePicture(file: Blob, largest: number): Promise<GreyPicture> {
  await checkSize(file);
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    const what = file.type ? t('an image ({type})', { type: file.type }) : t('an image');
    throw new LabError('image-unreadable', t('The browser cannot read this as {what}.', { what }), {
      cause,
    });
  });
  try {
    const scale = Math.min(1, largest / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context)
      throw new LabError('image-unreadable', t('The browser gives no canvas to read on.'));
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return greyOf(context.getImageData(0, 0, width, height).data, width, height);
  } finally {
    bitmap.close();
  }
}
