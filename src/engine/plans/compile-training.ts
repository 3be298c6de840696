import type { ClippingSpec } from '../../domain/experiment/clipping.ts';
import type { LossSpec, OptimizerSpec } from '../../domain/model/model.ts';
import type { SharedBuffers, Tensors } from './compiler.ts';
import { Compiler, tensorFloats, whole } from './compiler.ts';
import type { Arena } from '../gpu/arena.ts';
import { gradientLayout } from '../kernels/product/gradient-layout.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { batchNormBackward } from '../kernels/batch-norm/batch-norm.ts';
import { trainingLossKernel } from '../kernels/pointwise/loss.ts';
import type { GradientSegment } from '../kernels/optimizer.ts';
import { slotCount } from '../ir/slots.ts';
import { gradientKernels, squareGroups } from '../kernels/gradients.ts';
import { optimizerKernel } from '../kernels/optimizer.ts';
import { pointwiseBackward } from '../kernels/pointwise/pointwise.ts';
import { inputGradientKernels, weightGradientKernel } from '../kernels/product/product.ts';
import type { GradientTarget } from '../kernels/product/product-shape.ts';
import type { Layout } from '../ir/layout.ts';
import { roundUp } from '../ir/layout.ts';

import type { TileChooser } from '../kernels/product/tile.ts';

export interface TrainingOptions {
  readonly loss: LossSpec;
  readonly optimizer: OptimizerSpec;
  readonly decay?: number | null;
  readonly clipping?: ClippingSpec | null;
  readonly labels: GPUBuffer;
  readonly order: GPUBuffer;
  readonly metrics: GPUBuffer;
  /** [batch, classes], or null where nobody reads them. */
  readonly outputs: GPUBuffer | null;
  /** One for each step of an epoch, or null where the rate follows no schedule. */
  readonly rates: GPUBuffer | null;
}

/** The kernels of one training step behind its input, and what they leave behind. */
export interface CompiledTraining {
  readonly kernels: readonly Kernel[];
  readonly segments: readonly GradientSegment[];
  readonly gradients: GPUBuffer;
  readonly slots: GPUBuffer;
}

/** Forward pass, loss, backward pass and optimizer. */
export function compileTraining(
  arena: Arena,
  tensors: Tensors,
  shared: SharedBuffers,
  tiles: TileChooser,
  options: TrainingOptions,
): CompiledTraining {
  return new TrainingCompiler(arena, tensors, shared, tiles, options).run();
}

class TrainingCompiler extends Compiler {
  private readonly options: TrainingOptions;
  private readonly segments: (GradientSegment | null)[];
  private readonly gradients: GPUBuffer;
  /** Blocks before this one learn nothing and need no gradient. */
  private readonly firstTrainable: number;
  private readonly flow: readonly ({ layout: Layout; buffer: GPUBuffer } | null)[];

  constructor(
    arena: Arena,
    tensors: Tensors,
    shared: SharedBuffers,
    tiles: TileChooser,
    options: TrainingOptions,
  ) {
    super(arena, tensors, shared, tiles);
    this.options = options;
    const first = shared.map.blocks.findIndex((place) => place !== null);
    this.firstTrainable = first < 0 ? this.blocks.length - 1 : first;
    this.segments = this.planSegments();
    const end = this.segments.reduce((sum, s) => Math.max(sum, s ? segmentEnd(s) : 0), 0);
    this.gradients = arena.storage('weight gradients', end);
    this.flow = this.blocks.map((block, index) => {
      if (index < this.firstTrainable) return null;
      const layout = gradientLayout(block, index > this.firstTrainable);
      const floats = tensorFloats(layout, tensors.batch);
      return { layout, buffer: arena.storage(`gradient ${index}`, floats) };
    });
  }

  run(): CompiledTraining {
    const { optimizer } = this.options;
    const { trainableFloats } = this.shared.map;
    const slots = this.arena.storage('slots', slotCount(optimizer) * trainableFloats);
    const kernels = [...this.forward(true), this.loss()];
    for (let index = this.blocks.length - 1; index >= this.firstTrainable; index--) {
      kernels.push(...this.backwardBlock(index));
    }
    const { segments, gradients, between } = this.finishedGradients();
    const update = optimizerKernel(optimizer, trainableFloats, segments, {
      weights: whole(this.shared.weights),
      gradients: whole(gradients),
      state: whole(this.tensors.state),
      slots: whole(slots),
    });
    return { kernels: [...kernels, ...between, update], segments, gradients, slots };
  }

  /** What the optimizer takes: the gradients where they lie, or what decay and clipping make of them. */
  private finishedGradients() {
    const segments = this.segments.filter((segment) => segment !== null);
    const { decay, clipping, metrics } = this.options;
    if (!decay && !clipping) return { segments, gradients: this.gradients, between: [] };
    const { arena, shared, tensors } = this;
    const floats = shared.map.trainableFloats;
    const summed = arena.storage('whole gradients', floats);
    const between = gradientKernels({
      ...{ decay: decay ?? 0, clipping: clipping ?? null, batch: tensors.batch, floats, segments },
      kernels: this.kernelRanges(),
      buffers: {
        weights: whole(shared.weights),
        gradients: whole(this.gradients),
        summed: whole(summed),
        squares: whole(arena.storage('squares', 2 * squareGroups(floats))),
        scale: whole(arena.storage('gradient scale', 4)),
        state: whole(tensors.state),
        metrics: whole(metrics),
      },
    });
    const all = segments.map(({ offset, length }) => ({ offset, length, base: offset, parts: 1 }));
    return { segments: all, gradients: summed, between };
  }

  /** Where kernels lie in the flat weights: the bias is the last row behind each. */
  private kernelRanges() {
    return this.shared.map.blocks.flatMap((place, index) => {
      if (!place || this.block(index).operation.kind !== 'product') return [];
      const { offset, rows, columns } = place;
      return [{ begin: offset, end: offset + (rows - 1) * columns }];
    });
  }

  /** Gives every trainable block its place in the gradient buffer, as many parts as it needs. */
  private planSegments(): (GradientSegment | null)[] {
    let base = 0;
    return this.shared.map.blocks.map((place, index) => {
      if (!place) return null;
      const isProduct = this.block(index).operation.kind === 'product';
      const parts = isProduct ? this.tiles.weightGradient(this.shape(index)).parts : 1;
      const length = place.rows * place.columns;
      const segment = { offset: place.offset, length, base, parts };
      base = segmentEnd(segment);
      return segment;
    });
  }

  private loss(): Kernel {
    const { options, tensors } = this;
    const last = this.blocks.length - 1;
    return trainingLossKernel({
      head: tensors.model.head,
      view: this.headView(),
      batch: tensors.batch,
      loss: options.loss,
      optimizer: options.optimizer,
      target: this.target(last),
      buffers: {
        values: this.lastValues(),
        state: whole(tensors.state),
        labels: whole(options.labels),
        metrics: whole(options.metrics),
        order: whole(options.order),
        outputs: options.outputs && whole(options.outputs),
        rates: options.rates && whole(options.rates),
      },
    });
  }

  /** Where the gradient of block `index`'s result goes. */
  private target(index: number): GradientTarget {
    const { layout, buffer } = this.gradientOf(index);
    const { output, epilogue } = this.block(index);
    return {
      layout,
      stored: output,
      epilogue,
      results: whole(buffer),
      values: this.valuesOf(index),
      state: whole(this.tensors.state),
    };
  }

  private gradientOf(index: number) {
    const flow = this.flow[index];
    if (!flow) throw new Error(`Block ${index} has no gradient.`);
    return flow;
  }

  private segmentBinding(index: number): GPUBufferBinding {
    const segment = this.segments[index];
    if (!segment) throw new Error(`Block ${index} has no weight gradient.`);
    const size = segment.length * segment.parts * 4;
    return { buffer: this.gradients, offset: segment.base * 4, size };
  }

  private backwardBlock(index: number): Kernel[] {
    const { block } = this.site(index);
    const before = index > this.firstTrainable ? this.target(index - 1) : null;
    const gradients = whole(this.gradientOf(index).buffer);
    const { kind } = block.operation;
    if (kind === 'product') return this.productBackward(index, before);
    if (kind === 'batchNorm') {
      const sums = this.segmentBinding(index);
      const buffers = this.normBuffers(index);
      return batchNormBackward(this.site(index), buffers, gradients, sums, before);
    }
    return before ? [pointwiseBackward(this.site(index), gradients, before)] : [];
  }

  private productBackward(index: number, before: GradientTarget | null): Kernel[] {
    const shape = this.shape(index);
    const { layout, buffer } = this.gradientOf(index);
    const gradients = whole(buffer);
    const weightGradient = weightGradientKernel(shape, layout, this.tiles.weightGradient(shape), {
      inputs: this.inputOf(index),
      gradients,
      results: this.segmentBinding(index),
    });
    if (!before) return [weightGradient];
    const tile = this.tiles.inputGradient(shape);
    const weights = this.weightsOf(index);
    return [
      weightGradient,
      ...inputGradientKernels(shape, layout, tile, { gradients, weights }, before),
    ];
  }
}

/** Where the next segment may begin: bindings start at multiples of 256 bytes. */
const segmentEnd = ({ base, length, parts }: GradientSegment) => roundUp(base + length * parts, 64);
