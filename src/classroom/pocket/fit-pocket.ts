/** Makes a pocket network of a trained layer: the best that fits into so many bytes. */
import type { LabelledImages } from '../../domain/data/dataset.ts';
import { argmaxRows } from '../../domain/metrics/argmax.ts';
import { packPocket } from './pocket-code.ts';
import type { PocketNetwork } from './pocket.ts';
import { classes, pixels, pocketLogits } from './pocket.ts';

export interface FitOrder {
  /** [pixels, classes], for inputs of 0 to 1, and [classes]. */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
  /** Images to choose by: of the training set, since the test set is to be measured on. */
  readonly images: LabelledImages;
  readonly mostBytes: number;
}

/** Roots of the mean squares of the inputs: where there is no ink, a weight means nothing. */
function inkOf({ count, pixels: bytes }: LabelledImages): Float64Array {
  const squares = new Float64Array(pixels);
  for (let at = 0; at < count * pixels; at++) squares[at % pixels]! += (bytes[at]! / 255) ** 2;
  return squares.map((sum) => Math.sqrt(sum / count));
}

/** How large the weights are that ink falls on. */
function spreadOf(kernel: Float32Array, ink: Float64Array): number {
  let [sum, total] = [0, 0];
  kernel.forEach((weight, at) => {
    const amount = ink[Math.floor(at / classes)]! ** 2;
    sum += amount * weight * weight;
    total += amount;
  });
  return Math.sqrt(sum / Math.max(total, 1e-9)) || 1;
}

interface Rounding {
  readonly most: 3 | 7;
  readonly step: number;
  /** From this share of a step on a weight is not 0; more where there is little ink. */
  readonly dead: number;
}

function rounded(kernel: Float32Array, ink: Float64Array, { most, step, dead }: Rounding) {
  const full = Math.max(...ink);
  const weights = new Int8Array(pixels * classes);
  kernel.forEach((weight, at) => {
    const share = ink[Math.floor(at / classes)]! / full;
    if (share < 0.01) return;
    const amount = Math.abs(weight) / step;
    // A weight on a pixel with little ink must be large to be worth its bits.
    if (amount < dead + 0.12 * (1 / share - 1)) return;
    weights[at] = Math.sign(weight) * Math.min(most, Math.max(1, Math.round(amount)));
  });
  return weights;
}

/** Mean logits of the whole weights over the images. */
function meanLogits({ kernel, bias, images }: FitOrder): Float64Array {
  const mean = new Float64Array(pixels);
  for (let at = 0; at < images.count * pixels; at++) mean[at % pixels]! += images.pixels[at]! / 255;
  return Float64Array.from(bias, (start, digit) =>
    mean.reduce(
      (sum, ink, pixel) => sum + (ink / images.count) * kernel[pixel * classes + digit]!,
      start,
    ),
  );
}

/** Biases that give each digit the same mean logit as the whole weights do. */
function balanced(network: PocketNetwork, { images }: FitOrder, wanted: Float64Array): Int16Array {
  const logits = pocketLogits({ ...network, biases: new Int16Array(classes) }, images);
  return Int16Array.from(wanted, (mean, digit) => {
    let sum = 0;
    for (let at = digit; at < logits.length; at += classes) sum += logits[at]!;
    const bias = (16 * (mean - sum / images.count)) / network.step;
    return Math.max(-32_768, Math.min(32_767, Math.round(bias)));
  });
}

export function pocketAccuracy(network: PocketNetwork, images: LabelledImages): number {
  const read = argmaxRows(pocketLogits(network, images), classes);
  return read.filter((digit, at) => digit === images.labels[at]).length / Math.max(1, images.count);
}

const steps = [0.3, 0.4, 0.55, 0.75, 1, 1.35] as const;
const deads = [0.5, 0.65, 0.8] as const;

function roundings(spread: number): Rounding[] {
  return ([7, 3] as const).flatMap((most) =>
    steps.flatMap((share) =>
      deads.map((dead) => ({ most, dead, step: Math.fround(share * spread) })),
    ),
  );
}

/** The network that reads most of `images` rightly among those that fit; null where none does. */
export function fitPocket(order: FitOrder): PocketNetwork | null {
  const ink = inkOf(order.images);
  const wanted = meanLogits(order);
  let best: { network: PocketNetwork; right: number } | null = null;
  for (const rounding of roundings(spreadOf(order.kernel, ink))) {
    const { most, step } = rounding;
    const weights = rounded(order.kernel, ink, rounding);
    const blank = { most, step, weights, biases: new Int16Array(classes), accuracy: null };
    const network = { ...blank, biases: balanced(blank, order, wanted) };
    if (packPocket(network).length > order.mostBytes) continue;
    const right = pocketAccuracy(network, order.images);
    if (!best || right > best.right) best = { network, right };
  }
  return best?.network ?? null;
}
