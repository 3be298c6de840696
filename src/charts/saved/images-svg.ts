import type { ImageSet } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import { bytesToRgba, paintImage } from '../images/paint.ts';
import type { PaletteName } from '../images/palettes.ts';
import { palettes } from '../images/palettes.ts';
import type { Drawn } from './drawn.ts';
import { escaped } from './drawn.ts';

/** What stands below an image of a saved grid. */
export interface DrawnCaption {
  readonly text: string;
  readonly detail?: string;
  readonly wrong?: boolean;
}

const [tile, gap, below] = [84, 12, 40]; // pixels
const mostInRow = 10;

/** One image as a PNG of its own pixels, in a data URL. */
function pictureOf(images: ImageSet, index: number, palette: PaletteName): string {
  const canvas = document.createElement('canvas');
  const { height, width } = images;
  const rgba = bytesToRgba(imageAt(images, index), palettes[palette]);
  paintImage(canvas, rgba, width, height);
  return canvas.toDataURL('image/png');
}

/** A grid of images with their captions as a drawing; wrong ones have a frame and a sign. */
export function imagesSvg(
  images: ImageSet,
  captions: readonly DrawnCaption[],
  palette: PaletteName = 'grey',
): Drawn {
  const columns = Math.min(mostInRow, Math.max(1, captions.length));
  const rows = Math.ceil(captions.length / columns);
  const parts = captions.flatMap(({ text, detail, wrong }, index) => {
    const x = gap + (index % columns) * (tile + gap);
    const y = gap + Math.floor(index / columns) * (tile + gap + below);
    const place = `x="${x}" y="${y}" width="${tile}" height="${tile}"`;
    const href = pictureOf(images, index, palette);
    const words = (at: number, line: string) =>
      `<text x="${x + tile / 2}" y="${y + tile + at}" text-anchor="middle">${escaped(line)}</text>`;
    return [
      `<image ${place} href="${href}" style="image-rendering: pixelated"/>`,
      wrong ? `<rect ${place} fill="none" stroke="#c0392b" stroke-width="3"/>` : '',
      words(17, wrong ? `✕ ${text}` : text),
      detail ? words(34, detail) : '',
    ];
  });
  return {
    width: gap + columns * (tile + gap),
    height: gap + rows * (tile + gap + below),
    parts,
  };
}
