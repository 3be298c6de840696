import type { Shape } from '../../domain/model/model.ts';
import { sizeOf } from '../../domain/model/shapes.ts';

/** Zero pixels around an image, which a convolution reads instead of checking bounds. */
export interface Border {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const noBorder: Border = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * Where the elements of a tensor [batch, height, width, channels] lie in its buffer. A flat tensor
 * [batch, features] has height = width = 1.
 */
export interface Layout {
  readonly height: number;
  readonly width: number;
  /** As the model says. */
  readonly channels: number;
  /** Floats from one pixel to the next: channels up to a multiple of 4, or 1 for a grey image. */
  readonly stride: number;
  /** Channels come in groups of `group`, `groupStride` floats apart: one, unless flattened. */
  readonly group: number;
  readonly groupStride: number;
  readonly border: Border;
}

export const roundUp = (value: number, multiple: number): number =>
  Math.ceil(value / multiple) * multiple;

/** The plain layout of a shape: no border, channels padded to a multiple of 4. */
export function layoutOf(shape: Shape): Layout {
  const [height = 1, width = 1, channels = 1] = shape.length === 3 ? shape : [1, 1, sizeOf(shape)];
  const stride = roundUp(channels, 4);
  return { height, width, channels, stride, ...oneGroup(channels, stride), border: noBorder };
}

const oneGroup = (channels: number, stride: number) => ({ group: channels, groupStride: stride });

/** Grey images [height, width, 1] one float a pixel. */
export function greyLayout(height: number, width: number): Layout {
  return { height, width, channels: 1, stride: 1, ...oneGroup(1, 1), border: noBorder };
}

/** The same tensor with channels padded for vec4 loads and nothing around it. */
export function padded(layout: Layout): Layout {
  if (layout.stride % 4 === 0) return { ...layout, border: noBorder };
  return layoutOf([layout.height, layout.width, layout.channels]);
}

/** The view of a compact tensor after Flatten. */
export function flattened(layout: Layout): Layout {
  const pixels = layout.height * layout.width;
  return {
    height: 1,
    width: 1,
    channels: pixels * layout.channels,
    stride: roundUp(pixels * layout.stride, 4),
    group: layout.group,
    groupStride: layout.groupStride,
    border: noBorder,
  };
}

/** Position within a pixel of each logical channel: [channels]. */
export function channelPositions({ channels, group, groupStride }: Layout): Uint32Array {
  return Uint32Array.from(
    { length: channels },
    (_, c) => Math.floor(c / group) * groupStride + (c % group),
  );
}

/** Floats from one row of pixels to the next. */
export function rowStride({ width, border, stride }: Layout): number {
  return (border.left + width + border.right) * stride;
}

/** Floats from one image to the next. */
export function imageStride(layout: Layout): number {
  const { height, border } = layout;
  return (border.top + height + border.bottom) * rowStride(layout);
}

/** Floats before the first element. */
export function firstElement(layout: Layout): number {
  return layout.border.top * rowStride(layout) + layout.border.left * layout.stride;
}

export const pixelsOf = ({ height, width }: Layout): number => height * width;

/** Whether the elements follow each other without gaps, so that Flatten is a view. */
export function isCompact({ border }: Layout): boolean {
  return border.top + border.left + border.bottom + border.right === 0;
}

/** Position in the buffer of each logical element of one image: [height * width * channels]. */
export function elementPositions(layout: Layout): Uint32Array {
  const { height, width, channels, stride } = layout;
  const within = channelPositions(layout);
  const positions = new Uint32Array(height * width * channels);
  const first = firstElement(layout);
  for (let pixel = 0; pixel < height * width; pixel++) {
    const y = Math.floor(pixel / width);
    const x = pixel % width;
    const base = first + y * rowStride(layout) + x * stride;
    for (let c = 0; c < channels; c++) positions[pixel * channels + c] = base + within[c]!;
  }
  return positions;
}

/** Lays logical rows [rows, size] out in a buffer image of `rows` images. */
export function layOut(
  layout: Layout,
  values: Float32Array,
  rows: number,
): Float32Array<ArrayBuffer> {
  const positions = elementPositions(layout);
  const step = imageStride(layout);
  const out = new Float32Array(rows * step);
  for (let row = 0; row < rows; row++) {
    positions.forEach((at, index) => {
      out[row * step + at] = values[row * positions.length + index]!;
    });
  }
  return out;
}

/** The inverse of `layOut`. */
export function gatherLogical(layout: Layout, buffer: Float32Array, rows: number): Float32Array {
  const positions = elementPositions(layout);
  const step = imageStride(layout);
  const out = new Float32Array(rows * positions.length);
  for (let row = 0; row < rows; row++) {
    positions.forEach((at, index) => {
      out[row * positions.length + index] = buffer[row * step + at]!;
    });
  }
  return out;
}
