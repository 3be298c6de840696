import { saveFile } from '../../ui/save-file.ts';
import { readPalette } from './palette.ts';
import type { Plot } from './plot.ts';
import { plotsSvg } from './plot-svg.ts';

/** Of one plot in a file, in pixels. */
const picture = { width: 760, height: 360 } as const;

/** A PNG has so many pixels for each of the picture's, for print and projectors. */
const density = 2;

/** Saves plots as they look, below each other, as one drawing. */
export function saveSvg(name: string, plots: readonly Plot[], place: HTMLElement): void {
  const svg = plotsSvg(plots, { ...picture, palette: readPalette(place) });
  saveFile(`${name}.svg`, 'image/svg+xml', svg);
}

/** Saves plots as they look, below each other, as one image. */
export async function savePng(
  name: string,
  plots: readonly Plot[],
  place: HTMLElement,
): Promise<void> {
  const svg = plotsSvg(plots, { ...picture, palette: readPalette(place) });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * density;
  canvas.height = picture.height * plots.length * density;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) saveFile(`${name}.png`, 'image/png', blob);
}
