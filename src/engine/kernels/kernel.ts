import type { Layout } from '../ir/layout.ts';
import { firstElement, imageStride, isCompact, pixelsOf, rowStride } from '../ir/layout.ts';
import type { TemplateValue } from './template.ts';
import { expandTemplate } from './template.ts';

/** One dispatch of a plan, before its pipeline is compiled. */
export interface Kernel {
  /** As the engine room shows it: "conv2d_1 weight gradient". */
  readonly label: string;
  readonly code: string;
  /** Bound at group 0 in this order. */
  readonly buffers: readonly GPUBufferBinding[];
  readonly workgroups: readonly [x: number, y: number];
  /** Floating point operations of one run; 2 for a multiply-add. */
  readonly flops: number;
}

export interface KernelSource {
  readonly label: string;
  /** Templates, put together in this order. */
  readonly sources: readonly string[];
  /** Whole numbers: template parameters and u32 constants of the shader. */
  readonly counts: Readonly<Record<string, number>>;
  /** f32 constants of the shader. */
  readonly reals?: Readonly<Record<string, number>>;
  /** Template parameters only. */
  readonly words?: Readonly<Record<string, TemplateValue>>;
  readonly buffers: readonly GPUBufferBinding[];
  /** Threads the dispatch needs; the shader finds its own with `threadIndex`. */
  readonly threads: number;
  readonly groupSize: number;
  readonly flops?: number;
}

const largestGrid = 65_535;

/** The literal of the nearest f32. */
export const realLiteral = (value: number): string => {
  const text = String(Math.fround(value));
  return /[.e]/.test(text) ? `${text}f` : `${text}.0f`;
};

/** Expands the templates of one kernel and sizes its grid. */
export function makeKernel(source: KernelSource): Kernel {
  const groups = Math.ceil(source.threads / source.groupSize);
  const gridX = Math.min(groups, largestGrid);
  const counts = { ...source.counts, GROUPSIZE: source.groupSize, GRIDX: gridX };
  const constants = [
    ...sizeConstants(source),
    ...Object.entries(counts).map(([name, value]) => `const ${name} = ${value}u;`),
    ...Object.entries(source.reals ?? {}).map(([n, v]) => `const ${n} = ${realLiteral(v)};`),
  ];
  const parameters = { ...counts, ...source.words };
  const body = source.sources.map((text) => expandTemplate(text, parameters));
  return {
    label: source.label,
    code: [...directives(source), ...constants, threadIndex, ...body].join('\n'),
    buffers: source.buffers,
    workgroups: [gridX, Math.ceil(groups / gridX)],
    flops: source.flops ?? 0,
  };
}

/**
 * `FLOATS3` and `QUADS3`: the f32s and vec4s that binding 3 holds. Where an array's length is known,
 * software adapters check bounds faster (4 % of a step). Only what the templates use, so that kernels
 * over the reader's data are the same for every number of images.
 */
const sizeConstants = ({ sources, buffers }: KernelSource): string[] =>
  buffers.flatMap(({ buffer, offset = 0, size = buffer.size - offset }, binding) =>
    [
      { name: `FLOATS${binding}`, count: size / 4 },
      { name: `QUADS${binding}`, count: size / 16 },
    ]
      .filter(({ name }) => sources.some((text) => text.includes(name)))
      .map(({ name, count }) => `const ${name} = ${count}u;`),
  );

/** The threads of a quad never part: whole quads return early or none of their threads. */
const directives = ({ words }: KernelSource): string[] =>
  words?.PAIRED ? ['enable subgroups;', 'diagnostic(off, subgroup_uniformity);'] : [];

const threadIndex = `
fn threadIndex(group: vec3u, lane: u32) -> u32 {
  return (group.y * GRIDX + group.x) * GROUPSIZE + lane;
}`;

/**
 * WGSL `fn name(pixel: u32) -> u32`: where pixel (image * height + y) * width + x begins, in units
 * of `unit` floats.
 */
export function pixelFunction(name: string, layout: Layout, unit = 4): string {
  const { height, width, stride } = layout;
  const scaled = (floats: number) => `${floats / unit}u`;
  if (isCompact(layout))
    return `fn ${name}(pixel: u32) -> u32 { return pixel * ${scaled(stride)}; }`;
  return `fn ${name}(pixel: u32) -> u32 {
  let x = pixel % ${width}u;
  let y = (pixel / ${width}u) % ${height}u;
  let image = pixel / ${width * height}u;
  return ${scaled(firstElement(layout))} + image * ${scaled(imageStride(layout))}
    + y * ${scaled(rowStride(layout))} + x * ${scaled(stride)};
}`;
}

/**
 * WGSL `fn name(row: u32, quad: u32) -> u32`: the vec4 that a kernel seeing the tensor as `view`
 * (perhaps flattened) knows as channel quad `quad` of pixel `row`.
 */
export function quadFunction(name: string, layout: Layout, view: Layout): string {
  const whole = pixelFunction(`${name}Pixel`, layout);
  if (pixelsOf(view) === pixelsOf(layout)) {
    return `${whole}
fn ${name}(row: u32, quad: u32) -> u32 { return ${name}Pixel(row) + quad; }`;
  }
  const quads = layout.stride / 4;
  return `${whole}
fn ${name}(row: u32, quad: u32) -> u32 {
  return ${name}Pixel(row * ${pixelsOf(layout)}u + quad / ${quads}u) + quad % ${quads}u;
}`;
}

/**
 * WGSL `fn name(pixel: u32) -> u32`: where the window of pixel `pixel` of a [height, width] grid
 * begins in `layout`, whose border is as wide as windows reach; the first one begins at `first` floats.
 */
export function windowFunction(
  name: string,
  layout: Layout,
  grid: Pick<Layout, 'height' | 'width'>,
  step: number,
  unit: number,
  first = 0,
): string {
  const { height, width } = grid;
  const scaled = (floats: number) => `${floats / unit}u`;
  if (height * width === 1) {
    const image = scaled(imageStride(layout));
    return `fn ${name}(pixel: u32) -> u32 { return ${scaled(first)} + pixel * ${image}; }`;
  }
  return `fn ${name}(pixel: u32) -> u32 {
  let x = pixel % ${width}u;
  let y = (pixel / ${width}u) % ${height}u;
  return ${scaled(first)} + (pixel / ${width * height}u) * ${scaled(imageStride(layout))}
    + y * ${scaled(rowStride(layout) * step)} + x * ${scaled(layout.stride * step)};
}`;
}
