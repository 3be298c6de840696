import { count, wholePercent } from '../../../domain/numbers.ts';

/** Accuracy against parameters: where the points of a class lie, in the units of a picture. */
export interface ScatterPoint {
  readonly name: string;
  readonly parameters: number;
  readonly accuracy: number;
  readonly altered: boolean;
}

export const picture = {
  width: 640,
  height: 300,
  left: 56,
  right: 90,
  top: 16,
  bottom: 40,
} as const;

export interface Scatter {
  readonly points: readonly (ScatterPoint & { readonly x: number; readonly y: number })[];
  /** Parameters, by factors of ten. */
  readonly across: readonly { readonly x: number; readonly text: string }[];
  readonly up: readonly { readonly y: number; readonly text: string }[];
}

/** Sizes by factors, accuracies as they are: from the tenth below the lowest to 1. */
export function scatter(points: readonly ScatterPoint[]): Scatter {
  const sizeOf = ({ parameters }: ScatterPoint) => Math.log10(Math.max(1, parameters));
  const sizes = points.map(sizeOf);
  const low = Math.floor(Math.min(...sizes));
  const high = Math.max(low + 1, Math.ceil(Math.max(...sizes)));
  const least = Math.min(0.9, Math.floor(10 * Math.min(...points.map((one) => one.accuracy))) / 10);
  const { width, height, left, right, top, bottom } = picture;
  const x = (size: number) => left + ((size - low) / (high - low)) * (width - left - right);
  const y = (share: number) => top + ((1 - share) / (1 - least)) * (height - top - bottom);
  const steps = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  const shares = Array.from({ length: 6 }, (_, at) => least + ((1 - least) * at) / 5);
  return {
    points: points.map((point) => ({ ...point, x: x(sizeOf(point)), y: y(point.accuracy) })),
    across: steps.map((size) => ({ x: x(size), text: count(10 ** size) })),
    up: shares.map((share) => ({ y: y(share), text: wholePercent(share) })),
  };
}
