import type { AugmentationSpec } from '../../domain/experiment/experiment.ts';
import { pixelsOf } from '../../engine/ir/layout.ts';
import type { Block } from '../../engine/ir/lowering.ts';
import type { Address, MemoryPlan } from '../machine/memory.ts';
import type { EpilogueFields, Operation } from './operations.ts';
import { nowhere, operation, placeOf, Words } from './operations.ts';
import { productOperation, windowsOf } from './products.ts';
import type { Tensor, Tensors, Weights } from './tensors.ts';

/** What an elementwise pass costs a float, in floating point operations of a product. */
export const passCost = 10;
/** With an exponential, or with dropout's draws. */
const heavyCost = 30;

/** Pixels whose sums are taken together in a batch normalisation. */
const partPixels = 64;

/** Images as the module scales them. */
export interface ImageForm {
  readonly height: number;
  readonly width: number;
  /** Of the scaler: floats for each pixel. */
  readonly offset: Address;
  readonly factor: Address;
}

/** Brings the next batch from its bytes into the input tensor. */
export function gatherOperation(
  { input }: Tensors,
  { height, width, offset, factor }: ImageForm,
  augmentation: AugmentationSpec | null,
): Operation {
  const place = placeOf(input.at, input.layout);
  const flat = pixelsOf(input.layout) === 1 && height * width > 1;
  const outputs = flat ? { ...place, row: width, pixel: 1 } : place;
  const words = new Words()
    .whole(height, width)
    .place(outputs)
    .whole(offset, factor, augmentation !== null)
    .real(((augmentation?.rotation ?? 0) * Math.PI) / 180)
    .real((augmentation?.heightShift ?? 0) * height, (augmentation?.widthShift ?? 0) * width)
    .real(augmentation?.zoom ?? 0);
  const name = augmentation ? 'gather, scale and augment' : 'gather and scale';
  return operation(name, 'gather', height * width * (augmentation ? 100 : passCost), words);
}

/** The buffers that a batch normalisation needs between its operations. */
interface NormBuffers {
  readonly partial: Address;
  readonly statistics: Address;
}

export interface NormTarget {
  readonly outputs: ReturnType<typeof placeOf>;
  readonly epilogue: EpilogueFields;
  readonly gradients: Address;
  readonly sums: Address;
}

/** Puts together the operations of a forward pass, and what a backward pass asks about it. */
export class ForwardPlanner {
  protected readonly memory: MemoryPlan;
  protected readonly tensors: Tensors;
  protected readonly weights: Weights;
  private readonly norms = new Map<number, NormBuffers>();

  constructor(memory: MemoryPlan, tensors: Tensors, weights: Weights) {
    this.memory = memory;
    this.tensors = tensors;
    this.weights = weights;
  }

  get blocks(): readonly Block[] {
    return this.tensors.model.blocks;
  }

  /** Training takes a batch's own statistics and moves the moving ones. */
  forward(training: boolean): Operation[] {
    return this.blocks.flatMap((_, index) => this.forwardBlock(index, training));
  }

  /** What inference computes from the weights alone, once for all batches. */
  prologue(): Operation[] {
    return this.blocks.flatMap(({ operation: { kind } }, index) =>
      kind === 'batchNorm' ? [this.norm('normMoving', index)] : [],
    );
  }

  /** What a block gives. */
  valuesOf(index: number): Tensor {
    const values = this.tensors.values[index];
    if (!values) throw new Error(`Block ${index} has no tensor.`);
    return values;
  }

  protected block(index: number): Block {
    const block = this.blocks[index];
    if (!block) throw new Error(`There is no block ${index}.`);
    return block;
  }

  protected name(index: number): string {
    return this.tensors.model.summaries[this.block(index).layer]!.name;
  }

  protected inputOf(index: number): Tensor {
    const { at } = index === 0 ? this.tensors.input : this.valuesOf(index - 1);
    return { at, layout: this.block(index).input };
  }

  protected weightsOf(index: number): Address {
    const place = this.weights.map.blocks[index];
    if (!place) throw new Error(`Block ${index} has no weights.`);
    return this.weights.trainable + 4 * place.offset;
  }

  protected ownEpilogue(index: number): EpilogueFields {
    const { epilogue, output } = this.block(index);
    return { epilogue, layout: output, quads: output.stride / 4 };
  }

  /** 2 a multiply-add; what padding adds does not count. */
  protected productFlops(index: number): number {
    const { operation: own, input, output } = this.block(index);
    if (own.kind !== 'product') return 0;
    const inner = own.geometry.kernel ** 2 * input.channels;
    return 2 * this.tensors.batch * pixelsOf(output) * output.channels * inner;
  }

  protected windows(index: number) {
    const { operation: own } = this.block(index);
    if (own.kind !== 'product') throw new Error('Only a product has windows.');
    const { at, layout } = this.inputOf(index);
    return windowsOf(at, layout, own.geometry);
  }

  private forwardBlock(index: number, training: boolean): Operation[] {
    const { operation: own } = this.block(index);
    switch (own.kind) {
      case 'product':
        return [this.product(index)];
      case 'batchNorm': {
        const apply = this.norm('normApply', index);
        if (!training) return [apply];
        return [this.norm('normStatistics', index), this.norm('normMerge', index), apply];
      }
      case 'maxPool':
      case 'averagePool':
      case 'globalPool':
        return [this.pool(index)];
      case 'elementwise':
      case 'softmax':
        return [this.pointwise(index, own.kind)];
    }
  }

  private product(index: number): Operation {
    const { output } = this.block(index);
    const { height, width } = output;
    return productOperation({
      name: `${this.name(index)} forward`,
      batch: this.tensors.batch,
      grid: output,
      windows: this.windows(index),
      weights: this.weightsOf(index),
      columns: output.stride,
      biased: true,
      outputs: placeOf(this.valuesOf(index).at, output),
      count: { first: 0, image: height * width, row: width, pixel: 1 },
      epilogue: this.ownEpilogue(index),
      stored: null,
      flops: this.productFlops(index),
    });
  }

  private pool(index: number): Operation {
    const { output, input } = this.block(index);
    const { global, size, maximum } = this.pooling(index);
    const grid = global ? input : output;
    const words = new Words()
      .whole(grid.height, grid.width)
      .place(placeOf(this.inputOf(index).at, input))
      .place(placeOf(this.valuesOf(index).at, output))
      .whole(size, maximum)
      .epilogue(this.ownEpilogue(index));
    const cost = pixelsOf(input) * input.stride * passCost;
    const kind = global ? 'globalPool' : 'pool';
    return operation(`${this.name(index)} forward`, kind, cost, words);
  }

  /** What a pooling takes together: windows of a size, or whole images. */
  protected pooling(index: number) {
    const { operation: own } = this.block(index);
    switch (own.kind) {
      case 'globalPool':
        return { global: true, size: 0, maximum: own.maximum };
      case 'maxPool':
      case 'averagePool':
        return { global: false, size: own.size, maximum: own.kind === 'maxPool' };
      case 'product':
      case 'batchNorm':
      case 'elementwise':
      case 'softmax':
        throw new Error('Only a pooling has windows.');
    }
  }

  private pointwise(index: number, kind: 'elementwise' | 'softmax'): Operation {
    const { output, input } = this.block(index);
    const words = new Words()
      .whole(output.height, output.width)
      .place(placeOf(this.inputOf(index).at, input))
      .place(placeOf(this.valuesOf(index).at, output))
      .place(nowhere)
      .place(nowhere)
      .epilogue(this.ownEpilogue(index));
    const cost = pixelsOf(output) * output.stride * heavyCost;
    return operation(`${this.name(index)} forward`, kind, cost, words);
  }

  /** Any operation of a batch normalisation; `target` is for those of its gradient. */
  protected norm(
    kind: Extract<Operation['kind'], `norm${string}`>,
    index: number,
    target?: NormTarget,
  ): Operation {
    const { operation: own, input, output } = this.block(index);
    const moving = this.weights.map.moving[index];
    if (own.kind !== 'batchNorm' || !moving) throw new Error('Not a batch normalisation.');
    const { partial, statistics } = this.normBuffers(index);
    const { height, width, stride } = output;
    const words = new Words()
      .whole(height, width, stride)
      .place(placeOf(this.inputOf(index).at, input))
      .place(target?.outputs ?? placeOf(this.valuesOf(index).at, output))
      .whole(partial, statistics, this.weights.moving + 4 * moving.offset, this.weightsOf(index))
      .whole(target?.sums ?? 0, target?.gradients ?? 0, partPixels)
      .real(own.momentum, own.epsilon)
      .epilogue(target?.epilogue ?? this.ownEpilogue(index));
    const byPart = kind === 'normStatistics' || kind === 'normSums';
    const pixels = byPart ? partPixels : pixelsOf(output);
    return operation(
      `${this.name(index)} ${normWords[kind]}`,
      kind,
      pixels * stride * passCost,
      words,
    );
  }

  private normBuffers(index: number): NormBuffers {
    const known = this.norms.get(index);
    if (known) return known;
    const { output } = this.block(index);
    const parts = Math.ceil((this.tensors.batch * pixelsOf(output)) / partPixels);
    const made = {
      partial: this.memory.floats(parts * 3 * output.stride),
      statistics: this.memory.floats(3 * output.stride),
    };
    this.norms.set(index, made);
    return made;
  }
}

const normWords = {
  normStatistics: 'statistics',
  normMerge: 'statistics merged',
  normMoving: 'moving statistics',
  normApply: 'forward',
  normSums: 'weight gradient',
  normSumsMerge: 'weight gradient merged',
  normGradient: 'input gradient',
} as const;
