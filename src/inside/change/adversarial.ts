/**
 * A small change of every pixel that gives an image another class: DeepFool (Moosavi-Dezfooli, Fawzi
 * and Frossard, 2016), kept between no ink and full ink. At each step the network is taken for a
 * linear one and the nearest border is walked to; what is too much of the way is then taken back.
 */
import type { Sliced } from '../../domain/slices.ts';
import { argmax } from '../../domain/metrics/argmax.ts';
import type { Sites } from '../interpreter/interpreter.ts';
import { forward, logitsOf, oneHot, slopeByInput } from '../interpreter/interpreter.ts';

/** What a network is given for pixels of 0 to 255: pixel by pixel `slope` * pixel + `base`. */
export interface PixelScale {
  readonly slope: Float64Array;
  readonly base: Float64Array;
}

const mostSteps = 40;
/** The border is passed by this share of the way, so that one is on the other side of it. */
const overshoot = 1.02;
/** So many rivals are looked at in each step: the nearest border is hardly ever a far one's. */
const rivals = 4;
/** Halvings of the way back. */
const halvings = 14;

const inputOf = ({ slope, base }: PixelScale, pixels: Float64Array): Float64Array =>
  pixels.map((value, at) => slope[at]! * value + base[at]!);

const kept = (value: number): number => Math.min(Math.max(value, 0), 255);

/** The way to the border with class `to`, as if the network were linear; null where there is none. */
function wayTo(
  sites: Sites,
  scale: PixelScale,
  pixels: Float64Array,
  from: number,
  to: number,
): { readonly way: Float64Array; readonly length: number } | null {
  const trace = forward(sites, inputOf(scale, pixels));
  const logits = logitsOf(trace);
  const wanted = oneHot(logits.length, to);
  wanted[from] = -1;
  const gap = logits[from]! - logits[to]!;
  const slope = slopeByInput(sites, trace, wanted).map((value, at) => {
    const own = value * scale.slope[at]!;
    const pixel = pixels[at]!;
    // A pixel that is full or empty already cannot go on in that direction.
    return (own > 0 && pixel >= 255) || (own < 0 && pixel <= 0) ? 0 : own;
  });
  const squares = slope.reduce((sum, value) => sum + value * value, 0);
  if (squares === 0) return null;
  const share = (Math.max(gap, 1e-6) * overshoot) / squares;
  return { way: slope.map((value) => share * value), length: share * Math.sqrt(squares) };
}

/** Other classes, the likeliest first; only `target` where one is asked for, if there is such a class. */
function candidates(logits: Float64Array, from: number, target: number | null): number[] {
  const labels = Array.from(logits.keys());
  if (target !== null) return labels.filter((label) => label === target);
  const others = labels.filter((label) => label !== from);
  return others.sort((one, other) => logits[other]! - logits[one]!).slice(0, rivals);
}

const isThere = (verdict: number, from: number, target: number | null) =>
  target === null ? verdict !== from : verdict === target;

/**
 * Pixels, not whole numbers yet, that the network gives another class (or `target`), as near to
 * `image` as was found; null where nothing was. Rests between passes.
 */
export function* nearestOther(
  sites: Sites,
  image: Uint8Array,
  scale: PixelScale,
  target: number | null,
): Sliced<Float64Array | null> {
  const start = Float64Array.from(image);
  const verdictOf = (pixels: Float64Array) => logitsOf(forward(sites, inputOf(scale, pixels)));
  const from = argmax(verdictOf(start));
  let pixels = start;
  for (let step = 0; ; step++) {
    yield undefined;
    const logits = verdictOf(pixels);
    if (isThere(argmax(logits), from, target)) break;
    if (step === mostSteps) return null;
    let best: ReturnType<typeof wayTo> = null;
    for (const to of candidates(logits, from, target)) {
      yield undefined;
      const found = wayTo(sites, scale, pixels, argmax(logits), to);
      if (found && (best === null || found.length < best.length)) best = found;
    }
    if (best === null) return null;
    const { way } = best;
    pixels = pixels.map((value, at) => kept(value + way[at]!));
  }
  const end = pixels;
  const along = (share: number) =>
    start.map((value, at) => kept(value + share * (end[at]! - value)));
  let [near, far] = [0, 1];
  for (let halving = 0; halving < halvings; halving++) {
    yield undefined;
    const middle = (near + far) / 2;
    if (isThere(argmax(verdictOf(along(middle))), from, target)) far = middle;
    else near = middle;
  }
  return along(far);
}

/** Rounded to whole grey levels, `share` times as far from the image. */
export function roundedAlong(image: Uint8Array, end: Float64Array, share: number): Uint8Array {
  return image.map((pixel, at) => Math.round(kept(pixel + share * (end[at]! - pixel))));
}

/** How much two images differ, in grey levels of 255. */
export interface ChangeSize {
  /** The root of the sum of squares, in units of full ink. */
  readonly norm: number;
  readonly largest: number;
  /** Over all pixels. */
  readonly mean: number;
  readonly changed: number;
}

export function sizeOfChange(before: Uint8Array, after: Uint8Array): ChangeSize {
  let [squares, largest, sum, changed] = [0, 0, 0, 0];
  before.forEach((value, at) => {
    const size = Math.abs(after[at]! - value);
    squares += size * size;
    largest = Math.max(largest, size);
    sum += size;
    if (size > 0) changed++;
  });
  return { norm: Math.sqrt(squares) / 255, largest, mean: sum / before.length, changed };
}
