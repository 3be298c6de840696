import { LabError } from '../../domain/failure.ts';
import type { WeightInfo } from '../../domain/model/shapes.ts';
import type { WeightSet } from '../../domain/model/weights.ts';
import type { Layout } from './layout.ts';
import { channelPositions, roundUp } from './layout.ts';
import type { Block, LoweredModel } from './lowering.ts';

/** Floats: bind groups may start at multiples of 256 bytes. */
const tensorAlignment = 64;

/** One Keras weight and where its elements lie in a flat buffer. */
export interface ParameterView extends WeightInfo {
  readonly layer: string;
  /** Position of each element, in Keras's order. */
  readonly positions: Uint32Array;
}

/** The weights of one block: a matrix in the flat buffer. */
export interface ParameterBlock {
  /** Floats from the start of the flat buffer. */
  readonly offset: number;
  /** A product: inputs of one output (taps x channels) and the bias. Batch norm: gamma and beta. */
  readonly rows: number;
  /** Padded outputs. */
  readonly columns: number;
}

/** Where everything that a model learns or tracks lies. */
export interface ParameterMap {
  /** Of each block, or null where it has none. */
  readonly blocks: readonly (ParameterBlock | null)[];
  /** Of each block's moving mean and variance in their own buffer. */
  readonly moving: readonly (ParameterBlock | null)[];
  readonly trainableFloats: number;
  readonly movingFloats: number;
  /** All weights in Keras's order; trainable ones index the flat buffer, others the moving one. */
  readonly views: readonly ParameterView[];
}

const sizeOfBlock = ({ rows, columns }: ParameterBlock) => roundUp(rows * columns, tensorAlignment);

/** Rows of a product's kernel: every tap of the window times the floats of one pixel. */
export function kernelRows(block: Block): number {
  if (block.operation.kind !== 'product') throw new Error('Only a product has a kernel.');
  return block.operation.geometry.kernel ** 2 * block.input.stride;
}

/** Lays out all weights of a lowered model. */
export function mapParameters(model: LoweredModel): ParameterMap {
  let trainableFloats = 0;
  let movingFloats = 0;
  const blocks = model.blocks.map((block) => {
    const rows = trainableRows(block);
    if (rows === 0) return null;
    const place = { offset: trainableFloats, rows, columns: block.output.stride };
    trainableFloats += sizeOfBlock(place);
    return place;
  });
  const moving = model.blocks.map((block) => {
    if (block.operation.kind !== 'batchNorm') return null;
    const place = { offset: movingFloats, rows: 2, columns: block.output.stride };
    movingFloats += sizeOfBlock(place);
    return place;
  });
  const views = model.blocks.flatMap((block, index) =>
    viewsOf(model, block, blocks[index] ?? null, moving[index] ?? null),
  );
  return { blocks, moving, trainableFloats, movingFloats, views };
}

function trainableRows(block: Block): number {
  if (block.operation.kind === 'product') return kernelRows(block) + 1;
  return block.operation.kind === 'batchNorm' ? 2 : 0;
}

function viewsOf(
  model: LoweredModel,
  block: Block,
  own: ParameterBlock | null,
  moving: ParameterBlock | null,
): ParameterView[] {
  if (!own) return [];
  const { name: layer, weights } = model.summaries[block.layer]!;
  return weights.map((info) => {
    const place = info.trainable || !moving ? own : moving;
    return { ...info, layer, positions: positionsOf(info, block, place) };
  });
}

function positionsOf(info: WeightInfo, block: Block, place: ParameterBlock): Uint32Array {
  const rowAt = (row: number) =>
    channelPositions(block.output).map((column) => place.offset + row * place.columns + column);
  switch (info.name) {
    case 'kernel':
      return kernelPositions(block, place);
    case 'bias':
      return rowAt(place.rows - 1);
    case 'beta':
    case 'moving_variance':
      return rowAt(1);
    default:
      return rowAt(0);
  }
}

/** Keras: [taps, in, out]; here: taps x padded in, by padded out. */
function kernelPositions(block: Block, place: ParameterBlock): Uint32Array {
  const inputs = logicalRows(block.input, kernelRows(block));
  const columns = block.output.channels;
  const positions = new Uint32Array(inputs.length * columns);
  inputs.forEach((row, index) => {
    for (let column = 0; column < columns; column++) {
      positions[index * columns + column] = place.offset + row * place.columns + column;
    }
  });
  return positions;
}

/** Rows of the kernel that stand for a real input channel, in Keras's order. */
function logicalRows(input: Layout, rows: number): Uint32Array {
  const channels = channelPositions(input);
  const taps = rows / input.stride;
  return Uint32Array.from({ length: taps * channels.length }, (_, index) => {
    const tap = Math.floor(index / channels.length);
    return tap * input.stride + channels[index % channels.length]!;
  });
}

/** Reads the logical values of a view from a buffer's copy. */
export function readView(view: ParameterView, buffer: Float32Array): Float32Array {
  return Float32Array.from(view.positions, (at) => buffer[at]!);
}

export function writeView(view: ParameterView, values: Float32Array, buffer: Float32Array): void {
  if (values.length !== view.positions.length) {
    throw new LabError(
      'state-mismatch',
      `${view.layer}/${view.name} has ${view.positions.length} values, not ${values.length}.`,
    );
  }
  view.positions.forEach((at, index) => {
    buffer[at] = values[index]!;
  });
}

/** Both buffers for a set of weights. @throws LabError 'state-mismatch'. */
export function packWeights(map: ParameterMap, weights: WeightSet) {
  if (weights.length !== map.views.length) {
    throw new LabError(
      'state-mismatch',
      `The model has ${map.views.length} weight arrays, not ${weights.length}.`,
    );
  }
  const trainable = new Float32Array(map.trainableFloats);
  const moving = new Float32Array(map.movingFloats);
  map.views.forEach((view, index) => {
    writeView(view, weights[index]!.values, view.trainable ? trainable : moving);
  });
  return { trainable, moving };
}

/** The inverse of `packWeights`. */
export function unpackWeights(
  map: ParameterMap,
  trainable: Float32Array,
  moving: Float32Array,
): WeightSet {
  return map.views.map((view) => ({
    name: view.name,
    shape: view.shape,
    trainable: view.trainable,
    layer: view.layer,
    values: readView(view, view.trainable ? trainable : moving),
  }));
}
