import { saveFile } from '../../ui/save-file.ts';
import type { Drawn } from './drawn.ts';
import { svgText } from './drawn.ts';

/** A PNG has so many pixels for each of the drawing's, for print and projectors. */
const density = 2;

export const saveDrawnSvg = (name: string, drawn: Drawn): void =>
  saveFile(`${name}.svg`, 'image/svg+xml', svgText(drawn));

export async function saveDrawnPng(name: string, drawn: Drawn): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawn))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width * density;
  canvas.height = drawn.height * density;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) saveFile(`${name}.png`, 'image/png', blob);
}
