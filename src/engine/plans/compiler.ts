import type { Arena } from '../gpu/arena.ts';
import type { Kernel } from '../kernels/kernel.ts';
import type { BatchNormBuffers } from '../kernels/batch-norm/batch-norm.ts';
import {
  batchNormInference,
  batchNormParts,
  batchNormTraining,
} from '../kernels/batch-norm/batch-norm.ts';
import type { PointwiseSite } from '../kernels/pointwise/pointwise.ts';
import { pointwiseForward } from '../kernels/pointwise/pointwise.ts';
import { forwardKernel } from '../kernels/product/product.ts';
import type { ProductShape } from '../kernels/product/product-shape.ts';
import { flatUnroll, productShape } from '../kernels/product/product-shape.ts';
import type { Layout } from '../ir/layout.ts';
import { flattened, imageStride, pixelsOf, roundUp } from '../ir/layout.ts';
import type { Block, LoweredModel } from '../ir/lowering.ts';
import type { ParameterMap } from '../ir/parameters.ts';
import type { TileChooser } from '../kernels/product/tile.ts';

/** What all plans of one network share. */
export interface SharedBuffers {
  readonly map: ParameterMap;
  readonly weights: GPUBuffer;
  readonly moving: GPUBuffer;
}

/** A lowered model with the tensors of one batch size. */
export interface Tensors {
  readonly model: LoweredModel;
  readonly batch: number;
  readonly input: GPUBuffer;
  /** What each block gives. */
  readonly values: readonly GPUBuffer[];
  readonly state: GPUBuffer;
}

export const whole = (buffer: GPUBuffer): GPUBufferBinding => ({ buffer });

/** Bytes of the State struct in state.wgsl. */
export const stateBytes = 32;

export function makeTensors(arena: Arena, model: LoweredModel, batch: number): Tensors {
  const tensor = (label: string, layout: Layout) =>
    arena.storage(label, tensorFloats(layout, batch));
  return {
    model,
    batch,
    input: tensor('input', model.input),
    values: model.blocks.map((block, index) => tensor(`values ${index}`, block.output)),
    state: arena.storage('state', stateBytes / 4),
  };
}

/** Room for a batch; a flat one has a few more rows of zeros (see product-weight-gradient). */
export function tensorFloats(layout: Layout, batch: number): number {
  const rows = pixelsOf(layout) === 1 ? roundUp(batch, flatUnroll) : batch;
  return rows * imageStride(layout);
}

/** Puts together the kernels of a forward pass, and what a backward pass asks about it. */
export class Compiler {
  protected readonly arena: Arena;
  protected readonly tensors: Tensors;
  protected readonly shared: SharedBuffers;
  protected readonly tiles: TileChooser;
  private readonly norms = new Map<number, BatchNormBuffers>();

  constructor(arena: Arena, tensors: Tensors, shared: SharedBuffers, tiles: TileChooser) {
    this.arena = arena;
    this.tensors = tensors;
    this.shared = shared;
    this.tiles = tiles;
  }

  get blocks() {
    return this.tensors.model.blocks;
  }

  forward(training: boolean): Kernel[] {
    return this.blocks.flatMap((_, index) => this.forwardBlock(index, training));
  }

  /** The last tensor as the loss reads it: one flat row an image. */
  headView(): Layout {
    const { output } = this.block(this.blocks.length - 1);
    return pixelsOf(output) === 1 ? output : flattened(output);
  }

  /** The last tensor itself. */
  lastValues(): GPUBufferBinding {
    return this.valuesOf(this.blocks.length - 1);
  }

  protected block(index: number): Block {
    const block = this.blocks[index];
    if (!block) throw new Error(`There is no block ${index}.`);
    return block;
  }

  /** What a block gives. */
  protected valuesOf(index: number): GPUBufferBinding {
    const values = this.tensors.values[index];
    if (!values) throw new Error(`Block ${index} has no tensor.`);
    return whole(values);
  }

  protected name(index: number): string {
    return this.tensors.model.summaries[this.block(index).layer]!.name;
  }

  /** A block's slice of the flat weights. */
  protected weightsOf(index: number): GPUBufferBinding {
    const place = this.shared.map.blocks[index];
    if (!place) throw new Error(`Block ${index} has no weights.`);
    const size = place.rows * place.columns * 4;
    return { buffer: this.shared.weights, offset: place.offset * 4, size };
  }

  protected inputOf(index: number): GPUBufferBinding {
    return index === 0 ? whole(this.tensors.input) : this.valuesOf(index - 1);
  }

  protected shape(index: number): ProductShape {
    return productShape(this.block(index), this.name(index), this.tensors.batch);
  }

  protected site(index: number): PointwiseSite {
    return {
      block: this.block(index),
      name: this.name(index),
      batch: this.tensors.batch,
      inputs: this.inputOf(index),
      outputs: this.valuesOf(index),
      state: whole(this.tensors.state),
    };
  }

  protected normBuffers(index: number): BatchNormBuffers {
    const known = this.norms.get(index);
    if (known) return known;
    const place = this.shared.map.moving[index];
    if (!place) throw new Error(`Block ${index} has no moving statistics.`);
    const { stride } = this.block(index).output;
    const parts = batchNormParts(this.site(index));
    const buffers = {
      partial: whole(this.arena.storage('batch norm parts', parts * 2 * stride)),
      statistics: whole(this.arena.storage('batch norm statistics', 2 * stride)),
      moving: { buffer: this.shared.moving, offset: place.offset * 4, size: 8 * place.columns },
      weights: this.weightsOf(index),
    };
    this.norms.set(index, buffers);
    return buffers;
  }

  private forwardBlock(index: number, training: boolean): Kernel[] {
    const site = this.site(index);
    const { kind } = site.block.operation;
    if (kind === 'product') {
      const shape = this.shape(index);
      const buffers = { ...site, weights: this.weightsOf(index) };
      return [forwardKernel(shape, site.block.epilogue, this.tiles.forward(shape), buffers)];
    }
    if (kind === 'batchNorm') {
      const buffers = this.normBuffers(index);
      return training ? batchNormTraining(site, buffers) : [batchNormInference(site, buffers)];
    }
    return [pointwiseForward(site)];
  }
}
