/** Ways of changing the images that a trained network is shown. */
import type { ImageSet } from '../../domain/data/dataset.ts';

export type ImageDamage = 'shift' | 'rotate' | 'invert' | 'dim' | 'pen';

/** A pixel between pixels, by its four neighbours; outside is ground. */
function between(image: Uint8Array, height: number, width: number, y: number, x: number): number {
  const top = Math.floor(y);
  const left = Math.floor(x);
  const at = (row: number, column: number) =>
    row >= 0 && row < height && column >= 0 && column < width ? image[row * width + column]! : 0;
  const [down, across] = [y - top, x - left];
  const above = at(top, left) * (1 - across) + at(top, left + 1) * across;
  const below = at(top + 1, left) * (1 - across) + at(top + 1, left + 1) * across;
  return above * (1 - down) + below * down;
}

/** How a pixel is reached by a pen that is wider by `radius`: fully by itself, by neighbours as far as it goes. */
function inkWithin(height: number, width: number, radius: number) {
  const reach = Math.ceil(radius);
  const steps = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach);
  const nib = steps
    .flatMap((down) => steps.map((across) => ({ down, across })))
    .map((step) => ({
      ...step,
      share: Math.min(1, 1 + radius - Math.hypot(step.down, step.across)),
    }))
    .filter(({ share }) => share > 0);
  /** The most ink that reaches a pixel, of images whose ink is what `ink` says. */
  return (image: Uint8Array, row: number, column: number, ink: (value: number) => number) => {
    let most = 0;
    for (const { down, across, share } of nib) {
      const [y, x] = [row + down, column + across];
      const inside = y >= 0 && y < height && x >= 0 && x < width;
      most = Math.max(most, share * ink(inside ? image[y * width + x]! : 0));
    }
    return most;
  };
}

type Pixel = (image: Uint8Array, row: number, column: number) => number;

/** What each pixel of the changed image is. */
function pixelOf(kind: ImageDamage, amount: number, height: number, width: number): Pixel {
  switch (kind) {
    case 'shift':
      return (image, row, column) => between(image, height, width, row, column - amount);
    case 'rotate': {
      const angle = (amount * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const [middleY, middleX] = [(height - 1) / 2, (width - 1) / 2];
      return (image, row, column) => {
        const [y, x] = [row - middleY, column - middleX];
        return between(
          image,
          height,
          width,
          middleY + y * cos - x * sin,
          middleX + x * cos + y * sin,
        );
      };
    }
    case 'invert':
      return (image, row, column) => {
        const value = image[row * width + column]!;
        return value + amount * (255 - 2 * value);
      };
    case 'pen': {
      const reached = inkWithin(height, width, Math.abs(amount));
      if (amount >= 0) return (image, row, column) => reached(image, row, column, (value) => value);
      // A thinner stroke is paper that grows.
      return (image, row, column) => 255 - reached(image, row, column, (value) => 255 - value);
    }
    case 'dim':
      return (image, row, column) => image[row * width + column]! * (1 - amount);
  }
}

/**
 * Changed copies: moved right by pixels, turned by degrees, inverted or dimmed by a share, or with
 * strokes that are wider by so many pixels on each side, narrower where below 0.
 */
export function damageImages(set: ImageSet, kind: ImageDamage, amount: number): ImageSet {
  const { count, height, width } = set;
  const pixel = pixelOf(kind, amount, height, width);
  const size = height * width;
  const pixels = new Uint8Array(set.pixels.length);
  for (let index = 0; index < count; index++) {
    const image = set.pixels.subarray(index * size, (index + 1) * size);
    for (let at = 0; at < size; at++) {
      pixels[index * size + at] = Math.round(pixel(image, Math.floor(at / width), at % width));
    }
  }
  return { count, height, width, pixels };
}
