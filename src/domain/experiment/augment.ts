import type { AugmentationSpec } from './experiment.ts';
import type { Random } from '../random/random.ts';

/** One drawn geometry. Shifts are in pixels, zooms are factors of the sampled distance. */
export interface Geometry {
  /** Degrees. */
  readonly rotation: number;
  readonly rowShift: number;
  readonly columnShift: number;
  readonly rowZoom: number;
  readonly columnZoom: number;
}

/**
 * Where an output pixel looks: source row = rr * row + rc * column + r0, source column =
 * cr * row + cc * column + c0. A zoom above 1 looks further out, so the digit becomes smaller.
 */
export interface Affine {
  readonly rr: number;
  readonly rc: number;
  readonly r0: number;
  readonly cr: number;
  readonly cc: number;
  readonly c0: number;
}

const uniform = (random: Random, reach: number) => (random() * 2 - 1) * reach;

/**
 * Draws one geometry as Keras's ImageDataGenerator does, five numbers in its order: rotation,
 * vertical shift, horizontal shift, vertical zoom, horizontal zoom. All five are drawn even where
 * their range is 0, so that moving one slider leaves the others' draws alone.
 */
export function drawGeometry(
  spec: AugmentationSpec,
  height: number,
  width: number,
  random: Random,
): Geometry {
  return {
    rotation: uniform(random, spec.rotation),
    rowShift: uniform(random, spec.heightShift) * height,
    columnShift: uniform(random, spec.widthShift) * width,
    rowZoom: 1 + uniform(random, spec.zoom),
    columnZoom: 1 + uniform(random, spec.zoom),
  };
}

/**
 * The map from output to source pixels: Keras multiplies rotation, shift and zoom in this order,
 * about the centre (size / 2 - 0.5): source = R (Z (output - centre) + shift) + centre, on (x, y) =
 * (column, row). Keras's own names cross over there, its height range moves columns; here each
 * range moves its own axis, which is the same for equal ranges.
 */
export function affineOf(geometry: Geometry, height: number, width: number): Affine {
  const angle = (geometry.rotation * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const centreRow = height / 2 - 0.5;
  const centreColumn = width / 2 - 0.5;
  const linear = {
    rr: cos * geometry.rowZoom,
    rc: sin * geometry.columnZoom,
    cr: -sin * geometry.rowZoom,
    cc: cos * geometry.columnZoom,
  };
  const shiftRow = cos * geometry.rowShift + sin * geometry.columnShift;
  const shiftColumn = -sin * geometry.rowShift + cos * geometry.columnShift;
  return {
    ...linear,
    r0: centreRow + shiftRow - linear.rr * centreRow - linear.rc * centreColumn,
    c0: centreColumn + shiftColumn - linear.cr * centreRow - linear.cc * centreColumn,
  };
}

const clamp = (value: number, high: number) => Math.min(Math.max(value, 0), high);

/** Bilinear value at (row, column); outside the image its edge pixels repeat (fill mode 'nearest'). */
function sample(
  image: ArrayLike<number>,
  height: number,
  width: number,
  row: number,
  column: number,
): number {
  const r = clamp(row, height - 1);
  const c = clamp(column, width - 1);
  const top = Math.floor(r);
  const left = Math.floor(c);
  const bottom = Math.min(top + 1, height - 1);
  const right = Math.min(left + 1, width - 1);
  const down = r - top;
  const across = c - left;
  const upper = image[top * width + left]! * (1 - across) + image[top * width + right]! * across;
  const lower =
    image[bottom * width + left]! * (1 - across) + image[bottom * width + right]! * across;
  return upper * (1 - down) + lower * down;
}

/** The image seen through the map: [height, width] to [height, width]. */
export function warp(
  image: ArrayLike<number>,
  height: number,
  width: number,
  map: Affine,
): Float32Array {
  const out = new Float32Array(height * width);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const sourceRow = map.rr * row + map.rc * column + map.r0;
      const sourceColumn = map.cr * row + map.cc * column + map.c0;
      out[row * width + column] = sample(image, height, width, sourceRow, sourceColumn);
    }
  }
  return out;
}

/** A byte image through one random geometry, rounded back to bytes: [height, width]. */
export function augment(
  image: Uint8Array,
  height: number,
  width: number,
  spec: AugmentationSpec,
  random: Random,
): Uint8Array {
  const map = affineOf(drawGeometry(spec, height, width, random), height, width);
  return Uint8Array.from(warp(image, height, width, map), Math.round);
}
