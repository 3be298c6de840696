/**
 * What a dense network says of every blend of three images: the plane through them. Its first layer's
 * units are straight lines there, since their sums are; with the activations taken away everything is.
 */
import { argmax } from '../../domain/metrics/argmax.ts';
import type { Sliced } from '../../domain/slices.ts';
import type { LayerKind } from '../../domain/model/model.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { forward, logitsOf } from '../interpreter/interpreter.ts';
import type { Site } from '../interpreter/layers.ts';
import { bendOf } from '../interpreter/activation.ts';

/** How far the plane reaches beyond the images, whose places are 0 and 1. */
export const planeEdge = 0.25;

export interface BendPlane {
  /** Points in a row, and rows. */
  readonly side: number;
  /** [side, side]: the class of the largest logit; the first row is farthest towards the third image. */
  readonly verdicts: Uint8Array;
  /** The first hidden layer's units, [units, 3]: sum = a + b x + c y; those that cross the plane. */
  readonly lines: Float64Array;
  readonly crossing: number;
  readonly units: number;
  /** Sets of bent units that were met, each ruled by one flat formula: 1 without a bend. */
  readonly pieces: number;
}

const flatKinds: readonly LayerKind[] = [
  ...(['dense', 'flatten', 'reshape', 'dropout', 'activation', 'leakyRelu', 'rescaling'] as const),
  'batchNormalization',
];

/** Whether the plane can be had: every layer is dense or changes each number by itself. */
export const isFlat = (sites: Sites): boolean =>
  sites.every(({ spec }) => flatKinds.includes(spec.kind)) &&
  sites.filter(({ spec }) => spec.kind === 'dense').length > 1;

/** A hidden layer without its bend. */
function unbent(site: Site): Site {
  const { spec } = site;
  if (spec.kind === 'leakyRelu') return { ...site, spec: { ...spec, alpha: 1 } };
  return 'activation' in spec ? { ...site, spec: { ...spec, activation: 'linear' } } : site;
}

const isBent = ({ spec }: Site): boolean => bendOf(spec).kind !== 'linear';

type Corners = readonly [Float64Array, Float64Array, Float64Array];

/** x goes from the first image to the second, y to the third. */
export const blend = ([a, b, c]: Corners, x: number, y: number): Float64Array =>
  a.map((value, at) => value + x * (b[at]! - value) + y * (c[at]! - value));

/** Places of points along one axis, from one edge of the plane to the other. */
export const placeAlong = (at: number, side: number): number =>
  -planeEdge + ((1 + 2 * planeEdge) * (at + 0.5)) / side;

/** Rests between points. */
export function* planeThrough(
  sites: Sites,
  corners: Corners,
  side: number,
  bent: boolean,
): Sliced<BendPlane> {
  const hidden = sites.map((site, at) => (bent || at === sites.length - 1 ? site : unbent(site)));
  const verdicts = new Uint8Array(side * side);
  const patterns = new Set<string>();
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      yield undefined;
      const [x, y] = [placeAlong(column, side), placeAlong(side - 1 - row, side)];
      const trace = forward(hidden, blend(corners, x, y));
      verdicts[row * side + column] = argmax(logitsOf(trace));
      patterns.add(signsOf(hidden, trace));
    }
  }
  return { side, verdicts, ...linesOf(hidden, corners), pieces: patterns.size };
}

/** Which units of the bent layers have a sum above 0. */
function signsOf(sites: Sites, trace: ReturnType<typeof forward>): string {
  let signs = '';
  sites.slice(0, -1).forEach((site, at) => {
    if (!isBent(site)) return;
    trace[at]!.sums.forEach((value) => (signs += value > 0 ? '1' : '0'));
  });
  return signs;
}

function linesOf(sites: Sites, corners: Corners) {
  const first = sites.findIndex((site, at) => isBent(site) && at < sites.length - 1);
  if (first < 0) return { lines: new Float64Array(), crossing: 0, units: 0 };
  const sums = corners.map((corner) => forward(sites.slice(0, first + 1), corner)[first]!.sums);
  const [atA = new Float64Array(), atB = atA, atC = atA] = sums;
  const lines: number[] = [];
  let crossing = 0;
  atA.forEach((a, unit) => {
    const [b, c] = [atB[unit]! - a, atC[unit]! - a];
    const ends = [-planeEdge, 1 + planeEdge];
    const signs = ends.flatMap((x) => ends.map((y) => a + b * x + c * y > 0));
    if (signs.every((sign) => sign === signs[0])) return;
    lines.push(a, b, c);
    crossing++;
  });
  return { lines: Float64Array.from(lines), crossing, units: atA.length };
}
