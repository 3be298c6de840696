import { windowFunction } from '../kernel.ts';
import type { Layout } from '../../ir/layout.ts';
import { rowStride } from '../../ir/layout.ts';
import type { ProductGeometry } from '../../ir/lowering.ts';
import type { ProductShape } from './product-shape.ts';
import { productMultiplies } from './product-shape.ts';

/** Along one side: which pixels of a convolution's input meet the same taps. */
export interface PhaseAxis {
  /** Pixels first, first + strides, …: `count` of them. */
  readonly first: number;
  readonly count: number;
  /** Taps tap, tap + strides, …: `taps` of them. */
  readonly tap: number;
  readonly taps: number;
  /** The output that the first pixel meets with its last tap; the next pixel's is one further. */
  readonly start: number;
}

/**
 * With strides, an input pixel meets only every second tap each way, and which ones depends on
 * whether its place is odd or even. For the pixels of one phase the input gradient is a convolution
 * without strides. The first phase has the most taps; with strides of 1 there is one.
 */
export interface Phase {
  readonly rows: PhaseAxis;
  readonly columns: PhaseAxis;
}

type Side = Pick<Layout, 'height' | 'width'>;

/** Pixels that meet no tap have no phase: their gradient is always zero. */
export function phasesOf(geometry: ProductGeometry, input: Side): Phase[] {
  const rows = axisPhases(input.height, geometry.padTop, geometry);
  const columns = axisPhases(input.width, geometry.padLeft, geometry);
  return rows.flatMap((row) => columns.map((column) => ({ rows: row, columns: column })));
}

function axisPhases(
  size: number,
  pad: number,
  { kernel, strides }: Pick<ProductGeometry, 'kernel' | 'strides'>,
): PhaseAxis[] {
  return Array.from({ length: strides }, (_, tap) => {
    // Output i meets pixel y with tap y + pad - strides i.
    const first = (((tap - pad) % strides) + strides) % strides;
    const count = Math.ceil((size - first) / strides);
    const taps = Math.ceil((kernel - tap) / strides);
    return { first, count, tap, taps, start: (first + pad - tap) / strides - taps + 1 };
  }).filter(({ count, taps }) => count > 0 && taps > 0);
}

/** What the kernels of one phase share: `gradient` is how the gradients of the outputs lie. */
export function phaseParts(shape: ProductShape, { rows, columns }: Phase, gradient: Layout) {
  const { batch, geometry, input, output } = shape;
  const { kernel, strides } = geometry;
  const { border, stride } = gradient;
  const window =
    (rows.start + border.top) * rowStride(gradient) + (columns.start + border.left) * stride;
  const grid = { height: rows.count, width: columns.count };
  return {
    label: `${shape.name} input gradient${strides === 1 ? '' : `, phase ${rows.tap},${columns.tap}`}`,
    pixels: batch * rows.count * columns.count,
    sources: [
      windowFunction('windowStart', gradient, grid, 1, 4, window),
      inputPixelFunction(input, strides, { rows, columns }),
    ],
    counts: {
      N4: output.stride / 4,
      KERNEL: kernel,
      STRIDES: strides,
      TAP: rows.tap * kernel + columns.tap,
      TAPROWS: rows.taps,
      TAPCOLUMNS: columns.taps,
      // Taps between two rows of them, beyond a step.
      SKIPPED: strides * (kernel - columns.taps),
      INROW: rowStride(gradient) / 4,
      WINDOWROW: (columns.taps * output.stride) / 4,
    },
    flops: (2 * productMultiplies(shape) * rows.taps * columns.taps) / kernel ** 2,
  };
}

/** WGSL `fn inputPixel(pixel: u32) -> u32`: which pixel of the input a phase's pixel is. */
function inputPixelFunction(input: Side, strides: number, { rows, columns }: Phase): string {
  if (strides === 1) return 'fn inputPixel(pixel: u32) -> u32 { return pixel; }';
  const [height, width] = [rows.count, columns.count];
  return `fn inputPixel(pixel: u32) -> u32 {
  let x = ${columns.first}u + pixel % ${width}u * ${strides}u;
  let y = ${rows.first}u + (pixel / ${width}u) % ${height}u * ${strides}u;
  return ((pixel / ${width * height}u) * ${input.height}u + y) * ${input.width}u + x;
}`;
}
