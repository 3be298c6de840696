import { decodePicture } from '../../draw/photo/decode-picture.ts';
import type { GreyPicture } from '../../draw/photo/picture.ts';

/** Larger pictures are reduced: enough for any crop, quick to look through. */
const largest = 800;

/** Reads an image file for the pad. @throws LabError 'image-unreadable' */
export const readPicture = (file: Blob): Promise<GreyPicture> => decodePicture(file, largest);

/** Whether a file says of itself that it is a picture. */
export const isImage = ({ type }: File): boolean => type.startsWith('image/');

/** The first image among pasted things, or null. */
export function imageAmong(transfer: DataTransfer | null): File | null {
  return [...(transfer?.files ?? [])].find(isImage) ?? null;
}
