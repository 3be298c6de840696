import type { ClippingSpec } from '../../domain/experiment/clipping.ts';
import type { LossSpec, OptimizerSpec } from '../../domain/model/model.ts';
import type { Layout } from '../../engine/ir/layout.ts';
import { imageStride, isCompact, noBorder, pixelsOf, rowStride } from '../../engine/ir/layout.ts';
import type { ParameterBlock } from '../../engine/ir/parameters.ts';
import { phasesOf } from '../../engine/ir/phases.ts';
import type { Phase } from '../../engine/ir/phases.ts';
import { ForwardPlanner, passCost } from './forward.ts';
import type { Address, MemoryPlan } from '../machine/memory.ts';
import type { EpilogueFields, Operation, Place } from './operations.ts';
import { nowhere, operation, placeOf, Words } from './operations.ts';
import { productOperation, transposeOperation, weightGradientOperations } from './products.ts';
import { lossOperations } from './loss.ts';
import { gradientOperations } from './gradients.ts';
import { optimizerOperation } from './optimizer.ts';
import type { Tensor, Tensors, Weights } from './tensors.ts';
import { gradientLayout, headView, makeTensor } from './tensors.ts';

export interface StepOptions {
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  readonly decay: number;
  readonly clipping: ClippingSpec | null;
  /** As long as the flat weights; slots as many times as long as the optimizer has kinds. */
  readonly gradients: Address;
  readonly slots: Address;
  /** [slots][2]. */
  readonly metrics: Address;
  /** [batch][classes], or 0 where nobody reads them. */
  readonly outputs: Address;
}

/** How an operation hands a gradient on to the block before, seeing its result as a view. */
interface Target {
  readonly results: Place;
  readonly stored: Place;
  readonly epilogue: EpilogueFields;
  /** Operations behind the one that writes, where the view cannot be written in place. */
  readonly behind: readonly Operation[];
}

const plain = { activation: { kind: 'linear', alpha: 0 }, dropout: null } as const;

/** Forward pass, loss, backward pass and optimizer: everything of a step behind its input. */
export class StepPlanner extends ForwardPlanner {
  private readonly options: StepOptions;
  /** Blocks before this one learn nothing and need no gradient. */
  private readonly firstTrainable: number;
  private readonly flow: readonly (Tensor | null)[];
  /** One after the other, input gradients turn their weights over into the same place. */
  private readonly turned: Address;
  private readonly flat = new Map<number, Address>();

  constructor(memory: MemoryPlan, tensors: Tensors, weights: Weights, options: StepOptions) {
    super(memory, tensors, weights);
    this.options = options;
    const first = weights.map.blocks.findIndex((place) => place !== null);
    this.firstTrainable = first < 0 ? this.blocks.length - 1 : first;
    this.flow = this.blocks.map((block, index) => {
      if (index < this.firstTrainable) return null;
      const layout = gradientLayout(block, index > this.firstTrainable);
      return makeTensor(memory, layout, tensors.batch);
    });
    const sizes = weights.map.blocks.map((place) => (place ? place.rows * place.columns : 0));
    this.turned = memory.floats(Math.max(0, ...sizes.slice(this.firstTrainable + 1)));
  }

  step(): Operation[] {
    const { options, weights } = this;
    const last = this.blocks.length - 1;
    const view = headView(this.tensors.model);
    const { results, epilogue, behind } = this.target(last, view);
    const { at } = this.valuesOf(last);
    const head = { ...options, batch: this.tensors.batch, model: this.tensors.model, values: at };
    const loss = lossOperations(this.memory, { ...head, results: results.first, epilogue });
    const operations = [...this.forward(true), ...loss, ...behind];
    for (let index = last; index >= this.firstTrainable; index--) {
      operations.push(...this.backwardBlock(index));
    }
    const { optimizer, gradients, slots } = options;
    const floats = weights.map.trainableFloats;
    const update = { floats, weights: weights.trainable, gradients, slots };
    const { decay, clipping, metrics } = options;
    const kernels = weights.map.blocks.filter(
      (place, index): place is ParameterBlock =>
        place !== null && this.block(index).operation.kind === 'product',
    );
    const fields = { decay, clipping, floats, kernels, gradients, metrics };
    const between = gradientOperations(this.memory, { ...fields, weights: weights.trainable });
    return [...operations, ...between, optimizerOperation(optimizer, update)];
  }

  /** The gradient of a block's result, which all but input gradients read without its border. */
  private gradientOf(index: number): Tensor {
    const flow = this.flow[index];
    if (!flow) throw new Error(`Block ${index} has no gradient.`);
    return flow;
  }

  private resultsOf(index: number): Address {
    const place = this.weights.map.blocks[index];
    if (!place) throw new Error(`Block ${index} has no weight gradient.`);
    return this.options.gradients + 4 * place.offset;
  }

  /** Where the gradient of block `index`'s result goes, for an operation that sees it as `view`. */
  private target(index: number, view: Layout): Target {
    const { at, layout } = this.gradientOf(index);
    const { epilogue, output } = this.block(index);
    const stored = placeOf(this.valuesOf(index).at, output);
    if (pixelsOf(view) === pixelsOf(layout) && (pixelsOf(view) > 1 || isCompact(layout))) {
      const fields = { epilogue, layout: output, quads: output.stride / 4 };
      return { results: placeOf(at, layout), stored, epilogue: fields, behind: [] };
    }
    const flatPlace = (first: Address): Place => ({ first, image: view.stride, row: 0, pixel: 0 });
    if (isCompact(layout)) {
      const fields = { epilogue, layout: view, quads: view.stride / 4 };
      return {
        results: flatPlace(at),
        stored: flatPlace(stored.first),
        epilogue: fields,
        behind: [],
      };
    }
    // A flat row has no room for a border: it is copied into place, and sees the epilogue there.
    const flat = this.flat.get(index) ?? this.memory.floats(this.tensors.batch * view.stride);
    this.flat.set(index, flat);
    const compact = { ...layout, border: noBorder };
    return {
      results: flatPlace(flat),
      stored: nowhere,
      epilogue: { epilogue: plain, layout: view, quads: view.stride / 4 },
      behind: [this.copy(index, placeOf(flat, compact))],
    };
  }

  /** Brings a gradient into the place of block `index`'s, through that block's epilogue. */
  private copy(index: number, from: Place): Operation {
    const { at, layout } = this.gradientOf(index);
    const { epilogue, output } = this.block(index);
    const words = new Words()
      .whole(output.height, output.width)
      .place(from)
      .place(placeOf(at, layout))
      .place(nowhere)
      .place(placeOf(this.valuesOf(index).at, output))
      .epilogue({ epilogue, layout: output, quads: output.stride / 4 });
    const cost = pixelsOf(output) * output.stride * passCost;
    return operation(`${this.name(index)} gradient`, 'gradientCopy', cost, words);
  }

  private backwardBlock(index: number): Operation[] {
    const { operation: own, input } = this.block(index);
    const before = index > this.firstTrainable ? this.target(index - 1, input) : null;
    const behind = before?.behind ?? [];
    switch (own.kind) {
      case 'product':
        return [...this.weightGradient(index), ...this.inputGradient(index, before), ...behind];
      case 'batchNorm':
        return [...this.normBackward(index, before), ...behind];
      case 'maxPool':
      case 'averagePool':
      case 'globalPool':
        return before ? [this.poolBackward(index, before), ...behind] : [];
      case 'elementwise':
      case 'softmax':
        return before ? [this.pointwiseBackward(index, own.kind, before), ...behind] : [];
    }
  }

  private weightGradient(index: number): Operation[] {
    const { output } = this.block(index);
    const { at, layout } = this.gradientOf(index);
    return weightGradientOperations(this.memory, {
      name: `${this.name(index)} weight gradient`,
      batch: this.tensors.batch,
      windows: this.windows(index),
      output,
      gradients: placeOf(at, layout),
      results: this.resultsOf(index),
      flops: this.productFlops(index),
    });
  }

  /** One product for each phase of the pixels, behind the weights turned over for it. */
  private inputGradient(index: number, before: Target | null): Operation[] {
    const { operation: own, input } = this.block(index);
    if (!before || own.kind !== 'product') return [];
    return phasesOf(own.geometry, input).flatMap((phase) => [
      this.turnOver(index, phase),
      this.phaseProduct(index, phase, before),
    ]);
  }

  private turnOver(index: number, { rows, columns }: Phase): Operation {
    const { operation: own, input, output } = this.block(index);
    const place = this.weights.map.blocks[index];
    if (!place || own.kind !== 'product') throw new Error('Only a product has a kernel.');
    return transposeOperation({
      name: `${this.name(index)} weights turned over`,
      weights: this.weightsOf(index),
      results: this.turned,
      inner: place.rows - 1,
      columns: output.stride,
      channels: input.stride,
      geometry: own.geometry,
      tapRow: rows.tap,
      tapColumn: columns.tap,
      tapRows: rows.taps,
      tapColumns: columns.taps,
    });
  }

  private phaseProduct(index: number, { rows, columns }: Phase, before: Target): Operation {
    const { operation: own, input } = this.block(index);
    if (own.kind !== 'product') throw new Error('Only a product has phases.');
    const { strides, kernel } = own.geometry;
    const { at, layout } = this.gradientOf(index);
    const { border, stride } = layout;
    const window =
      (rows.start + border.top) * rowStride(layout) + (columns.start + border.left) * stride;
    const { results, stored } = before;
    const ofPhase = (place: Place): Place => ({
      first: place.first + 4 * (rows.first * place.row + columns.first * place.pixel),
      image: place.image,
      row: place.row * strides,
      pixel: place.pixel * strides,
    });
    return productOperation({
      name: `${this.name(index)} input gradient`,
      batch: this.tensors.batch,
      grid: { height: rows.count, width: columns.count },
      windows: {
        inputs: {
          first: at + 4 * window,
          image: imageStride(layout),
          row: rowStride(layout),
          pixel: stride,
        },
        taps: rows.taps,
        run: columns.taps * stride,
        tapRow: rowStride(layout),
      },
      weights: this.turned,
      columns: input.stride,
      biased: false,
      outputs: ofPhase(results),
      count: {
        first: rows.first * input.width + columns.first,
        image: input.height * input.width,
        row: input.width * strides,
        pixel: strides,
      },
      epilogue: before.epilogue,
      stored: ofPhase(stored),
      flops: (this.productFlops(index) * rows.taps * columns.taps) / kernel ** 2,
    });
  }

  private normBackward(index: number, before: Target | null): Operation[] {
    const { at } = this.gradientOf(index);
    const own = { sums: this.resultsOf(index), gradients: at };
    const rest = before
      ? { outputs: before.results, epilogue: before.epilogue }
      : { outputs: nowhere, epilogue: this.ownEpilogue(index) };
    const target = { ...own, ...rest };
    const sums = [this.norm('normSums', index, target), this.norm('normSumsMerge', index, target)];
    return before ? [...sums, this.norm('normGradient', index, target)] : sums;
  }

  private poolBackward(index: number, before: Target): Operation {
    const { input, output } = this.block(index);
    const { global, size, maximum } = this.pooling(index);
    const { at, layout } = this.gradientOf(index);
    const grid = global ? input : output;
    const words = new Words()
      .whole(grid.height, grid.width)
      .place(placeOf(at, layout))
      .place(placeOf(this.inputOf(index).at, input))
      .place(before.results)
      .whole(size, maximum, input.height, input.width)
      .epilogue(before.epilogue);
    const cost = pixelsOf(input) * input.stride * passCost;
    const kind = global ? 'globalPoolGradient' : 'poolGradient';
    return operation(`${this.name(index)} gradient`, kind, cost, words);
  }

  private pointwiseBackward(
    index: number,
    kind: 'elementwise' | 'softmax',
    before: Target,
  ): Operation {
    const { output } = this.block(index);
    const { at, layout } = this.gradientOf(index);
    const words = new Words()
      .whole(output.height, output.width)
      .place(placeOf(at, layout))
      .place(before.results)
      .place(placeOf(this.valuesOf(index).at, output))
      .place(before.stored)
      .epilogue(before.epilogue);
    const cost = pixelsOf(output) * output.stride * passCost;
    const means = kind === 'softmax' ? 'softmaxGradient' : 'gradientCopy';
    return operation(`${this.name(index)} gradient`, means, cost, words);
  }
}
