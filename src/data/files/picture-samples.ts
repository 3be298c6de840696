import { joinBytes } from '../../domain/bytes.ts';
import type { ImageSet, OriginalImages } from '../../domain/data/dataset.ts';
import { fitImages } from '../formats/fit-images.ts';
import type { Picture } from '../formats/picture.ts';

/** Side of the pictures that are shown as they were, in pixels. */
const shownSide = 96;
const mostShown = 10;
/** Channels that differ by less are a camera's noise or a JPEG's, not colours. */
const visibleDifference = 12;

interface Sample {
  /** [shownSide, shownSide, 3] */
  readonly rgb: Uint8Array;
  readonly grey: Uint8Array;
  readonly used: Uint8Array;
}

/** A few pictures as they were, beside what becomes of them: one of each folder, or the first. */
export interface PictureSamples {
  /** `used` is the picture in the size of its set: [side * side]. */
  add(path: string, picture: Picture, used: Uint8Array): Promise<void>;
  stack(side: number): OriginalImages;
}

async function sampleOf(picture: Picture, used: Uint8Array): Promise<Sample> {
  const { height, width } = picture;
  const fitted = async (pixels: Uint8Array) =>
    (await fitImages({ count: 1, height, width, pixels }, shownSide)).pixels;
  const planes = await Promise.all(picture.planes().map(fitted));
  const rgb = new Uint8Array(3 * shownSide * shownSide);
  planes.forEach((plane, channel) => plane.forEach((value, at) => (rgb[3 * at + channel] = value)));
  return { rgb, grey: await fitted(picture.pixels), used };
}

function isColoured({ rgb }: Sample): boolean {
  for (let at = 0; at < rgb.length; at += 3) {
    const [red, green, blue] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > visibleDifference) return true;
  }
  return false;
}

function square(side: number, images: readonly Uint8Array[]): ImageSet {
  return { count: images.length, height: side, width: side, pixels: joinBytes(images) };
}

export function createPictureSamples(): PictureSamples {
  const firsts: Sample[] = [];
  const folders = new Map<string, Sample>();
  const chosen = () => (folders.size > 1 ? [...folders.values()] : firsts);
  return {
    async add(path, picture, used) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const isNew = folders.size < mostShown && !folders.has(folder);
      if (!isNew && firsts.length >= mostShown) return;
      const sample = await sampleOf(picture, used);
      if (isNew) folders.set(folder, sample);
      if (firsts.length < mostShown) firsts.push(sample);
    },
    stack(side) {
      const samples = chosen();
      const coloured = samples.some(isColoured);
      return {
        ...square(
          shownSide,
          samples.map(({ grey }) => grey),
        ),
        ...(coloured && { rgb: joinBytes(samples.map(({ rgb }) => rgb)) }),
        used: square(
          side,
          samples.map(({ used }) => used),
        ),
      };
    },
  };
}
