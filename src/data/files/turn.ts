import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import { pauseIfDue } from '../formats/bytes/byte-stream.ts';

const mostLookedAt = 200;
const fewest = 5;
/** Ones are far taller than wide; in between nothing can be told. */
const [tall, wide] = [1.25, 0.8];

/** Height over width of an image's ink: what differs from its corner by half of what differs most. */
function proportion(image: Uint8Array, width: number): number | null {
  const [ground = 0] = image;
  const depth = (at: number) => Math.abs(image[at]! - ground);
  let most = 0;
  for (let at = 0; at < image.length; at++) most = Math.max(most, depth(at));
  if (most < 32) return null;
  let [left, right, top, bottom] = [width, -1, image.length, -1];
  for (let at = 0; at < image.length; at++) {
    if (2 * depth(at) < most) continue;
    const [row, column] = [Math.floor(at / width), at % width];
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = row;
  }
  return (bottom + 1 - top) / (right + 1 - left);
}

/**
 * Whether the images lie on their sides, as their ones show it: a digit 1 is taller than wide. Null
 * where that cannot be told. `one` is the label of the ones.
 */
export function liesOnSide(images: ImageSet, labels: Uint8Array, one = 1): boolean | null {
  const found: number[] = [];
  for (let index = 0; index < labels.length && found.length < mostLookedAt; index++) {
    if (labels[index] !== one) continue;
    const value = proportion(imageAt(images, index), images.width);
    if (value !== null) found.push(value);
  }
  const middle = found.sort((a, b) => a - b)[Math.floor(found.length / 2)];
  if (middle === undefined || found.length < fewest) return null;
  if (middle >= tall) return false;
  return middle <= wide ? true : null;
}

/** Rows for columns, in all images. */
export async function transposeImages<Set extends ImageSet>(set: Set): Promise<Set> {
  const { count, height, width } = set;
  const size = height * width;
  const pixels = new Uint8Array(set.pixels.length);
  for (let index = 0; index < count; index++) {
    const from = index * size;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        pixels[from + column * height + row] = set.pixels[from + row * width + column]!;
      }
    }
    if (index % 1024 === 0) await pauseIfDue();
  }
  return { ...set, height: width, width: height, pixels };
}
