import type { GreyPicture } from './picture.ts';

/** The square of a picture that is used, in its pixels. It always lies inside the picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

type Size = Pick<GreyPicture, 'width' | 'height'>;

/** A frame smaller than this holds nothing to read. */
export const smallestSide = 12;

export const largestSide = ({ width, height }: Size): number => Math.min(width, height);

/** The nearest frame that lies inside the picture, in whole pixels. */
export function fitFrame(frame: Frame, picture: Size): Frame {
  const largest = largestSide(picture);
  const side = Math.round(Math.min(largest, Math.max(Math.min(smallestSide, largest), frame.side)));
  const clamp = (start: number, size: number) =>
    Math.round(Math.min(size - side, Math.max(0, start)));
  return { left: clamp(frame.left, picture.width), top: clamp(frame.top, picture.height), side };
}

/** The largest square in the middle. */
export function middleFrame(picture: Size): Frame {
  const side = largestSide(picture);
  return fitFrame(
    { left: (picture.width - side) / 2, top: (picture.height - side) / 2, side },
    picture,
  );
}

/** The frame with another side about the same middle. */
export function resizeFrame({ left, top, side }: Frame, next: number, picture: Size): Frame {
  const shift = (side - next) / 2;
  return fitFrame({ left: left + shift, top: top + shift, side: next }, picture);
}

/** The picture turned clockwise by a quarter: for photos that were taken on their side. */
export function turnPicture({ width, height, pixels, ink }: GreyPicture): GreyPicture {
  const turned = (from: ArrayLike<number>) =>
    Float32Array.from({ length: width * height }, (_, at) => {
      const [row, column] = [Math.floor(at / height), at % height];
      return from[(height - 1 - column) * width + row]!;
    });
  return {
    ...{ width: height, height: width, pixels: turned(pixels) },
    ...(ink && { ink: turned(ink) }),
  };
}

/** What lies inside the frame, as a picture of its own. */
export function cropPicture(picture: GreyPicture, { left, top, side }: Frame): GreyPicture {
  const crop = (from: ArrayLike<number>) =>
    Float32Array.from({ length: side * side }, (_, at) => {
      const [row, column] = [Math.floor(at / side), at % side];
      return from[(top + row) * picture.width + left + column]!;
    });
  const { pixels, ink } = picture;
  return { width: side, height: side, pixels: crop(pixels), ...(ink && { ink: crop(ink) }) };
}
