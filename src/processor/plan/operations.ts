import type { Epilogue } from '../../engine/ir/lowering.ts';
import type { Layout } from '../../engine/ir/layout.ts';
import { firstElement, imageStride, rowStride } from '../../engine/ir/layout.ts';
import type { Address } from '../machine/memory.ts';

/** The operations of native/program.h, in the order of its enum. */
export const operationKinds = [
  'gather',
  'product',
  'transpose',
  'weightGradient',
  'sumParts',
  'pool',
  'poolGradient',
  'globalPool',
  'globalPoolGradient',
  'elementwise',
  'gradientCopy',
  'softmax',
  'softmaxGradient',
  'normStatistics',
  'normMerge',
  'normMoving',
  'normApply',
  'normSums',
  'normSumsMerge',
  'normGradient',
  'loss',
  'finish',
  'optimizer',
  'decay',
  'penalty',
  'clipValue',
  'squares',
  'gradientNorm',
  'clipNorm',
] as const;
export type OperationKind = (typeof operationKinds)[number];

/** Bytes of an operation, and of what its kind adds to the first four words. */
export const operationBytes = 256;
const bodyBytes = 240;

/** One operation of a program, as the module reads it. */
export interface Operation {
  /** As the engine room shows it: "conv2d_1 weight gradient". */
  readonly name: string;
  readonly kind: OperationKind;
  /** Floating point operations of one item, or how many would take as long. */
  readonly cost: number;
  /** Of the whole operation on a full batch, where it is a product. */
  readonly flops: number;
  readonly body: ArrayBuffer;
}

/** Where pixel (image, y, x) begins: first (bytes) + image, y and x times their floats. */
export interface Place {
  readonly first: Address;
  readonly image: number;
  readonly row: number;
  readonly pixel: number;
}

export const nowhere: Place = { first: 0, image: 0, row: 0, pixel: 0 };

/** A tensor's pixels, its border left out. */
export function placeOf(at: Address, layout: Layout): Place {
  return {
    first: at + 4 * firstElement(layout),
    image: imageStride(layout),
    row: rowStride(layout),
    pixel: layout.stride,
  };
}

/** A block's epilogue for a tensor of this layout; `quads` is of a pixel as the operation sees it. */
export interface EpilogueFields {
  readonly epilogue: Epilogue;
  readonly layout: Layout;
  readonly quads: number;
}

const activations = ['linear', 'relu', 'leakyRelu', 'elu', 'sigmoid', 'tanh'] as const;

export const activationIndex = (kind: (typeof activations)[number]): number =>
  activations.indexOf(kind);

/** Whether an epilogue would turn padding zeros into something else. */
const needsMask = ({ epilogue, layout }: EpilogueFields): boolean =>
  epilogue.activation.kind === 'sigmoid' && layout.channels < layout.stride;

/** Writes the words of an operation one after the other. */
export class Words {
  readonly buffer = new ArrayBuffer(bodyBytes);
  private readonly view = new DataView(this.buffer);
  private at = 0;

  /** Whole numbers, addresses and truth values. */
  whole(...values: readonly (number | boolean)[]): this {
    for (const value of values) {
      this.view.setUint32(this.at, Number(value) >>> 0, true);
      this.at += 4;
    }
    return this;
  }

  real(...values: readonly number[]): this {
    for (const value of values) {
      this.view.setFloat32(this.at, value, true);
      this.at += 4;
    }
    return this;
  }

  place({ first, image, row, pixel }: Place): this {
    return this.whole(first, image, row, pixel);
  }

  epilogue(fields: EpilogueFields): this {
    const { activation, dropout } = fields.epilogue;
    const { channels, group, groupStride } = fields.layout;
    const rate = dropout?.rate ?? 0;
    const wholeStride = dropout?.channels?.stride ?? 0;
    return this.whole(activationIndex(activation.kind))
      .real(activation.alpha)
      .whole(Math.min(0xffff_ffff, Math.round(rate * 2 ** 32)))
      .real(1 / (1 - rate), 1 - rate)
      .whole(dropout ? dropout.layer + 1 : 0, needsMask(fields))
      .whole(group, groupStride, (channels / group) * groupStride, fields.quads)
      .whole(((dropout?.channels?.pixels ?? 0) * wholeStride) / 4, wholeStride / 4);
  }
}

export function operation(
  name: string,
  kind: OperationKind,
  cost: number,
  words: Words,
  flops = 0,
): Operation {
  return { name, kind, cost: Math.max(1, cost), flops, body: words.buffer };
}

/** Writes a program where the module will read it. */
export function writeOperations(
  memory: ArrayBufferLike,
  at: Address,
  operations: readonly Operation[],
): void {
  const view = new DataView(memory);
  operations.forEach(({ kind, cost, body }, index) => {
    const start = at + index * operationBytes;
    view.setUint32(start, operationKinds.indexOf(kind), true);
    view.setFloat32(start + 4, cost, true);
    new Uint8Array(memory, start + 16, bodyBytes).set(new Uint8Array(body));
  });
}
