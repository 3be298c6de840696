import { windowFunction } from '../kernel.ts';
import type { Layout } from '../../ir/layout.ts';
import { rowStride } from '../../ir/layout.ts';
import type { Phase, Side } from '../../ir/phases.ts';
import type { ProductShape } from './product-shape.ts';
import { productMultiplies } from './product-shape.ts';

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
