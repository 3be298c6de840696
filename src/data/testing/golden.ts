import { readFileSync } from 'node:fs';
import { fileOf } from './files.ts';

/** A file as the library that defines its format wrote it: scripts/golden/data_files.py. */
export function goldenFile(name: string): File {
  return fileOf(name, new Uint8Array(readFileSync(new URL(`./golden/${name}`, import.meta.url))));
}

/** The pixels of golden images `first` to `first + count - 1`, by the rule of that script. */
export function goldenPixels(count: number, side: number, first = 0): Uint8Array {
  return Uint8Array.from({ length: count * side * side }, (_, at) => {
    const image = first + Math.floor(at / (side * side));
    const row = Math.floor(at / side) % side;
    return (37 * image + 5 * row + 3 * (at % side)) % 256;
  });
}

export function goldenLabels(count: number, first = 0): number[] {
  return Array.from({ length: count }, (_, index) => (3 * (first + index) + 1) % 10);
}

/** Grey of the golden colours: planes p, p / 2 and 255 - p. */
export function goldenGrey(pixels: Uint8Array): Uint8Array {
  return pixels.map((p) =>
    Math.floor(0.2989 * p + 0.587 * Math.floor(p / 2) + 0.114 * (255 - p) + 0.5),
  );
}
