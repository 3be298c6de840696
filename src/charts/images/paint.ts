import type { Palette } from './palettes.ts';

/** Bytes through a palette, ready for a canvas: [pixels] to [pixels, red green blue alpha]. */
export function bytesToRgba(
  bytes: ArrayLike<number>,
  palette: Palette,
): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(bytes.length * 4);
  for (let at = 0; at < bytes.length; at++) {
    const colour = 3 * bytes[at]!;
    rgba[4 * at] = palette[colour]!;
    rgba[4 * at + 1] = palette[colour + 1]!;
    rgba[4 * at + 2] = palette[colour + 2]!;
    rgba[4 * at + 3] = 255;
  }
  return rgba;
}

/**
 * Shades through a palette, where a negative shade is a hole that shows the page: for atlases with
 * gaps and blank tiles.
 */
export function shadesToRgba(shades: Int16Array, palette: Palette): Uint8ClampedArray<ArrayBuffer> {
  const rgba = bytesToRgba(
    shades.map((shade) => Math.max(0, shade)),
    palette,
  );
  shades.forEach((shade, at) => {
    if (shade < 0) rgba[4 * at + 3] = 0;
  });
  return rgba;
}

/** One pixel of the canvas for each of the image; CSS enlarges it without smoothing. */
export function paintImage(
  canvas: HTMLCanvasElement,
  rgba: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
): void {
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
}
