import type { Layout } from '../../engine/ir/layout.ts';
import { imageStride, pixelsOf, rowStride } from '../../engine/ir/layout.ts';
import type { ProductGeometry } from '../../engine/ir/lowering.ts';
import type { Address, MemoryPlan } from '../machine/memory.ts';
import type { EpilogueFields, Operation, Place } from './operations.ts';
import { nowhere, operation, Words } from './operations.ts';
import { panelColumns } from './panels.ts';

/** Rows that one item of a product computes at most (MOST_ROWS of native/product.c). */
const mostRows = 64;
/** An item below this costs more to hand out than to compute. */
const leastItem = 100_000; // floating point operations
/** Items that are enough for any number of threads to share evenly. */
const manyItems = 32;

/** Where the windows of a product lie, and how they are read. */
export interface Windows {
  readonly inputs: Place;
  /** Lines of a window, floats of a line, and floats from one line to the next. */
  readonly taps: number;
  readonly run: number;
  readonly tapRow: number;
}

/** The windows of a forward product over a tensor with the border that it reads. */
export function windowsOf(at: Address, input: Layout, geometry: ProductGeometry): Windows {
  const { kernel, strides } = geometry;
  return {
    inputs: {
      first: at,
      image: imageStride(input),
      row: rowStride(input) * strides,
      pixel: input.stride * strides,
    },
    taps: kernel,
    run: kernel * input.stride,
    tapRow: rowStride(input),
  };
}

/** In pixels of the whole tensor: which one a result is. */
export interface Count {
  readonly first: number;
  readonly image: number;
  readonly row: number;
  readonly pixel: number;
}

export interface ProductFields {
  readonly name: string;
  readonly batch: number;
  /** Of an image's results. */
  readonly grid: { readonly height: number; readonly width: number };
  readonly windows: Windows;
  readonly weights: Address;
  readonly columns: number;
  readonly biased: boolean;
  readonly outputs: Place;
  readonly count: Count;
  readonly epilogue: EpilogueFields;
  /** For an input gradient: where the value lies that the epilogue's derivative is taken at. */
  readonly stored: Place | null;
  readonly flops: number;
}

/** How many rows and panels one item takes: the same for any number of threads. */
function itemOf(rows: number, inner: number, columns: number) {
  const panels = Math.ceil(columns / panelColumns);
  const blockRows = Math.min(mostRows, rows);
  const rowBlocks = Math.ceil(rows / blockRows);
  const panelFlops = 2 * blockRows * inner * panelColumns;
  const enough = Math.ceil(leastItem / panelFlops);
  const few = Math.floor((panels * rowBlocks) / manyItems);
  const blockPanels = Math.max(1, Math.min(panels, Math.max(enough, few)));
  return { blockRows, blockPanels, cost: panelFlops * blockPanels };
}

export function productOperation(fields: ProductFields): Operation {
  const { grid, windows, count, stored, columns } = fields;
  const { taps, run, tapRow } = windows;
  const rows = fields.batch * grid.height * grid.width;
  const item = itemOf(rows, taps * run, columns);
  const words = new Words()
    .whole(grid.height, grid.width)
    .place(windows.inputs)
    .whole(taps, run, tapRow, fields.weights, columns, fields.biased)
    .place(fields.outputs)
    .whole(count.first, count.image, count.row, count.pixel)
    .whole(item.blockRows, item.blockPanels, stored !== null)
    .place(stored ?? nowhere)
    .epilogue(fields.epilogue);
  return operation(fields.name, 'product', item.cost, words, fields.flops);
}

export interface WeightGradientFields {
  readonly name: string;
  readonly batch: number;
  readonly windows: Windows;
  readonly output: Layout;
  readonly gradients: Place;
  readonly results: Address;
  readonly flops: number;
}

/** Rows of dW that an item computes (MOST_ROWS of native/weight-gradient.c). */
const gradientRows = { least: 16, most: 32 };
/** Pixels of a part, where dW has too few rows for every thread to have some. */
const partPixels = 1024;
const mostParts = 16;

export function weightGradientOperations(
  memory: MemoryPlan,
  fields: WeightGradientFields,
): Operation[] {
  const { windows, output, batch, name } = fields;
  const { taps, run, tapRow } = windows;
  const rows = taps * run + 1;
  const pixels = batch * pixelsOf(output);
  const few = rows <= 2 * gradientRows.most;
  const even = Math.max(gradientRows.least, 4 * Math.ceil(rows / 4 / manyItems));
  const perItem = few ? gradientRows.most : Math.min(gradientRows.most, even);
  const parts = few ? Math.max(1, Math.min(mostParts, Math.floor(pixels / partPixels))) : 1;
  const floats = rows * output.stride;
  const results = parts > 1 ? memory.floats(parts * floats) : fields.results;
  const words = new Words()
    .whole(output.height, output.width)
    .place(windows.inputs)
    .whole(taps, run, tapRow)
    .place(fields.gradients)
    .whole(output.stride, results, perItem, parts, floats);
  const cost = (2 * pixels * Math.min(rows, perItem) * output.stride) / parts;
  const products = operation(name, 'weightGradient', cost, words, fields.flops);
  if (parts === 1) return [products];
  const sum = new Words().whole(results, fields.results, parts, floats);
  return [products, operation(`${name} added up`, 'sumParts', parts * floats, sum)];
}

export interface TransposeFields {
  readonly name: string;
  readonly weights: Address;
  readonly results: Address;
  /** Rows of W without its bias, its columns, and the channels of a pixel that it reads. */
  readonly inner: number;
  readonly columns: number;
  readonly channels: number;
  readonly geometry: ProductGeometry;
  readonly tapRow: number;
  readonly tapColumn: number;
  readonly tapRows: number;
  readonly tapColumns: number;
}

export function transposeOperation(fields: TransposeFields): Operation {
  const { geometry, columns, channels, tapRows, tapColumns } = fields;
  const words = new Words()
    .whole(fields.weights, fields.results, fields.inner, columns, channels)
    .whole(geometry.kernel, geometry.strides)
    .whole(fields.tapRow, fields.tapColumn, tapRows, tapColumns);
  const cost = 8 * panelColumns * columns * tapRows * tapColumns;
  return operation(fields.name, 'transpose', cost, words);
}
