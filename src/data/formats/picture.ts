import { t } from '../../domain/language.ts';
import type { ImageSet } from '../../domain/data/dataset.ts';
import { LabError } from '../../domain/failure.ts';
import { greyWeights } from './arrays/found-array.ts';
import type { DataFile } from './bytes/data-file.ts';
import type { PictureFormat } from './format.ts';
import { decodeSmallPng } from './png.ts';

/** A picture as the browser decodes it: [height, width, 4], not premultiplied. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: ArrayLike<number>;
}

export type PictureDecoder = (blob: Blob) => Promise<DecodedPicture>;

const largestPicture = 2 ** 24; // pixels, as many as a good camera's
const largestFile = 2 ** 26; // bytes
const smallFile = 2 ** 18; // bytes

const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x42, 0x4d], // BMP
];

export function isPicture(start: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(start.subarray(0, 12));
  if (/^RIFF[^]{4}WEBP/.test(text)) return true;
  return signatures.some((signature) => signature.every((byte, at) => start[at] === byte));
}

let canvas: OffscreenCanvas | undefined;

/** Decodes with the browser's own decoder; one canvas serves all pictures. */
export async function decodeInBrowser(blob: Blob): Promise<DecodedPicture> {
  const bitmap = await createImageBitmap(blob, { premultiplyAlpha: 'none' });
  try {
    const { width, height } = bitmap;
    if (width * height > largestPicture) throw new RangeError(`${width} x ${height} pixels`);
    canvas ??= new OffscreenCanvas(width, height);
    canvas.width = width; // clears it, too
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new TypeError('no 2D canvas');
    context.drawImage(bitmap, 0, 0);
    return { width, height, rgba: context.getImageData(0, 0, width, height).data };
  } finally {
    bitmap.close();
  }
}

/** Where a picture is transparent, what is behind: paper behind dark ink, black behind light ink. */
function groundLevel(grey: Float32Array, rgba: ArrayLike<number>): number {
  let [sum, weight] = [0, 0];
  for (let at = 0; at < grey.length; at++) {
    const alpha = rgba[4 * at + 3]!;
    sum += grey[at]! * alpha;
    weight += alpha;
  }
  return sum > 127 * weight ? 0 : 255;
}

/** One grey image that still knows its colours. */
export interface Picture extends ImageSet {
  /** Red, green and blue: [height, width] each. */
  planes(): readonly Uint8Array[];
}

/** One grey image: 0.2989 R + 0.5870 G + 0.1140 B. */
export function greyOf({ width, height, rgba }: DecodedPicture): Picture {
  const [red, green, blue] = greyWeights;
  const grey = Float32Array.from(
    { length: width * height },
    (_, at) => red * rgba[4 * at]! + green * rgba[4 * at + 1]! + blue * rgba[4 * at + 2]!,
  );
  const ground = groundLevel(grey, rgba);
  const onGround = (level: number, at: number) => {
    const alpha = rgba[4 * at + 3]! / 255;
    return Math.round(alpha * level + (1 - alpha) * ground);
  };
  const plane = (channel: number) =>
    Uint8Array.from({ length: grey.length }, (_, at) => onGround(rgba[4 * at + channel]!, at));
  const pixels = Uint8Array.from(grey, onGround);
  return { count: 1, height, width, pixels, planes: () => [0, 1, 2].map(plane) };
}

const bytesOf = async (file: DataFile): Promise<Uint8Array> =>
  new Uint8Array(await file.blob().arrayBuffer());

/** @throws LabError 'image-unreadable' or 'file-too-large'. */
export async function readPicture(file: DataFile, decode: PictureDecoder): Promise<Picture> {
  if (file.size > largestFile) {
    throw new LabError(
      'file-too-large',
      t('{path} is too large for a picture.', { path: file.path }),
    );
  }
  try {
    const small = file.size <= smallFile && decodeSmallPng(await bytesOf(file));
    return greyOf(small || (await decode(file.blob())));
  } catch (cause) {
    throw new LabError(
      'image-unreadable',
      t('{path} is not a picture that can be shown.', { path: file.path }),
      {
        cause,
      },
    );
  }
}

export const pictureFormat: PictureFormat = {
  words: 'picture',
  endings: ['.png', '.jpg', '.jpeg', '.jfif', '.gif', '.bmp', '.webp'],
  sniff: isPicture,
  gives: 'picture',
  read: readPicture,
};
