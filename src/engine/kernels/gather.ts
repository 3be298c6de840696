import type { AugmentationSpec } from '../../domain/experiment/experiment.ts';
import type { Scaler } from '../../domain/data/scaling.ts';
import type { Kernel } from './kernel.ts';
import { makeKernel, pixelFunction } from './kernel.ts';
import type { Layout } from '../ir/layout.ts';
import gatherSource from './gather.wgsl?raw';
import randomSource from './random.wgsl?raw';
import stateSource from './state.wgsl?raw';

export interface GatherOptions {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  /** Of the model's input: flat, grey, or grey with padded channels. */
  readonly output: Layout;
  readonly augmentation: AugmentationSpec | null;
  readonly buffers: {
    /** Bytes, four to a word: [count, height * width]. */
    readonly pixels: GPUBufferBinding;
    /** As `packScaler` lays it out. */
    readonly scaler: GPUBufferBinding;
    readonly state: GPUBufferBinding;
    readonly outputs: GPUBufferBinding;
    /** The epoch's order, or null to take images as they come. */
    readonly order: GPUBufferBinding | null;
  };
}

/** A scaler for the shader: of every four pixels their offsets, then their factors. */
export function packScaler({ offset, factor }: Scaler): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(8 * Math.ceil(offset.length / 4));
  offset.forEach((value, pixel) => {
    const at = 8 * Math.floor(pixel / 4) + (pixel % 4);
    packed[at] = value;
    packed[at + 4] = factor[pixel]!;
  });
  return packed;
}

/** Brings the next batch from the resident bytes into the input tensor. */
export function gatherKernel(options: GatherOptions): Kernel {
  const { batch, height, width, output, augmentation, buffers } = options;
  const size = height * width;
  const quads = Math.ceil(size / 4);
  const flat = output.width * output.height === 1;
  return makeKernel({
    label: augmentation ? 'gather, scale and augment' : 'gather and scale',
    sources: [
      stateSource,
      randomSource,
      pixelFunction('outputPixel', output, output.stride === 1 ? 1 : 4),
      gatherSource,
    ],
    counts: { BATCH: batch, SIZE: size, QUADS: quads, HEIGHT: height, WIDTH: width },
    reals: {
      ROTATION: ((augmentation?.rotation ?? 0) * Math.PI) / 180,
      ROWSHIFT: (augmentation?.heightShift ?? 0) * height,
      COLUMNSHIFT: (augmentation?.widthShift ?? 0) * width,
      ZOOM: augmentation?.zoom ?? 0,
    },
    words: {
      FLAT: flat && output.stride !== 1,
      SCALAR: output.stride === 1,
      ORDERED: buffers.order !== null,
      AUGMENTED: augmentation !== null,
      ALIGNED: size % 4 === 0,
    },
    buffers: [
      buffers.pixels,
      buffers.scaler,
      buffers.state,
      buffers.outputs,
      ...(buffers.order ? [buffers.order] : []),
    ],
    threads: batch * quads,
    groupSize: 256,
  });
}
