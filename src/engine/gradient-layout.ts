import { gradientRun } from './kernels/product-shape.ts';
import type { Layout } from './layout.ts';
import { noBorder } from './layout.ts';
import type { Block } from './lowering.ts';

/**
 * Where the gradient of a block's result is kept: a convolution's input gradient reads it with a
 * border, and with zeros between the elements where the convolution was strided.
 */
export function gradientLayout(block: Block, readByConvolution: boolean): Layout {
  const { operation, input, output } = block;
  if (operation.kind !== 'product') return { ...output, border: noBorder };
  // Zeros behind each line, for weight gradients that take several pixels at a time.
  const behind = gradientRun(output) - output.width;
  if (!readByConvolution) return { ...output, border: { ...noBorder, right: behind } };
  const { kernel, strides, padTop, padLeft } = operation.geometry;
  const after = (size: number, before: number, out: number) =>
    Math.max(0, size - 1 + before - (out - 1) * strides);
  const border = {
    top: kernel - 1 - padTop,
    left: kernel - 1 - padLeft,
    bottom: after(input.height, padTop, output.height),
    right: Math.max(behind * strides, after(input.width, padLeft, output.width)),
  };
  return { ...output, border, spacing: strides };
}
