/**
 * A pocket network as the text of a link: a version, then in base64url one byte of kind, its accuracy,
 * step and biases, and its weights through an arithmetic coder. A weight is foretold by its
 * neighbours left and above in the same picture, and by the digits before it at the same pixel.
 */
import { t } from '../../domain/language.ts';
import { joinBytes } from '../../domain/bytes.ts';
import { LabError } from '../../domain/failure.ts';
import { fromBase64Url, toBase64Url } from '../base64.ts';
import type { PocketNetwork } from './pocket.ts';
import { classes, pixels, side } from './pocket.ts';
import type { BitCoder } from './range-coder.ts';
import { RangeDecoder, RangeEncoder } from './range-coder.ts';

const version = '1';
const headBytes = 1 + 2 + 4 + 2 * classes;
/** Longer codes are not read: a QR code holds less. */
const longestCode = 8000;

/** Contexts: whether it is 0 (5 × 4), its sign (5), whether it is larger still (4 × 7). */
const contexts = { zero: 0, sign: 20, more: 25, all: 53 } as const;

/** Sizes of the neighbours as a context, and the sum of their signs. */
function around(weights: Int8Array, pixel: number, digit: number) {
  const at = pixel * classes + digit;
  const left = pixel % side > 0 ? weights[at - classes]! : 0;
  const above = pixel >= side ? weights[at - side * classes]! : 0;
  let before = 0;
  for (let other = 0; other < digit; other++) before += Math.abs(weights[at - digit + other]!);
  const share = digit === 0 ? 0 : before / digit;
  const rank = share === 0 ? (digit === 0 ? 1 : 0) : share < 0.5 ? 1 : share < 1 ? 2 : 3;
  return {
    size: Math.min(2, Math.abs(left)) + Math.min(2, Math.abs(above)),
    sum: Math.abs(left) + Math.abs(above),
    signs: Math.sign(left) + Math.sign(above) + 2,
    rank,
  };
}

/** Writes the weights that are there, or reads them into `weights`: one walk for both. */
function codeWeights(coder: BitCoder, weights: Int8Array, most: number): void {
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let digit = 0; digit < classes; digit++) {
      const at = pixel * classes + digit;
      const value = weights[at]!;
      const { size, sum, signs, rank } = around(weights, pixel, digit);
      if (coder.code(contexts.zero + size * 4 + rank, value === 0 ? 0 : 1) === 0) {
        weights[at] = 0;
        continue;
      }
      const negative = coder.code(contexts.sign + signs, value < 0 ? 1 : 0);
      const kind = Math.min(3, sum >> 1);
      let amount = 1;
      while (amount < most) {
        const larger = Math.abs(value) > amount ? 1 : 0;
        if (coder.code(contexts.more + kind * 7 + amount - 1, larger) === 0) break;
        amount++;
      }
      weights[at] = negative ? -amount : amount;
    }
  }
}

/** The bytes of a network. */
export function packPocket({ most, step, weights, biases, accuracy }: PocketNetwork): Uint8Array {
  const head = new DataView(new ArrayBuffer(headBytes));
  head.setUint8(0, most);
  head.setUint16(1, accuracy === null ? 0xffff : Math.round(accuracy * 10_000));
  head.setFloat32(3, step);
  biases.forEach((bias, at) => head.setInt16(7 + 2 * at, bias));
  const coder = new RangeEncoder(contexts.all);
  codeWeights(coder, weights.slice(), most);
  return joinBytes([new Uint8Array(head.buffer), coder.finish()]);
}

export const writePocket = (network: PocketNetwork): string =>
  version + toBase64Url(packPocket(network));

const unclear = (message: string) => new LabError('address-unclear', message);

/**
 * The network that a code means.
 * @throws LabError 'address-unclear' where it is none.
 */
export function readPocket(code: string): PocketNetwork {
  if (code.length > longestCode || code[0] !== version) {
    throw unclear(t('The network in this link is of a kind not known here.'));
  }
  const bytes = fromBase64Url(code.slice(1));
  if (!bytes || bytes.length < headBytes) {
    throw unclear(t('The network in this link is not whole: a part of it may be missing.'));
  }
  const head = new DataView(bytes.buffer, 0, headBytes);
  const most = head.getUint8(0);
  const step = head.getFloat32(3);
  const share = head.getUint16(1);
  if ((most !== 3 && most !== 7) || !(step > 0 && step < 1000)) {
    throw unclear(t('What this link carries is no network.'));
  }
  const weights = new Int8Array(pixels * classes);
  codeWeights(new RangeDecoder(contexts.all, bytes.subarray(headBytes)), weights, most);
  return {
    ...{ most, step, weights },
    biases: Int16Array.from({ length: classes }, (_, at) => head.getInt16(7 + 2 * at)),
    accuracy: share > 10_000 ? null : share / 10_000,
  };
}
