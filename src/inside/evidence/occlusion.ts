/** Occlusion (Zeiler and Fergus, 2014): a patch of the image is wiped out, and the network asked again. */
export interface Patches {
  /** Side of a patch in pixels, and how far the next one is away. */
  readonly side: number;
  readonly stride: number;
  readonly rows: number;
  readonly columns: number;
  /** The image with each patch wiped out in turn: [rows * columns, height * width]. */
  readonly pixels: Uint8Array;
}

/** Patches of about an eighth of the image's side, half a patch apart. */
export function wipedImages(image: Uint8Array, height: number, width: number): Patches {
  const side = Math.max(1, Math.round(Math.max(height, width) / 8));
  const stride = Math.max(1, Math.floor(side / 2));
  const places = (size: number) => Math.ceil(Math.max(0, size - side) / stride) + 1;
  const [rows, columns] = [places(height), places(width)];
  const pixels = new Uint8Array(rows * columns * height * width);
  for (let patch = 0; patch < rows * columns; patch++) {
    const own = pixels.subarray(patch * height * width, (patch + 1) * height * width);
    own.set(image);
    const top = Math.floor(patch / columns) * stride;
    const left = (patch % columns) * stride;
    for (let row = top; row < Math.min(height, top + side); row++) {
      own.fill(0, row * width + left, row * width + Math.min(width, left + side));
    }
  }
  return { side, stride, rows, columns, pixels };
}

/** What each pixel's patches cost on average: [height * width]. */
export function costByPixel(
  { side, stride, rows, columns }: Patches,
  costs: ArrayLike<number>,
  height: number,
  width: number,
): Float64Array {
  const sums = new Float64Array(height * width);
  const counts = new Float64Array(height * width);
  for (let patch = 0; patch < rows * columns; patch++) {
    const top = Math.floor(patch / columns) * stride;
    const left = (patch % columns) * stride;
    for (let row = top; row < Math.min(height, top + side); row++) {
      for (let column = left; column < Math.min(width, left + side); column++) {
        sums[row * width + column]! += costs[patch]!;
        counts[row * width + column]!++;
      }
    }
  }
  return sums.map((sum, at) => sum / (counts[at]! || 1));
}
