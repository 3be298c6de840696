import type { ImageSet } from './dataset.ts';
import { imageBytes } from './dataset.ts';
import type { Sliced } from '../slices.ts';
import { atOnce, each } from '../slices.ts';

/**
 * How bytes become network inputs. `unit` divides by 255. `minMax` is scikit-learn's MinMaxScaler
 * per pixel, fitted on the training set: (x - min) / (max - min), a constant pixel divided by 1.
 */
export type Scaling = 'unit' | 'minMax';

/** A fitted scaling: input = (byte - offset[pixel]) * factor[pixel]; both are [height * width]. */
export interface Scaler {
  readonly kind: Scaling;
  readonly offset: Float32Array;
  readonly factor: Float32Array;
}

/** Fits `kind` on the training images, in one piece. */
export const fitScaler = (kind: Scaling, train: ImageSet): Scaler =>
  atOnce(fitScalerInSlices(kind, train));

/** Fits `kind` on the training images. */
export function* fitScalerInSlices(kind: Scaling, train: ImageSet): Sliced<Scaler> {
  const size = imageBytes(train);
  if (kind === 'unit') {
    return { kind, offset: new Float32Array(size), factor: new Float32Array(size).fill(1 / 255) };
  }
  const low = new Uint8Array(size).fill(255);
  const high = new Uint8Array(size);
  yield* each(train.count, size, (index) => {
    for (let pixel = 0; pixel < size; pixel++) {
      const value = train.pixels[index * size + pixel]!;
      if (value < low[pixel]!) low[pixel] = value;
      if (value > high[pixel]!) high[pixel] = value;
    }
  });
  const factor = Float32Array.from(high, (top, pixel) => 1 / (top - low[pixel]! || 1));
  return { kind, offset: Float32Array.from(low), factor };
}

/** Scales `count` images: [count, height * width] bytes to [count, height * width] floats. */
export function scaleImages(pixels: Uint8Array, scaler: Scaler): Float32Array {
  const size = scaler.offset.length;
  const scaled = new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) {
    const pixel = at % size;
    scaled[at] = (pixels[at]! - scaler.offset[pixel]!) * scaler.factor[pixel]!;
  }
  return scaled;
}
