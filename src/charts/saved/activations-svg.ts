import type { LayerValues } from '../images/activation-grid.ts';
import { activationAtlas, isSpatial, unitAtlas } from '../images/activation-grid.ts';
import { paintImage, shadesToRgba } from '../images/paint.ts';
import type { PaletteName } from '../images/palettes.ts';
import { palettes } from '../images/palettes.ts';
import type { Drawn } from './drawn.ts';
import { escaped } from './drawn.ts';

const [edge, above, between] = [12, 26, 18]; // pixels
/** Grids are about so wide, and small ones no larger than so many pixels to one. */
const [usualWidth, largestScale] = [760, 14];

/** What every layer gives for one image, below one another, as the page shows it. */
export function activationsSvg(layers: readonly LayerValues[], palette: PaletteName): Drawn {
  const parts: string[] = [];
  let [top, widest] = [edge, 0];
  for (const layer of layers) {
    const atlas = isSpatial(layer.shape) ? activationAtlas(layer) : unitAtlas(layer);
    const scale = Math.max(1, Math.min(largestScale, Math.floor(usualWidth / atlas.width)));
    const canvas = document.createElement('canvas');
    paintImage(canvas, shadesToRgba(atlas.shades, palettes[palette]), atlas.width, atlas.height);
    const [width, height] = [scale * atlas.width, scale * atlas.height];
    const title = `${layer.layer}, ${layer.shape.join(' × ')}`;
    const place = `x="${edge}" y="${top + above}" width="${width}" height="${height}"`;
    parts.push(
      `<text x="${edge}" y="${top + 16}">${escaped(title)}</text>`,
      `<image ${place} href="${canvas.toDataURL('image/png')}" style="image-rendering: pixelated"/>`,
    );
    top += above + height + between;
    widest = Math.max(widest, width);
  }
  return { width: widest + 2 * edge, height: top, parts };
}
